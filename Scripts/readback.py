#!/usr/bin/env python3
"""Reads an export back with the programs that its users would use, and says where they disagree.

    python3 Scripts/readback.py FOLDER NAME

FOLDER holds NAME.ttl, NAME.nt, NAME.jsonld, NAME.csv, NAME.tsv and the KGX pairs, as far as they were exported. What cannot be
imported is skipped, and said to be. Exit code 1 on a disagreement.

Optional packages: rdflib, pyoxigraph, pyld, pandas, duckdb, kgx (2.6.0).
"""

import collections
import csv
import importlib
import json
import pathlib
import sys


class Proof:
    """Collects what was compared."""

    def __init__(self, folder, name):
        self.folder, self.name, self.failed = pathlib.Path(folder), name, False

    def path(self, suffix):
        return self.folder / (self.name + suffix)

    def say(self, agrees, text):
        self.failed |= not agrees
        print(("ok        " if agrees else "DISAGREES ") + text)

    def module(self, name):
        """A package, or None after saying so."""
        try:
            return importlib.import_module(name)
        except Exception as error:  # a broken install is as good as none
            print(f"SKIPPED   {name}: {type(error).__name__}: {error}")
            return None

    def lines(self, suffix):
        with open(self.path(suffix), encoding="utf-8") as file:
            return [json.loads(line) for line in file]


def check_rdf(proof):
    """Turtle, N-Triples and JSON-LD hold the same triples."""
    oxigraph = proof.module("pyoxigraph")
    if oxigraph:
        formats = [(".nt", oxigraph.RdfFormat.N_TRIPLES), (".ttl", oxigraph.RdfFormat.TURTLE)]
        sets = {s: {str(t.triple) for t in oxigraph.parse(path=str(proof.path(s)), format=f)} for s, f in formats}
        proof.say(sets[".nt"] == sets[".ttl"], f"oxigraph: {len(sets['.nt'])} triples in .nt, {len(sets['.ttl'])} in .ttl")
    rdflib = proof.module("rdflib")
    if not rdflib:
        return
    triples = set(rdflib.Graph().parse(proof.path(".nt"), format="nt"))
    turtle = set(rdflib.Graph().parse(proof.path(".ttl"), format="turtle"))
    proof.say(triples == turtle, f"rdflib: {len(triples)} triples in .nt, {len(turtle)} in .ttl")
    pyld = proof.module("pyld")
    if pyld:
        with open(proof.path(".jsonld"), encoding="utf-8") as file:
            quads = pyld.jsonld.to_rdf(json.load(file), {"format": "application/n-quads"})
        found = set(rdflib.Graph().parse(data=quads, format="nt"))
        proof.say(found == triples, f"pyld: {len(found)} triples in .jsonld, {len(found ^ triples)} of them differ")


def check_tables(proof, edges):
    """A row for each edge, with the same subjects, predicates and objects."""
    expected = [(e["id"], e["subject"], e["predicate"], e["object"]) for e in edges]
    for suffix, dialect in [(".csv", "excel"), (".tsv", "excel-tab")]:
        quoting = csv.QUOTE_MINIMAL if suffix == ".csv" else csv.QUOTE_NONE
        with open(proof.path(suffix), encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, dialect=dialect, quoting=quoting))
        found = [(r["id"], r["subject"], r["predicate"], r["object"]) for r in rows]
        proof.say(found == expected, f"csv: {len(found)} rows in {suffix}")
    pandas = proof.module("pandas")
    if pandas:
        frame = pandas.read_csv(proof.path(".csv"), dtype=str, keep_default_na=False)
        proof.say(list(frame["id"]) == [e[0] for e in expected], f"pandas: {len(frame)} rows in .csv")
    duckdb = proof.module("duckdb")
    if duckdb:
        count = duckdb.sql(f"SELECT count(*) FROM read_json_auto('{proof.path('_edges.jsonl')}')").fetchone()[0]
        rows = duckdb.sql(f"SELECT count(*) FROM read_csv('{proof.path('.csv')}', all_varchar=true)").fetchone()[0]
        proof.say(count == rows == len(expected), f"duckdb: {count} edges in .jsonl, {rows} rows in .csv")


