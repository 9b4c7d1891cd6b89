"""The part of `readback.py` that reads RDF: syntaxes, named graphs, and the shapes of `--shape`."""
import json
import pathlib

from readback_report import first_difference

XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"

# Every reader hands over a set of (subject, predicate, kind of object, object, datatype, graph).

SYNTAXES = {".nt": "N_TRIPLES", ".ttl": "TURTLE", ".rdf": "RDF_XML", ".nq": "N_QUADS", ".trig": "TRIG", ".jsonld": "JSON_LD"}
RDFLIB_SYNTAXES = {".nt": "nt", ".ttl": "turtle", ".rdf": "xml", ".nq": "nquads", ".trig": "trig", ".jsonld": "json-ld"}
WITH_GRAPHS = (".nq", ".trig")


def rdflib_quads(rdflib, path):
    rdflib.NORMALIZE_LITERALS = False
    dataset = rdflib.Dataset()
    dataset.parse(path, format=RDFLIB_SYNTAXES[path.suffix])
    default = rdflib.graph.DATASET_DEFAULT_GRAPH_ID
    quads = set()
    for subject, predicate, item, graph in dataset.quads():
        # Syntaxes without graphs are read into a graph that is called after the file.
        name = "" if graph in (None, default) or path.suffix not in WITH_GRAPHS else str(graph)
        if isinstance(item, rdflib.Literal):
            quads.add((str(subject), str(predicate), "literal", str(item), str(item.datatype or XSD_STRING), name))
        else:
            quads.add((str(subject), str(predicate), "iri", str(item), "", name))
    return quads


def oxigraph_term(pyoxigraph, item):
    """Kind, value and datatype; a triple term is its three terms."""
    if isinstance(item, pyoxigraph.Literal):
        return "literal", item.value, item.datatype.value
    if isinstance(item, pyoxigraph.Triple):
        return "triple", tuple(part.value for part in (item.subject, item.predicate, item.object)), ""
    return "iri", item.value, ""


def pyoxigraph_quads(pyoxigraph, path):
    quads = set()
    for quad in pyoxigraph.parse(path=str(path), format=getattr(pyoxigraph.RdfFormat, SYNTAXES[path.suffix])):
        graph = "" if isinstance(quad.graph_name, pyoxigraph.DefaultGraph) else quad.graph_name.value
        quads.add((quad.subject.value, quad.predicate.value, *oxigraph_term(pyoxigraph, quad.object), graph))
    return quads


def pyld_quads(_pyld, path):
    from pyld import jsonld

    def refuse(url, _options=None):
        raise OSError(f"the document asks for {url}, it should need nothing")

    with open(path, encoding="utf-8") as file:
        dataset = jsonld.to_rdf(json.load(file), {"documentLoader": refuse})
    quads = set()
    for name, triples in dataset.items():
        for triple in triples:
            item = triple["object"]
            kind = "literal" if item["type"] == "literal" else "iri"
            datatype = item.get("datatype", "") if kind == "literal" else ""
            subject, predicate = triple["subject"]["value"], triple["predicate"]["value"]
            quads.add((subject, predicate, kind, item["value"], datatype, "" if name == "@default" else name))
    return quads


def check_rdf(report, stem, readers, shape=""):
    """All programs see the same triples in all syntaxes, and the same graphs in those that have graphs."""
    references = {}
    for name, module, read, suffixes in readers:
        for suffix in suffixes:
            path = pathlib.Path(f"{stem}{suffix}")
            if not module or not path.exists():
                continue
            try:
                quads = read(module, path)
            except Exception as error:
                report.check(name, path.name, "cannot be read", False, f"{type(error).__name__}: {error}")
                continue
            for what, found in (("triples", {quad[:5] for quad in quads}), ("graphs", quads)):
                # JSON-LD has graphs where the shape asks for them; only in TriG and N-Quads does all evidence stand in some.
                if what == "graphs" and suffix not in WITH_GRAPHS and not (shape and suffix == ".jsonld"):
                    continue
                reference = references.setdefault(what, found)
                good = bool(found) and found == reference
                text = f"{len(found)} {'triples' if what == 'triples' else 'statements, graphs included'}{shape}"
                report.check(name, path.name, text, good, "" if good else first_difference(found, reference))


def rdf_readers(report):
    rdflib, pyoxigraph, pyld = (report.module(name) for name in ("rdflib", "pyoxigraph", "pyld"))
    suffixes = [suffix for suffix in SYNTAXES if suffix != ".jsonld"]
    return [
        ("pyoxigraph", pyoxigraph, pyoxigraph_quads, suffixes),
        ("rdflib", rdflib, rdflib_quads, suffixes),
        ("pyld", pyld, pyld_quads, [".jsonld"]),
    ]


def check_shapes(report, folder, name, edges, readers):
    """Each shape in the syntaxes that carry it, and each edge in it once."""
    for path in sorted(folder.glob("shape-*")):
        shape = path.name.removeprefix("shape-")
        # Of these, rdflib reads no triple terms.
        able = [reader for reader in readers if shape != "triple-terms" or reader[0] == "pyoxigraph"]
        check_rdf(report, path / name, able, f" as {shape}")
        pyoxigraph = readers[0][1]
        if not pyoxigraph:
            continue
        quads = pyoxigraph_quads(pyoxigraph, path / f"{name}.nq")
        if shape == "nanopublications":
            found = sum(quad[3] == "http://www.nanopub.org/nschema#Nanopublication" for quad in quads)
            wanted = len(edges)
        elif shape == "triple-terms":
            found, wanted = sum(quad[2] == "triple" for quad in quads), len(edges)
        else:
            found = len({quad[5] for quad in quads} & {edge["id"] for edge in edges})
            wanted = sum(not edge["negated"] for edge in edges)
        report.check("pyoxigraph", f"{name}.nq", f"{found} edges as {shape}", found == wanted, f"{wanted} edges")
