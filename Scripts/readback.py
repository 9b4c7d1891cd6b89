#!/usr/bin/env python3
"""Reads an export back with other people's programs and says whether they all see the same graph.

    readback.py out graph

reads what `crosswalk export -o out --name graph` writes with every `--to` that `crosswalk formats` lists.

One line for each program and format; the exit code is 1 where two disagree. Uses what can be imported of rdflib,
pyoxigraph, pyld, pandas, duckdb, networkx, sssom and kgx (2.6.0); what cannot is skipped, loudly, and `--strict` makes
that a failure too. kgx downloads the Biolink model when it starts.
"""
import argparse
import collections
import csv
import decimal
import json
import logging
import pathlib
import re
import sys
import xml.etree.ElementTree

from readback_graphs import check_database, check_meta, check_operations
from readback_rdf import check_rdf, check_shapes, rdf_readers
from readback_report import Report

# What the tables of KGX cannot hold and what stands there instead.
REPLACEMENTS = str.maketrans({"|": "¦", '"': "″", "\0": " ", "\t": " ", "\n": " ", "\r": " "})


def check_graph(report, name, nodes, edges):
    """Identifiers once, no end without a node, the same keys on every line."""
    ids, file = [node["id"] for node in nodes], f"{name}_*.jsonl"
    report.check("json", file, f"{len(nodes)} nodes, {len(edges)} edges", True)
    report.check("json", file, "each node identifier is there once", len(set(ids)) == len(ids))
    report.check("json", file, "each edge identifier is there once", len({edge["id"] for edge in edges}) == len(edges))
    dangling = {edge[end] for edge in edges for end in ("subject", "object")} - set(ids)
    report.check("json", file, "each end of an edge is a node", not dangling, ", ".join(sorted(dangling)[:3]))
    shapes = [len({tuple(record) for record in records}) for records in (nodes, edges)]
    report.check("json", file, "the same keys on each line", max(shapes) <= 1, f"{shapes} kinds of nodes and edges")


# Tables.


def json_lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def check_tables(report, stem, edges):
    pandas, duckdb = report.module("pandas"), report.module("duckdb")
    wanted = [edge["id"] for edge in edges]
    csv.field_size_limit(1 << 30)
    for suffix, separator in ((".csv", ","), (".tsv", "\t")):
        path = pathlib.Path(f"{stem}{suffix}")
        quoting = csv.QUOTE_MINIMAL if suffix == ".csv" else csv.QUOTE_NONE
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter=separator, quoting=quoting, strict=True))
        good = [row["id"] for row in rows] == wanted and not any(None in row or None in row.values() for row in rows)
        report.check("csv", path.name, f"{len(rows)} rows", good, f"{len(wanted)} edges, or ragged rows")
        cells = [list(row.values()) for row in rows]
        if pandas:
            frame = pandas.read_csv(path, sep=separator, dtype=str, keep_default_na=False, quoting=quoting)
            good = frame.values.tolist() == cells
            report.check("pandas", path.name, f"{len(frame)} rows", good, "not the cells that csv reads")
        if duckdb:
            quote = '"' if suffix == ".csv" else ""
            # The parser is not parallel over cells with line ends, and need not guess what the file is.
            found = duckdb.execute(
                "select * from read_csv(?, delim=?, quote=?, escape=?, header=true, all_varchar=true, auto_detect=false,"
                f" parallel=false, max_line_size=100000000, columns={ {name: 'VARCHAR' for name in rows[0]} })",
                [str(path), separator, quote, quote],
            ).fetchall()
            good = [[cell or "" for cell in row] for row in found] == cells
            report.check("duckdb", path.name, f"{len(found)} rows", good, "not the cells that csv reads")


# KGX.


def text_of(item):
    """A number without exponent, as the table has it; a flag as kgx reads it."""
    return format(decimal.Decimal(repr(item)), "f") if isinstance(item, float) else str(item)


def comparable(value, replaced):
    """A value as a sorted list of texts: kgx drops what is empty or false, sorts lists and takes each text once."""
    if value is None or value is False:
        return []
    texts = [text_of(item) for item in (value if isinstance(value, (list, tuple, set)) else [value])]
    if replaced:
        texts = [text.translate(REPLACEMENTS) for text in texts]
    # In JSON Lines, too, kgx makes blanks of tabs and line feeds.
    return sorted({text.replace("\n", " ").replace("\t", " ") for text in texts if text})


def compare(read, written, replaced):
    """Differences between records read back and the JSON text; what kgx adds is not looked at."""
    differences = []
    for got, want in zip(read, written):
        for slot, value in want.items():
            left, right = comparable(got.get(slot), False), comparable(value, replaced)
            if left != right:
                differences.append(f"{want['id']} {slot}: {left!r} instead of {right!r}"[:400])
    return differences


