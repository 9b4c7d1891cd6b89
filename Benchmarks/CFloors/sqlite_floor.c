#define _POSIX_C_SOURCE 200809L

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "floors.h"

// One table's rows, as values that stay valid while they are inserted.
struct table {
  char *name;
  int columns;
  size_t rows;
  sqlite3_value **values;
};

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static int load(sqlite3 *source, struct table *table) {
  char sql[512];
  snprintf(sql, sizeof sql, "SELECT * FROM \"%s\"", table->name);
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(source, sql, -1, &statement, NULL) != SQLITE_OK) return -1;
  table->columns = sqlite3_column_count(statement);
  size_t capacity = 0;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    if (table->rows == capacity) {
      capacity = capacity ? capacity * 2 : 1024;
      table->values = realloc(table->values, capacity * (size_t)table->columns * sizeof *table->values);
      if (!table->values) return -1;
    }
    for (int column = 0; column < table->columns; column++)
      table->values[table->rows * (size_t)table->columns + (size_t)column] =
          sqlite3_value_dup(sqlite3_column_value(statement, column));
    table->rows++;
  }
  sqlite3_finalize(statement);
  return 0;
}

static int insert(sqlite3 *target, const struct table *table) {
  char sql[2048];
  size_t length = (size_t)snprintf(sql, sizeof sql, "INSERT INTO \"%s\" VALUES (", table->name);
  for (int column = 0; column < table->columns; column++)
    length += (size_t)snprintf(sql + length, sizeof sql - length, column ? ",?" : "?");
  snprintf(sql + length, sizeof sql - length, ")");
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(target, sql, -1, &statement, NULL) != SQLITE_OK) return -1;
  for (size_t row = 0; row < table->rows; row++) {
    for (int column = 0; column < table->columns; column++)
      sqlite3_bind_value(statement, column + 1, table->values[row * (size_t)table->columns + (size_t)column]);
    if (sqlite3_step(statement) != SQLITE_DONE) return -1;
    sqlite3_reset(statement);
  }
  sqlite3_finalize(statement);
  return 0;
}

double floor_sqlite_insert(const char *source_path, const char *target_path) {
  sqlite3 *source, *target;
  remove(target_path);
  if (sqlite3_open_v2(source_path, &source, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) return -1;
  if (sqlite3_open(target_path, &target) != SQLITE_OK) return -1;
  sqlite3_exec(target, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536", NULL, NULL, NULL);

  struct table tables[64];
  char *indexes[64];
  int table_count = 0, index_count = 0, failed = 0;
  memset(tables, 0, sizeof tables);
  sqlite3_stmt *schema;
  sqlite3_prepare_v2(source,
                     "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'", -1,
                     &schema, NULL);
  while (sqlite3_step(schema) == SQLITE_ROW && table_count < 64 && index_count < 64) {
    const char *sql = (const char *)sqlite3_column_text(schema, 2);
    if (!strcmp((const char *)sqlite3_column_text(schema, 0), "table")) {
      failed |= sqlite3_exec(target, sql, NULL, NULL, NULL) != SQLITE_OK;
      tables[table_count++].name = strdup((const char *)sqlite3_column_text(schema, 1));
    } else {
      indexes[index_count++] = strdup(sql);
    }
  }
  sqlite3_finalize(schema);
  for (int i = 0; i < table_count; i++) failed |= load(source, &tables[i]);

  double start = now();
  sqlite3_exec(target, "BEGIN", NULL, NULL, NULL);
  for (int i = 0; i < table_count; i++) failed |= insert(target, &tables[i]);
  for (int i = 0; i < index_count; i++) failed |= sqlite3_exec(target, indexes[i], NULL, NULL, NULL) != SQLITE_OK;
  failed |= sqlite3_exec(target, "COMMIT", NULL, NULL, NULL) != SQLITE_OK;
  double seconds = now() - start;

  for (int i = 0; i < table_count; i++) {
    for (size_t v = 0; v < tables[i].rows * (size_t)tables[i].columns; v++) sqlite3_value_free(tables[i].values[v]);
    free(tables[i].values);
    free(tables[i].name);
  }
  for (int i = 0; i < index_count; i++) free(indexes[i]);
  sqlite3_close(source);
  sqlite3_close(target);
  return failed ? -1 : seconds;
}
