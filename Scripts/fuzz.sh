#!/bin/sh
# Runs each parser for SECONDS on what libFuzzer makes of its seeds; stops at the first finding, which it keeps.
set -eu

seconds=${1:-60}
scratch=.build/fuzz
CROSSWALK_FUZZ=build swift build --scratch-path $scratch -c release -Xswiftc -sanitize=fuzzer --product crosswalk-fuzz
for seeds in Fuzz/Seeds/*; do
  parser=$(basename "$seeds")
  corpus=$scratch/corpus/$parser
  mkdir -p "$corpus" $scratch/findings
  echo "fuzz: $parser"
  CROSSWALK_FUZZ=$parser $scratch/release/crosswalk-fuzz -max_total_time="$seconds" -timeout=10 -rss_limit_mb=4096 \
    -artifact_prefix="$scratch/findings/$parser-" -print_final_stats=0 -verbosity=0 "$corpus" "$seeds" || {
    echo "fuzz: a finding in $scratch/findings" >&2
    exit 1
  }
done
