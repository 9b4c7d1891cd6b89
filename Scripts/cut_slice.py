#!/usr/bin/env python3
"""Cuts a slice out of an ontology: the terms that are asked for, what replaces them, and all their ancestors.

    cut_slice.py path/to/mondo.obo Samples Ontologies/terms.txt -o Ontologies/mondo.obo

The ontology may be OBO, OWL (RDF/XML) or OBO Graphs JSON, gzipped or not; the slice's format follows from its name
(.obo, .owl, .json). Whatever is not the name of a file or folder is taken for an identifier; from files, and from the
YAML and text files of folders, every identifier is taken that the ontology knows.

Labels, synonyms with their scope, xrefs, is_a, part_of, alternative identifiers and the marks of obsolescence are kept.
Definitions and comments, which are other people's prose, are not. The genus of a logical definition, which is a
superclass by logic, is written as is_a. The same input gives the same bytes.
"""
import argparse
import gzip
import json
import os
import re
import sys
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

OBO = "http://purl.obolibrary.org/obo/"
OIO = "http://www.geneontology.org/formats/oboInOwl#"
OWL = "http://www.w3.org/2002/07/owl#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
DCTERMS = "http://purl.org/dc/terms/"
PART_OF = OBO + "BFO_0000050"
REPLACED_BY = OBO + "IAO_0100001"
# The last one stands in sources that do not tell which of the two it is; without it their trees fall apart.
UPWARD = ("part_of", "is_a_or_part_of")
SCOPES = {"EXACT": "hasExactSynonym", "NARROW": "hasNarrowSynonym", "BROAD": "hasBroadSynonym",
          "RELATED": "hasRelatedSynonym"}
SCOPE_OF = {name: scope for scope, name in SCOPES.items()}


@dataclass
class Header:
    ontology: str = ""
    version: str = ""
    license: str = ""


@dataclass
class Term:
    id: str
    label: str = ""
    alternatives: set = field(default_factory=set)
    synonyms: set = field(default_factory=set)  # (scope, text)
    xrefs: set = field(default_factory=set)  # (identifier, source or "")
    parents: set = field(default_factory=set)
    relationships: set = field(default_factory=set)  # (relation, target)
    obsolete: bool = False
    replaced_by: set = field(default_factory=set)
    consider: set = field(default_factory=set)

    def upward(self):
        return self.parents | {target for _, target in self.relationships}


def curie(iri):
    """`MONDO:0005058` of an OBO library IRI; any other IRI as it is."""
    match = re.fullmatch(re.escape(OBO) + r"([A-Za-z]+)_(\w+)", iri or "")
    return f"{match[1]}:{match[2]}" if match else iri


def iri(identifier):
    return identifier if "://" in identifier else OBO + identifier.replace(":", "_", 1)


# Readers: each gives the header and a dictionary of terms.

def read_obo(file):
    header, terms, term, frame = Header(), {}, None, None
    for line in file:
        line = line.rstrip()
        if line.startswith("["):
            frame, term = line, None
            continue
        tag, separator, value = line.partition(": ")
        if not separator:
            continue
        if frame is None:
            read_obo_header(header, tag, value)
        elif frame == "[Term]" and tag == "id":
            term = terms.setdefault(value.split(" ")[0], Term(value.split(" ")[0]))
        elif term is not None:
            read_obo_clause(term, tag, value)
    return header, terms


def read_obo_header(header, tag, value):
    if tag == "ontology":
        header.ontology = value.split("/")[-1].removesuffix(".obo").removesuffix("-base")
    elif tag == "data-version":
        header.version = value
    elif tag == "property_value" and "license" in value.split(" ")[0]:
        header.license = value.split(" ")[1].strip('"')