def check_kgx(report, stem, nodes, edges):
    if not report.module("kgx.transformer"):
        return
    from kgx.source import JsonlSource, TsvSource
    from kgx.transformer import Transformer
    from kgx.validator import Validator

    logging.disable(logging.CRITICAL)
    read = {}
    for form, source in (("tsv", TsvSource), ("jsonl", JsonlSource)):
        for kind, written in (("nodes", nodes), ("edges", edges)):
            path = pathlib.Path(f"{stem}_{kind}.{form}")
            records = [record[-1] for record in source(Transformer()).parse(str(path), format=form) if record]
            read[form, kind] = records
            differences = compare(records, written, form == "tsv")
            good = len(records) == len(written) and not differences
            why = f"{len(written)} written, {len(differences)} values differ: {'; '.join(differences[:3])}"
            report.check("kgx", path.name, f"{len(records)} {kind}", good, why)
    for kind in ("nodes", "edges"):
        different = len(compare(read["tsv", kind], read["jsonl", kind], True))
        report.check("kgx", f"{kind}: tsv = jsonl", "equal values", not different, f"{different} differ")
    for form in ("tsv", "jsonl"):
        validator = Validator()
        transformer = Transformer(stream=True)
        files = [f"{stem}_{kind}.{form}" for kind in ("nodes", "edges")]
        transformer.transform(
            input_args={"filename": files, "format": form}, output_args={"format": "null"}, inspector=validator
        )
        groups = collections.Counter()
        for level, by_type in validator.get_errors().items():
            for kind, messages in by_type.items():
                for message, places in messages.items():
                    group = re.sub("(?<= has a value )'[^']*' (?=with a CURIE prefix)", "", message)
                    groups[level, kind, group] += len(set(places))
        report.line("kgx validate", f"{form} pair", f"{sum(groups.values())} findings in {len(groups)} groups")
        for (level, kind, message), count in sorted(groups.items(), key=lambda group: -group[1]):
            print(f"    {count:>6} {level} {kind}: {message}")


def check_networkx(report, stem, nodes, edges):
    networkx = report.module("networkx")
    if not networkx:
        return
    graph = networkx.MultiDiGraph()
    graph.add_nodes_from((node["id"], node) for node in nodes)
    graph.add_edges_from((edge["subject"], edge["object"], edge["id"], edge) for edge in edges)
    good = graph.number_of_nodes() == len(nodes) and graph.number_of_edges() == len(edges)
    text = f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges"
    text += f", {networkx.number_weakly_connected_components(graph)} components"
    report.check("networkx", f"{pathlib.Path(stem).name}_*.jsonl", text, good, "repeated identifiers or ends without a node")


def check_kgx_document(report, stem, nodes, edges):
    """The document holds what the lines hold, and kgx reads it."""
    path = pathlib.Path(f"{stem}.json")
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    good = document["nodes"] == nodes and document["edges"] == edges
    report.check("json", path.name, f"{len(document['nodes'])} nodes, {len(document['edges'])} edges", good, "not the lines")
    if not report.module("kgx.transformer"):
        return
    from kgx.source import JsonSource
    from kgx.transformer import Transformer

    logging.disable(logging.CRITICAL)
    records = [record for record in JsonSource(Transformer()).parse(str(path), format="json") if record]
    got = collections.Counter(len(record) for record in records)
    # A node is a pair, an edge a tuple of four.
    good = got[2] == len(nodes) and got[4] == len(edges)
    differences = compare([record[-1] for record in records if len(record) == 2], nodes, False)
    differences += compare([record[-1] for record in records if len(record) == 4], edges, False)
    report.check("kgx", path.name, f"{got[2]} nodes, {got[4]} edges", good and not differences, "; ".join(differences[:3]))


def check_drawings(report, stem, nodes, edges):
    """Formats for programs that draw."""
    name = pathlib.Path(stem).name
    ends = sorted((edge["subject"], edge["object"], edge["id"]) for edge in edges)
    networkx = report.module("networkx")
    if networkx:
        graph = networkx.read_graphml(f"{stem}.graphml", force_multigraph=True)
        good = sorted((s, o, data["id"]) for s, o, data in graph.edges(data=True)) == ends
        names = {id: data.get("name") for id, data in graph.nodes(data=True)}
        good = good and names == {node["id"]: node["name"] for node in nodes}
        text = f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges"
        report.check("networkx", f"{name}.graphml", text, good, "not the ends, names and identifiers of the edges")
    with open(f"{stem}.cx2", encoding="utf-8") as file:
        aspects = {key: value for aspect in json.load(file) for key, value in aspect.items()}
    represents = {node["id"]: node["v"]["represents"] for node in aspects["nodes"]}
    found = sorted((represents[edge["s"]], represents[edge["t"]], edge["v"]["id"]) for edge in aspects["edges"])
    declared = {kind: set(aspects["attributeDeclarations"][0][kind]) for kind in ("nodes", "edges")}
    good = found == ends and all(set(item["v"]) <= declared[kind] for kind in declared for item in aspects[kind])
    report.check("json", f"{name}.cx2", f"{len(represents)} nodes, {len(found)} edges", good, "not the ends of the edges")
    for suffix in (".svg", ".graphml"):
        xml.etree.ElementTree.parse(f"{stem}{suffix}")
        report.check("xml", f"{name}{suffix}", "well-formed", True)
    for suffix, arrow in ((".mmd", r"^  \S+ (-->|-\.->)\|"), (".dot", r'^  "[^"]*" -> ')):
        with open(f"{stem}{suffix}", encoding="utf-8") as file:
            arrows = sum(bool(re.search(arrow, line)) for line in file)
        report.check("lines", f"{name}{suffix}", f"{arrows} arrows", arrows == len(edges), f"{len(edges)} edges")


