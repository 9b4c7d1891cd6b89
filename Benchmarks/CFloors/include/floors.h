// The floors of the benchmarks: the bare C libraries on the same bytes, doing nothing with what they give.
#pragma once
#include <stddef.h>

/// Parses YAML into events and drops them. The number of events, or -1 when the bytes are no YAML.
long floor_yaml_events(const unsigned char *bytes, size_t count);

/// Parses XML by libxml2's SAX2 push interface with handlers that do nothing but count. The number of elements, or -1.
long floor_xml_sax2(const unsigned char *bytes, size_t count);

/// Walks the lines by memchr. The number of lines.
long floor_line_scan(const unsigned char *bytes, size_t count);

/// Reads a file a megabyte at a time and walks its lines by memchr. The number of lines, or -1.
long floor_file_lines(const char *path);

/// Reads a file a megabyte at a time into libxml2's SAX2 push interface with handlers that only count. The number of elements,
/// or -1.
long floor_file_sax2(const char *path);

/// Copies every table of the SQLite database at `source` into a new one at `target` with the same schema: rows are read
/// into memory first; only inserting them, and making the indexes, is timed. Seconds, or -1 on an error.
double floor_sqlite_insert(const char *source, const char *target);
