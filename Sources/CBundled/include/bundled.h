// Files of the project that are part of the binary, so that one file is all there is to install.
#pragma once
#include <stddef.h>

extern const unsigned char crosswalk_mapping_dismech[];
extern const size_t crosswalk_mapping_dismech_count;
extern const unsigned char crosswalk_prefixes[];
extern const size_t crosswalk_prefixes_count;
extern const unsigned char crosswalk_biolink_slice[];
extern const size_t crosswalk_biolink_slice_count;
