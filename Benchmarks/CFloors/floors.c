#include "floors.h"

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
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

long floor_xml_sax2(const unsigned char *bytes, size_t count) {
  long elements = 0;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = count_start;
  handler.endElementNs = ignore_end;
  handler.characters = ignore_text;
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, &elements, NULL, 0, NULL);
  if (!parser) return -1;
  xmlCtxtUseOptions(parser, XML_PARSE_NONET);
  int failed = 0;
  for (size_t start = 0; start < count && !failed; start += 1 << 16) {
    size_t part = count - start < 1 << 16 ? count - start : 1 << 16;
    failed = xmlParseChunk(parser, (const char *)bytes + start, (int)part, 0);
  }
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