def check_neo4j(report, stem, nodes, edges):
    name = pathlib.Path(stem).name
    with open(f"{stem}_neo4j_nodes.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    good = [row["id:ID"] for row in rows] == [node["id"] for node in nodes] and all(row[":LABEL"] for row in rows)
    report.check("csv", f"{name}_neo4j_nodes.csv", f"{len(rows)} nodes", good, "not the identifiers")
    with open(f"{stem}_neo4j_relationships.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    found = [(row[":START_ID"], row[":TYPE"], row[":END_ID"]) for row in rows]
    wanted = [(edge["subject"], edge["predicate"].split(":")[1], edge["object"]) for edge in edges]
    good = found == wanted and not any("\n" in cell for row in rows for cell in row.values())
    report.check("csv", f"{name}_neo4j_relationships.csv", f"{len(rows)} relationships", good, "not the edges")


def check_statements(report, stem, edges):
    """Joined by the identifier of the edge."""
    statements = json_lines(f"{stem}_statements.jsonl")
    good = [[item[key] for key in ("id", "subject", "predicate", "object")] for item in statements] == [
        [edge[key] for key in ("id", "subject", "predicate", "object")] for edge in edges
    ]
    references = sorted(
        {
            (item["id"], part["reported_in"]["id"])
            for item in statements
            for line in item["has_evidence_lines"]
            for part in line["has_evidence_items"]
            if "reported_in" in part
        }
    )
    wanted = {(edge["id"], reference) for edge in edges for reference in edge["publications"]}
    good = good and wanted <= set(references)
    report.check("json", f"{pathlib.Path(stem).name}_statements.jsonl", f"{len(statements)} statements", good, "not the edges")


def check_hpoa(report, stem, edges):
    pandas = report.module("pandas")
    if not pandas:
        return
    path = pathlib.Path(f"{stem}.hpoa")
    frame = pandas.read_csv(path, sep="\t", comment="#", dtype=str, keep_default_na=False)
    found = set(zip(frame["database_id"], frame["hpo_id"]))
    phenotypes = [edge for edge in edges if edge["predicate"] == "biolink:has_phenotype"]
    wanted = {(edge["subject"], edge["object"]) for edge in phenotypes}
    good = len(frame.columns) == 13 and found <= wanted and set(frame["evidence"]) <= {"PCS", "IEA"}
    report.check("pandas", path.name, f"{len(frame)} rows of {len(found)} phenotypes", good, "phenotypes that no edge has")


def check_sssom(report, stem):
    if not report.module("sssom"):
        return
    from sssom.parsers import parse_sssom_json, parse_sssom_table
    from sssom.validators import validate

    logging.disable(logging.CRITICAL)
    name = pathlib.Path(stem).name
    table = parse_sssom_table(f"{stem}.sssom.tsv")
    with open(f"{stem}.sssom.tsv", encoding="utf-8") as file:
        rows = sum(not line.startswith("#") for line in file) - 1
    report.check("sssom", f"{name}.sssom.tsv", f"{len(table.df)} mappings", len(table.df) == rows, f"{rows} rows")
    validate(table, fail_on_error=True)
    document = parse_sssom_json(f"{stem}.sssom.json")
    keys = ["subject_id", "predicate_id", "object_id"]
    left, right = (sorted(map(tuple, each.df[keys].values.tolist())) for each in (table, document))
    report.check("sssom", f"{name}.sssom.json", f"{len(right)} mappings", left == right, "not those of the table")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path, help="where the export is")
    parser.add_argument("name", help="what the files' names begin with")
    parser.add_argument("--strict", action="store_true", help="a program that cannot be imported is a failure")
    arguments = parser.parse_args()
    stem = str(arguments.folder / arguments.name)
    report = Report()
    nodes, edges = json_lines(f"{stem}_nodes.jsonl"), json_lines(f"{stem}_edges.jsonl")
    check_graph(report, arguments.name, nodes, edges)
    readers = rdf_readers(report)
    check_rdf(report, stem, readers)
    check_shapes(report, arguments.folder, arguments.name, edges, readers)
    check_database(report, stem, nodes, edges)
    check_operations(report, arguments.folder, edges)
    check_meta(report, arguments.folder, stem)
    check_tables(report, stem, edges)
    check_kgx(report, stem, nodes, edges)
    check_kgx_document(report, stem, nodes, edges)
    check_networkx(report, stem, nodes, edges)
    check_drawings(report, stem, nodes, edges)
    check_neo4j(report, stem, nodes, edges)
    check_statements(report, stem, edges)
    check_hpoa(report, stem, edges)
    check_sssom(report, stem)
    print(f"{report.failures} disagreements, {report.skipped} programs skipped")
    return 1 if report.failures or (arguments.strict and report.skipped) else 0


if __name__ == "__main__":
    sys.exit(main())
