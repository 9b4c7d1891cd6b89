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
write() { "$command" export ${RECORDS:-Samples/records} --index $folder/terms.sqlite "$@" 2>/dev/null; }
rm -rf $folder/out
write $formats -o $folder/out
# Each shape of RDF, in the syntaxes that carry it.
write --shape triple-terms --to ntriples --to turtle --to nquads --to trig -o $folder/out/shape-triple-terms
for shape in named-graphs nanopublications; do
  write --shape $shape --to nquads --to trig --to jsonld -o $folder/out/shape-$shape
done
"$command" graph meta $folder/out/graph_nodes.tsv $folder/out/graph_edges.tsv >$folder/out/meta.json
# Operations on the graph, whose results are compared with those of networkx.
graph=$folder/out/graph.json
"$command" graph merge $graph $folder/out/graph_nodes.jsonl $folder/out/graph_edges.jsonl -o $folder/out/operations-merged.json
"$command" graph filter $graph --predicate biolink:causes -o $folder/out/operations-filtered.json
"$command" graph neighbourhood $graph --of HP:0002664 --hops 2 -o $folder/out/operations-around-HP_0002664.json ||
  rm -f $folder/out/operations-around-HP_0002664.json
$folder/venv/bin/python Scripts/readback.py $folder/out graph
