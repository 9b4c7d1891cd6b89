#include "bundled.h"

const unsigned char crosswalk_mapping_dismech[] = {
#embed "../../Mappings/dismech.yaml"
};
const size_t crosswalk_mapping_dismech_count = sizeof crosswalk_mapping_dismech;

const unsigned char crosswalk_prefixes[] = {
#embed "../../Mappings/prefixes.yaml"
};
const size_t crosswalk_prefixes_count = sizeof crosswalk_prefixes;

const unsigned char crosswalk_biolink_slice[] = {
#embed "../../Mappings/biolink-slice.tsv"
};
const size_t crosswalk_biolink_slice_count = sizeof crosswalk_biolink_slice;
