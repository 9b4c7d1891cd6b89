#!/bin/sh
# Exports the sample record in every format and reads each back with the programs of its users; those that cannot be installed
# are skipped, loudly. The first argument is the command. RECORDS names other records than the samples.
set -eu
command=$1
folder=.build/readback
mkdir -p $folder
[ -x $folder/venv/bin/python ] || python3 -m venv --system-site-packages $folder/venv
# One by one: what is missing must not take the others away.
grep -v '^#' Scripts/readback-requirements.txt | while read -r package; do
  $folder/venv/bin/pip install --quiet --disable-pip-version-check "$package" >/dev/null 2>&1 ||
    echo "SKIPPED: $package cannot be installed"
done
"$command" index build -o $folder/terms.sqlite Ontologies/*.obo Ontologies/*.owl Ontologies/*.json >/dev/null
formats=$("$command" formats | sed -n '/^Graphs/,/^[^ G]/s/^  \([a-z0-9-]*\) .*/--to \1/p')
"$command" export ${RECORDS:-Samples/records} --index $folder/terms.sqlite $formats -o $folder/out 2>/dev/null
$folder/venv/bin/python Scripts/readback.py $folder/out graph
