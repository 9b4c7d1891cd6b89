// Files of the project that are part of the binary, so that one file is all there is to install.
#pragma once
#include <stddef.h>

/// Mappings/dismech.yaml
const unsigned char *crosswalk_mapping_dismech(size_t *count);
/// Mappings/prefixes.yaml
const unsigned char *crosswalk_prefixes(size_t *count);
/// Contexts/rdfa11.jsonld
const unsigned char *crosswalk_context_rdfa11(size_t *count);
/// Contexts/crosswalk.jsonld
const unsigned char *crosswalk_context_graph(size_t *count);
/// Mappings/biolink-slice.tsv
const unsigned char *crosswalk_biolink_slice(size_t *count);