def replaced(value):
    """A text as the KGX table carries it."""
    if isinstance(value, str):
        for old, new in [("|", "¦"), ('"', "″"), ("\t", " "), ("\n", " "), ("\r", " ")]:
            value = value.replace(old, new)
    return value


def comparable(record):
    """A record without what `kgx` adds, lists as sets, since it sorts them."""
    values = {}
    for key, value in record.items():
        if key in ("key", "relation", "provided_by", "knowledge_source", "_id") or value in (None, [], "", False):
            continue
        many = value if isinstance(value, (list, set, tuple)) else [value]
        values[key] = {str(float(v)) if isinstance(v, (int, float)) and not isinstance(v, bool) else str(replaced(v)) for v in many}
    return values


def check_kgx(proof, nodes, edges):
    """`kgx` reads both pairs of files, with the same values."""
    if not proof.module("kgx"):
        return
    from kgx.transformer import Transformer

    def key(edge):
        return edge["subject"], edge["predicate"], edge["object"]

    parallel = collections.defaultdict(list)
    for edge in edges:
        parallel[key(edge)].append(edge)

    for kind, ending in [("tsv", ".tsv"), ("jsonl", ".jsonl")]:
        transformer = Transformer()
        files = [str(proof.path("_nodes" + ending)), str(proof.path("_edges" + ending))]
        transformer.transform({"filename": files, "format": kind})
        graph = transformer.store.graph
        found_nodes = {n: comparable(dict(d)) for n, d in graph.nodes(data=True)}
        found_edges = {d["id"]: comparable(dict(d)) for _, _, d in graph.edges(data=True)}
        # In its memory, kgx keeps one edge for each subject, predicate and object, and lets qualifiers collapse.
        single = [e for e in edges if len(parallel[key(e)]) == 1]
        differ = [n["id"] for n in nodes if found_nodes.get(n["id"]) != comparable(n)]
        differ += [e["id"] for e in single if found_edges.get(e["id"]) != comparable(e)]
        counts = f"{len(found_nodes)} nodes, {len(found_edges)} edges, {len(differ)} with other values"
        counts += f" ({len(edges) - len(parallel)} edges differ from another in qualifiers only, and kgx keeps one of them)"
        agrees = len(found_nodes) == len(nodes) and len(found_edges) == len(parallel) and not differ
        proof.say(agrees, f"kgx {kind}: {counts}")
        for identifier in differ[:3]:
            own = next(r for r in nodes + edges if r["id"] == identifier)
            other = found_nodes.get(identifier) or found_edges.get(identifier) or {}
            for key in sorted(set(comparable(own)) | set(other)):
                if comparable(own).get(key) != other.get(key):
                    print(f"    {identifier} {key}: {comparable(own).get(key)} became {other.get(key)}")


def check_graph(proof, nodes, edges):
    """No dangling edge, no identifier twice, the same keys on every line."""
    ids = {n["id"] for n in nodes}
    dangling = [e["id"] for e in edges if e["subject"] not in ids or e["object"] not in ids]
    proof.say(not dangling, f"graph: {len(nodes)} nodes, {len(edges)} edges, {len(dangling)} dangling")
    proof.say(len({e["id"] for e in edges}) == len(edges), "graph: every edge identifier is there once")
    shapes = {tuple(e) for e in edges}
    proof.say(len(shapes) == 1, "graph: the same keys on every line")


def main():
    proof = Proof(sys.argv[1], sys.argv[2])
    nodes, edges = proof.lines("_nodes.jsonl"), proof.lines("_edges.jsonl")
    check_graph(proof, nodes, edges)
    check_tables(proof, edges)
    check_rdf(proof)
    check_kgx(proof, nodes, edges)
    sys.exit(1 if proof.failed else 0)


if __name__ == "__main__":
    main()