def read_obo_clause(term, tag, value):
    bare, _, qualifiers = value.partition(" {")
    bare = bare.split(" ! ")[0].strip()
    if tag == "name":
        term.label = value
    elif tag == "alt_id":
        term.alternatives.add(bare)
    elif tag == "synonym":
        match = re.match(r'"((?:[^"\\]|\\.)*)" (EXACT|NARROW|BROAD|RELATED)\b', value)
        if match:
            term.synonyms.add((match[2], re.sub(r"\\(.)", r"\1", match[1])))
    elif tag == "xref":
        source = re.search(r'source="([^"]*)"', qualifiers)
        identifier = bare.split(' "')[0]
        if " " not in identifier:
            term.xrefs.add((identifier, source[1] if source else ""))
    elif tag == "is_a":
        term.parents.add(bare)
    elif tag == "intersection_of" and " " not in bare:
        term.parents.add(bare)
    elif tag == "relationship":
        relation, _, target = bare.partition(" ")
        relation = "part_of" if relation == "BFO:0000050" else relation
        if relation in UPWARD:
            term.relationships.add((relation, target))
    elif tag == "is_obsolete":
        term.obsolete = value == "true"
    elif tag == "replaced_by":
        term.replaced_by.add(bare)
    elif tag == "consider":
        term.consider.add(bare)


