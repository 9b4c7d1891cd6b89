/// Lets two files change names in one step. 0 where that was done; -1 where it cannot be, with `errno`.
int crosswalk_exchange(const char *one, const char *other);
