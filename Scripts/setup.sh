#!/bin/sh
# Installs the C libraries that Crosswalk stands on, where they are missing and apt may be used.
set -eu

missing=""
for pair in libxml-2.0:libxml2-dev yaml-0.1:libyaml-dev sqlite3:libsqlite3-dev zlib:zlib1g-dev; do
  module=${pair%%:*}
  package=${pair#*:}
  if ! command -v pkg-config >/dev/null 2>&1 || ! pkg-config --exists "$module"; then
    missing="$missing $package"
  fi
done
command -v pkg-config >/dev/null 2>&1 || missing="$missing pkg-config"
command -v swift >/dev/null 2>&1 || { echo "setup: Swift 6.3 is needed: https://www.swift.org/install" >&2; exit 1; }
[ -z "$missing" ] && exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "setup: please install:$missing" >&2
  exit 1
fi
run=""
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "setup: not root and no sudo; please install:$missing" >&2
    exit 1
  fi
  run=sudo
fi
echo "setup: installing$missing"
$run apt-get update -qq
# shellcheck disable=SC2086 # the list is meant to be split
$run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