def read_owl(file):
    header, terms = Header(), {}
    about, resource = f"{{{RDF}}}about", f"{{{RDF}}}resource"
    depth = 0
    for event, node in ElementTree.iterparse(file, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start" or depth != 1:
            continue
        if node.tag == f"{{{OWL}}}Ontology":
            name = node.get(about, "").rsplit("/", 1)[-1]
            header.ontology = name.removesuffix(".owl").removesuffix("-base")
            for child in node:
                if child.tag == f"{{{OWL}}}versionInfo":
                    header.version = child.text or ""
                elif child.tag == f"{{{DCTERMS}}}license":
                    header.license = child.get(resource) or child.text or ""
        elif node.tag == f"{{{OWL}}}Class" and node.get(about):
            identifier = curie(node.get(about))
            term = terms.setdefault(identifier, Term(identifier))
            for child in node:
                read_owl_statement(term, child, resource)
        node.clear()
    return header, terms


def read_owl_statement(term, child, resource):
    about = f"{{{RDF}}}about"
    namespace, _, name = child.tag[1:].partition("}")
    text, target = (child.text or "").strip(), curie(child.get(resource))
    if child.tag == f"{{{RDFS}}}label":
        term.label = text
    elif child.tag == f"{{{OWL}}}deprecated":
        term.obsolete = text == "true"
    elif namespace + name == REPLACED_BY:
        term.replaced_by.add(target or text)
    elif namespace == OIO and name in SCOPE_OF:
        term.synonyms.add((SCOPE_OF[name], text))
    elif namespace == OIO and name == "hasDbXref" and text and " " not in text:
        term.xrefs.add((text, ""))
    elif namespace == OIO and name == "hasAlternativeId":
        term.alternatives.add(text)
    elif namespace == OIO and name == "consider":
        term.consider.add(target or text)
    elif child.tag == f"{{{RDFS}}}subClassOf":
        if target:
            term.parents.add(target)
        for restriction in child.findall(f"{{{OWL}}}Restriction"):
            on = restriction.find(f"{{{OWL}}}onProperty")
            some = restriction.find(f"{{{OWL}}}someValuesFrom")
            if on is not None and some is not None and on.get(resource) == PART_OF and some.get(resource):
                term.relationships.add(("part_of", curie(some.get(resource))))
    elif child.tag == f"{{{OWL}}}equivalentClass":
        for genus in child.iterfind(f"{{{OWL}}}Class/{{{OWL}}}intersectionOf/{{{RDF}}}Description"):
            term.parents.add(curie(genus.get(about)))


def read_json(file):
    graph = json.load(file)["graphs"][0]
    meta = graph.get("meta", {})
    header = Header(graph.get("id", "").rsplit("/", 1)[-1].removesuffix(".json").removesuffix("-base"),
                    meta.get("version", ""))
    for value in meta.get("basicPropertyValues", []):
        if value["pred"].endswith("license"):
            header.license = value["val"]
    terms = {}
    for node in graph.get("nodes", []):
        if node.get("type", "CLASS") != "CLASS":
            continue
        meta, term = node.get("meta", {}), Term(curie(node["id"]), node.get("lbl", ""))
        term.obsolete = meta.get("deprecated", False)
        term.synonyms = {(SCOPE_OF[s["pred"]], s["val"]) for s in meta.get("synonyms", []) if s["pred"] in SCOPE_OF}
        term.xrefs = {(x["val"], "") for x in meta.get("xrefs", []) if " " not in x["val"]}
        for value in meta.get("basicPropertyValues", []):
            if value["pred"] == REPLACED_BY:
                term.replaced_by.add(curie(value["val"]))
            elif value["pred"] == OIO + "hasAlternativeId":
                term.alternatives.add(value["val"])
        terms[term.id] = term
    for edge in graph.get("edges", []):
        subject, target = terms.get(curie(edge["sub"])), curie(edge["obj"])
        if subject is not None and edge["pred"] == "is_a":
            subject.parents.add(target)
        elif subject is not None and edge["pred"] == PART_OF:
            subject.relationships.add(("part_of", target))
    for axiom in graph.get("logicalDefinitionAxioms", []):
        if curie(axiom["definedClassId"]) in terms:
            terms[curie(axiom["definedClassId"])].parents |= {curie(genus) for genus in axiom["genusIds"]}
    return header, terms


# Cutting.

def wanted(arguments, terms):
    """The identifiers among the arguments, and those in files and folders that the ontology knows."""
    spelling = {name.lower(): name for name in terms}
    for term in terms.values():
        spelling.update((name.lower(), term.id) for name in term.alternatives if name.lower() not in spelling)
    found = set()
    for argument in arguments:
        if not os.path.exists(argument):
            if argument.lower() not in spelling:
                sys.exit(f"cut_slice: {argument} is neither a file nor a term")
            found.add(spelling[argument.lower()])
        for path in files(argument):
            with open(path, encoding="utf-8") as file:
                for identifier in re.findall(r"[A-Za-z]+:[A-Za-z0-9]+", file.read()):
                    if identifier.lower() in spelling:
                        found.add(spelling[identifier.lower()])
    return found


def files(path):
    if os.path.isfile(path):
        yield path
    for folder, folders, names in os.walk(path):
        folders.sort()
        yield from (os.path.join(folder, n) for n in sorted(names) if n.endswith((".yaml", ".yml", ".txt")))


def cut(terms, start):
    """The terms of `start`, all above them, and the replacements of those that are obsolete."""
    kept, waiting = {}, sorted(start)
    while waiting:
        identifier = waiting.pop()
        if identifier in kept or identifier not in terms:
            continue
        term = kept[identifier] = terms[identifier]
        waiting += sorted(term.upward() | term.replaced_by | term.consider)
    # Terms of other ontologies that stand above: bare, so that no link leads nowhere.
    for term in list(kept.values()):
        kept.update((target, Term(target)) for target in term.upward() if target not in kept)
    return dict(sorted(kept.items()))


# Writers. OWL and JSON have no word for `is_a_or_part_of`; there it becomes part_of, the weaker of the two.

def write_obo(file, header, terms):
    file.write("format-version: 1.2\n")
    if header.version:
        file.write(f"data-version: {header.version}\n")
    file.write(f"remark: {remark(header, terms)}\n")
    file.write(f"ontology: {header.ontology}\n")
    if header.license:
        file.write(f"property_value: {DCTERMS}license {header.license}\n")
    for term in terms.values():
        file.write(f"\n[Term]\nid: {term.id}\n")
        if term.label:
            file.write(f"name: {term.label}\n")
        for other in sorted(term.alternatives):
            file.write(f"alt_id: {other}\n")
        for scope, text in sorted(term.synonyms, key=lambda s: (s[1], s[0])):
            file.write(f'synonym: "{quoted(text)}" {scope} []\n')
        for identifier, source in sorted(term.xrefs):
            file.write(f"xref: {identifier}" + (f' {{source="{source}"}}' if source else "") + "\n")
        for parent in sorted(term.parents):
            file.write(f"is_a: {parent}{named(terms, parent)}\n")
        for relation, target in sorted(term.relationships):
            file.write(f"relationship: {relation} {target}{named(terms, target)}\n")
        if term.obsolete:
            file.write("is_obsolete: true\n")
        for other in sorted(term.replaced_by):
            file.write(f"replaced_by: {other}\n")
        for other in sorted(term.consider):
            file.write(f"consider: {other}\n")
    for relation in sorted({relation for term in terms.values() for relation, _ in term.relationships}):
        file.write(f"\n[Typedef]\nid: {relation}\nname: {relation.replace('_', ' ')}\n")
        if relation == "part_of":
            file.write("xref: BFO:0000050\nis_transitive: true\n")


def quoted(text):
    return text.replace("\\", "\\\\").replace('"', '\\"')


def named(terms, identifier):
    return f" ! {terms[identifier].label}" if identifier in terms and terms[identifier].label else ""


def remark(header, terms):
    return f"A slice of {len(terms)} terms, cut by Scripts/cut_slice.py. Not an official release file."


def write_owl(file, header, terms):
    file.write(f"""<?xml version="1.0"?>
<rdf:RDF xmlns="{OBO}{header.ontology}.owl#"
     xml:base="{OBO}{header.ontology}.owl"
     xmlns:dcterms="{DCTERMS}"
     xmlns:obo="{OBO}"
     xmlns:oboInOwl="{OIO}"
     xmlns:owl="{OWL}"
     xmlns:rdf="{RDF}"
     xmlns:rdfs="{RDFS}">
    <owl:Ontology rdf:about="{OBO}{header.ontology}.owl">
""")
    if header.license:
        file.write(f"        <dcterms:license rdf:resource={quoteattr(header.license)}/>\n")
    file.write(f"        <rdfs:comment>{escape(remark(header, terms))}</rdfs:comment>\n")
    if header.version:
        file.write(f"        <owl:versionInfo>{escape(header.version)}</owl:versionInfo>\n")
    file.write("    </owl:Ontology>\n")
    properties = ["oboInOwl:" + name for name in sorted([*SCOPES.values(), "hasAlternativeId", "hasDbXref", "id"])]
    for name in ["obo:IAO_0100001", *properties]:
        prefix, _, local = name.partition(":")
        file.write(f'    <owl:AnnotationProperty rdf:about="{OBO if prefix == "obo" else OIO}{local}"/>\n')
    if any(term.relationships for term in terms.values()):
        file.write(f'    <owl:ObjectProperty rdf:about="{PART_OF}"/>\n')
    for term in terms.values():
        write_owl_class(file, term)
    file.write("</rdf:RDF>\n")


def write_owl_class(file, term):
    indent = "        "
    file.write(f'\n    <owl:Class rdf:about="{iri(term.id)}">\n')
    for parent in sorted(term.parents):
        file.write(f'{indent}<rdfs:subClassOf rdf:resource="{iri(parent)}"/>\n')
    for _, target in sorted(term.relationships):
        file.write(f"""{indent}<rdfs:subClassOf>
            <owl:Restriction>
                <owl:onProperty rdf:resource="{PART_OF}"/>
                <owl:someValuesFrom rdf:resource="{iri(target)}"/>
            </owl:Restriction>
        </rdfs:subClassOf>
""")
    for other in sorted(term.replaced_by):
        file.write(f'{indent}<obo:IAO_0100001 rdf:resource="{iri(other)}"/>\n')
    for other in sorted(term.alternatives):
        file.write(f"{indent}<oboInOwl:hasAlternativeId>{escape(other)}</oboInOwl:hasAlternativeId>\n")
    for identifier, _ in sorted(term.xrefs):
        file.write(f"{indent}<oboInOwl:hasDbXref>{escape(identifier)}</oboInOwl:hasDbXref>\n")
    for scope, text in sorted(term.synonyms, key=lambda s: (s[1], s[0])):
        file.write(f"{indent}<oboInOwl:{SCOPES[scope]}>{escape(text)}</oboInOwl:{SCOPES[scope]}>\n")
    file.write(f"{indent}<oboInOwl:id>{term.id}</oboInOwl:id>\n")
    if term.label:
        file.write(f"{indent}<rdfs:label>{escape(term.label)}</rdfs:label>\n")
    if term.obsolete:
        file.write(f'{indent}<owl:deprecated rdf:datatype="http://www.w3.org/2001/XMLSchema#boolean">true'
                   "</owl:deprecated>\n")
    file.write("    </owl:Class>\n")


def write_json(file, header, terms):
    nodes, edges = [], []
    for term in terms.values():
        meta = {}
        if term.synonyms:
            meta["synonyms"] = [{"pred": SCOPES[scope], "val": text}
                                for scope, text in sorted(term.synonyms, key=lambda s: (s[1], s[0]))]
        if term.xrefs:
            meta["xrefs"] = [{"val": identifier} for identifier, _ in sorted(term.xrefs)]
        values = [{"pred": REPLACED_BY, "val": iri(other)} for other in sorted(term.replaced_by)]
        values += [{"pred": OIO + "hasAlternativeId", "val": other} for other in sorted(term.alternatives)]
        if values:
            meta["basicPropertyValues"] = values
        if term.obsolete:
            meta["deprecated"] = True
        node = {"id": iri(term.id)} | ({"lbl": term.label} if term.label else {}) | {"type": "CLASS"}
        nodes.append(node | ({"meta": meta} if meta else {}))
        edges += [{"sub": iri(term.id), "pred": "is_a", "obj": iri(parent)} for parent in sorted(term.parents)]
        edges += [{"sub": iri(term.id), "pred": PART_OF, "obj": iri(target)}
                  for _, target in sorted(term.relationships)]
    meta = {"basicPropertyValues": [{"pred": RDFS + "comment", "val": remark(header, terms)},
                                    {"pred": DCTERMS + "license", "val": header.license}],
            "version": header.version}
    graph = {"id": f"{OBO}{header.ontology}.json", "meta": meta, "nodes": nodes, "edges": edges}
    json.dump({"graphs": [graph]}, file, ensure_ascii=False, indent=1)
    file.write("\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ontology", help="OBO, OWL (RDF/XML) or OBO Graphs JSON, gzipped or not")
    parser.add_argument("terms", nargs="+", help="identifiers, files or folders that mention them")
    parser.add_argument("-o", "--output", required=True, help="slice to write: .obo, .owl or .json")
    parser.add_argument("--data-version", help="version to write where the source does not give one")
    options = parser.parse_args()

    name = options.ontology.removesuffix(".gz")
    reader = {".obo": read_obo, ".owl": read_owl, ".json": read_json}.get(os.path.splitext(name)[1])
    writer = {".obo": write_obo, ".owl": write_owl, ".json": write_json}.get(os.path.splitext(options.output)[1])
    if reader is None or writer is None:
        parser.error("files are told apart by .obo, .owl and .json")
    opened = gzip.open if options.ontology.endswith(".gz") else open
    mode = {"mode": "rb"} if reader is read_owl else {"mode": "rt", "encoding": "utf-8"}
    with opened(options.ontology, **mode) as file:
        header, terms = reader(file)
    header.version = header.version or options.data_version or ""
    # Base files mention the terms of others without saying anything of them; those are not theirs to give.
    terms = {name: term for name, term in terms.items() if term.label or term.obsolete}
    start = wanted(options.terms, terms)
    kept = cut(terms, start)
    with open(options.output, "w", encoding="utf-8", newline="\n") as file:
        writer(file, header, kept)
    print(f"{options.output}: {len(kept)} terms for {len(start)} asked for", file=sys.stderr)


if __name__ == "__main__":
    main()
