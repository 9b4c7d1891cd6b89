#include "floors.h"

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>
#include <yaml.h>

long floor_yaml_events(const unsigned char *bytes, size_t count) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) return -1;
  yaml_parser_set_input_string(&parser, bytes, count);
  long events = 0;
  int done = 0;
  while (!done) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) {
      events = -1;
      break;
    }
    done = event.type == YAML_STREAM_END_EVENT;
    events++;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return events;
}

static void count_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                        const xmlChar **declared, int attributes, int defaulted, const xmlChar **values) {
  (void)name, (void)prefix, (void)uri, (void)namespaces, (void)declared, (void)attributes, (void)defaulted, (void)values;
  ++*(long *)context;
}

static void ignore_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)context, (void)name, (void)prefix, (void)uri;
}

static void ignore_text(void *context, const xmlChar *text, int count) { (void)context, (void)text, (void)count; }

static xmlParserCtxtPtr counting_parser(xmlSAXHandler *handler, long *elements) {
  memset(handler, 0, sizeof *handler);
  handler->initialized = XML_SAX2_MAGIC;
  handler->startElementNs = count_start;
  handler->endElementNs = ignore_end;
  handler->characters = ignore_text;
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(handler, elements, NULL, 0, NULL);
  if (parser) xmlCtxtUseOptions(parser, XML_PARSE_NONET);
  return parser;
}

long floor_xml_sax2(const unsigned char *bytes, size_t count) {
  long elements = 0;
  xmlSAXHandler handler;
  xmlParserCtxtPtr parser = counting_parser(&handler, &elements);
  if (!parser) return -1;
  int failed = 0;
  for (size_t start = 0; start < count && !failed; start += 1 << 16) {
    size_t part = count - start < 1 << 16 ? count - start : 1 << 16;
    failed = xmlParseChunk(parser, (const char *)bytes + start, (int)part, 0);
  }
  if (!failed) failed = xmlParseChunk(parser, NULL, 0, 1);
  xmlFreeParserCtxt(parser);
  return failed ? -1 : elements;
}

// Calls `take` with each megabyte of a file; what `take` returns ends it.
static int for_each_block(const char *path, int (*take)(void *, const unsigned char *, size_t), void *state) {
  static unsigned char block[1 << 20];
  FILE *file = fopen(path, "rb");
  if (!file) return -1;
  int failed = 0;
  size_t count;
  while (!failed && (count = fread(block, 1, sizeof block, file)) > 0) failed = take(state, block, count);
  fclose(file);
  return failed;
}

static int parse_block(void *parser, const unsigned char *bytes, size_t count) {
  return xmlParseChunk(parser, (const char *)bytes, (int)count, 0);
}

long floor_file_sax2(const char *path) {
  long elements = 0;
  xmlSAXHandler handler;
  xmlParserCtxtPtr parser = counting_parser(&handler, &elements);
  if (!parser) return -1;
  int failed = for_each_block(path, parse_block, parser);
  if (!failed) failed = xmlParseChunk(parser, NULL, 0, 1);
  xmlFreeParserCtxt(parser);
  return failed ? -1 : elements;
}

long floor_line_scan(const unsigned char *bytes, size_t count) {
  long lines = 0;
  const unsigned char *at = bytes, *end = bytes + count;
  while (at < end && (at = memchr(at, '\n', (size_t)(end - at)))) {
    lines++;
    at++;
  }
  return lines;
}

static int count_block(void *lines, const unsigned char *bytes, size_t count) {
  *(long *)lines += floor_line_scan(bytes, count);
  return 0;
}

long floor_file_lines(const char *path) {
  long lines = 0;
  return for_each_block(path, count_block, &lines) ? -1 : lines;
}
