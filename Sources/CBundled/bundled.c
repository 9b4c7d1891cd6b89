#include "bundled.h"

const unsigned char *crosswalk_mapping_dismech(size_t *count) {
  static const unsigned char bytes[] = {
#embed "../../Mappings/dismech.yaml"
  };
  *count = sizeof bytes;
  return bytes;
}

const unsigned char *crosswalk_prefixes(size_t *count) {
  static const unsigned char bytes[] = {
#embed "../../Mappings/prefixes.yaml"
  };
  *count = sizeof bytes;
  return bytes;
}

const unsigned char *crosswalk_context_rdfa11(size_t *count) {
  static const unsigned char bytes[] = {
#embed "../../Contexts/rdfa11.jsonld"
  };
  *count = sizeof bytes;
  return bytes;
}

const unsigned char *crosswalk_context_graph(size_t *count) {
  static const unsigned char bytes[] = {
#embed "../../Contexts/crosswalk.jsonld"
  };
  *count = sizeof bytes;
  return bytes;
}

const unsigned char *crosswalk_biolink_slice(size_t *count) {
  static const unsigned char bytes[] = {
#embed "../../Mappings/biolink-slice.tsv"
  };
  *count = sizeof bytes;
  return bytes;
}
