#!/bin/sh
# The main job on the bundled data, offline: index, check, explain, repair, export.
set -eu

crosswalk=${1:-.build/release/crosswalk}
out=${DEMO_OUTPUT:-demo-output}
rm -rf "$out"
mkdir -p "$out"

say() { printf '\n\033[1m%s\033[0m\n' "$1"; }
# Shows a command and runs it; its exit code must be the one expected.
run() {
  expected=$1
  shift
  printf '$ crosswalk %s\n' "$*"
  code=0
  "$crosswalk" "$@" || code=$?
  if [ "$code" -ne "$expected" ]; then
    echo "demo: exit code $code instead of $expected" >&2
    exit 1
  fi
}

say "1. Index the bundled ontologies"
run 0 index build -o "$out/terms.sqlite" Ontologies/*.obo Ontologies/*.owl Ontologies/*.json

say "2. Look a term up"
run 0 lookup MONDO:0005058 --index "$out/terms.sqlite"

say "3. Check a record: all terms mean what they say"
run 0 check Samples/records/Leiomyosarcoma.yaml --index "$out/terms.sqlite"

say "4. Check a mislabelled copy: caught and explained"
run 1 check Samples/mislabelled --index "$out/terms.sqlite"

say "5. Repair what is beyond doubt"
mkdir -p "$out/repaired"
cp Samples/mislabelled/*.yaml "$out/repaired/"
run 1 fix "$out/repaired" --index "$out/terms.sqlite" --dry-run
run 1 fix "$out/repaired" --index "$out/terms.sqlite"

say "6. Export the graph in every format"
run 0 export Samples/records --index "$out/terms.sqlite" --to turtle --to ntriples --to jsonld --to csv --to tsv \
  --to kgx-tsv --to kgx-jsonl -o "$out/export" --name sample

say "Done. The files are here:"
ls -l "$out" "$out/export"
