"""The parts of `readback.py` that read the database, and what `crosswalk graph` makes of the export."""
import importlib
import json
import pathlib
import sqlite3

from readback_report import first_difference


def sqlite_extension(duckdb):
    """The extension from its package, which needs no download; else that which duckdb installs itself."""
    try:
        package = pathlib.Path(importlib.import_module("duckdb_extension_sqlite_scanner").__file__).parent
        return next(package.glob(f"extensions/v{duckdb.__version__}/*.duckdb_extension"))
    except (ImportError, StopIteration):
        duckdb.execute("install sqlite")
        return "sqlite"


def check_database(report, stem, nodes, edges):
    """The tables hold what the lines hold; DuckDB reads the file as SQLite."""
    path = pathlib.Path(f"{stem}.sqlite")
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    found = list(database.execute("select id, subject, predicate, object, negated from edges order by rowid"))
    wanted = [(edge["id"], edge["subject"], edge["predicate"], edge["object"], int(edge["negated"])) for edge in edges]
    report.check("sqlite3", path.name, f"{len(found)} edges", found == wanted, "not the edges")
    names = list(database.execute("select id, name from nodes order by rowid"))
    good = names == [(node["id"], node["name"]) for node in nodes]
    report.check("sqlite3", path.name, f"{len(names)} nodes", good, "not the nodes")
    cited = list(database.execute("select edge, publication from edge_publications order by rowid"))
    wanted = [(edge["id"], publication) for edge in edges for publication in edge["publications"]]
    report.check("sqlite3", path.name, f"{len(cited)} publications", cited == wanted, "not the publications")
    problems = [row for pragma in ("integrity_check", "foreign_key_check") for row in database.execute(f"pragma {pragma}")]
    report.check("sqlite3", path.name, "whole", problems == [("ok",)], str(problems[:3]))
    pandas = report.module("pandas")
    if pandas:
        frame = pandas.read_sql("select * from edges", database)
        good = list(frame["id"]) == [edge["id"] for edge in edges]
        report.check("pandas", path.name, f"{len(frame)} edges, {len(frame.columns)} columns", good, "not the edges")
    database.close()
    duckdb = report.module("duckdb")
    if not duckdb:
        return
    connection = duckdb.connect()
    try:
        connection.execute(f"load '{sqlite_extension(duckdb)}'")
    except Exception as error:
        print(f"SKIPPED: the sqlite extension of duckdb cannot be loaded ({str(error).splitlines()[0]})")
        report.skipped += 1
        return
    connection.execute(f"attach '{path}' as graph (type sqlite, read_only)")
    joined = "select count(*), count(distinct e.id) from graph.edges e join graph.nodes n on e.object = n.id"
    row = connection.execute(joined).fetchone()
    good = row == (len(edges), len(edges))
    report.check("duckdb", path.name, f"{row[0]} edges joined with nodes", good, f"{len(edges)} edges")


def check_operations(report, folder, edges):
    """What `crosswalk graph` makes of the export is what networkx makes of it."""
    networkx = report.module("networkx")
    merged = folder / "operations-merged.json"
    if not networkx or not merged.exists():
        return
    graphs = {}
    for path in sorted(folder.glob("operations-*.json")):
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        graph = networkx.MultiDiGraph()
        graph.add_nodes_from(node["id"] for node in document["nodes"])
        graph.add_edges_from((edge["subject"], edge["object"], edge["id"], edge) for edge in document["edges"])
        good = graph.number_of_nodes() == len(document["nodes"]) and graph.number_of_edges() == len(document["edges"])
        text = f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges"
        report.check("networkx", path.name, text, good, "ends without a node")
        graphs[path.stem.removeprefix("operations-")] = graph
    whole = graphs["merged"]
    ids = {key for *_, key in whole.edges(keys=True)}
    report.check("networkx", merged.name, "merged with itself it is itself", ids == {edge["id"] for edge in edges}, "not the edges")
    if "filtered" in graphs:
        wanted = {edge["id"] for edge in edges if edge["predicate"] == "biolink:causes"}
        found = {key for *_, key in graphs["filtered"].edges(keys=True)}
        report.check("networkx", "operations-filtered.json", f"{len(found)} causes", found == wanted, f"{len(wanted)} wanted")
    for name, graph in graphs.items():
        if not name.startswith("around-"):
            continue
        centre = name.removeprefix("around-").replace("_", ":")
        near = set(networkx.single_source_shortest_path_length(whole.to_undirected(as_view=True), centre, cutoff=2))
        report.check("networkx", f"operations-{name}.json", f"{len(near)} nodes near {centre}", set(graph) == near,
                     first_difference(set(graph), near))


def check_meta(report, folder, stem):
    """The meta knowledge graph of `crosswalk graph meta` is that of kgx: patterns of edges, categories, prefixes, counts."""
    path = folder / "meta.json"
    if not path.exists() or not report.module("kgx.transformer"):
        return
    from kgx.graph_operations.meta_knowledge_graph import MetaKnowledgeGraph
    from kgx.transformer import Transformer

    inspector = MetaKnowledgeGraph("graph")
    files = [f"{stem}_{kind}.tsv" for kind in ("nodes", "edges")]
    Transformer(stream=True).transform(
        input_args={"filename": files, "format": "tsv"}, output_args={"format": "null"}, inspector=inspector
    )

    def patterns(meta):
        return {(edge["subject"], edge["predicate"], edge["object"], edge["count"]) for edge in meta["edges"]}

    def categories(meta):
        return {(name, node["count"], tuple(sorted(node["id_prefixes"]))) for name, node in meta["nodes"].items()}

    theirs = inspector.get_graph_summary()
    with open(path, encoding="utf-8") as file:
        ours = json.load(file)
    for what, part in (("patterns", patterns), ("categories", categories)):
        left, right = part(ours), part(theirs)
        report.check("kgx", path.name, f"{len(left)} {what}", left == right, first_difference(left, right))
