#!/usr/bin/env python3
"""Cuts the slice of the Biolink model that mappings are validated against.

    python3 Scripts/biolink_slice.py path/to/biolink-model.yaml > Mappings/biolink-slice.tsv

Needs PyYAML. One line each: kind, name, parent, domain, range, flags, id prefixes, tab-separated.
"""

import sys

import yaml


def camel(name):
    """The name of a class as a CURIE: "gene to disease association" -> biolink:GeneToDiseaseAssociation."""
    return "biolink:" + "".join(word[:1].upper() + word[1:] for word in name.split(" "))


def snake(name):
    """The name of a slot."""
    return name.replace(" ", "_").replace(",", "")


def ancestors(table, name):
    """The name itself and everything above it."""
    while name:
        yield name
        name = (table.get(name) or {}).get("is_a")


def flags(entry):
    """What a mapping should know before it uses the entry."""
    names = ["mixin", "abstract", "deprecated", "multivalued"]
    return "|".join(name for name in names if entry.get(name))


def reference(model, name):
    """A domain or range, as a class where it is one."""
    if not name:
        return ""
    return camel(name) if name in model["classes"] else name


def main(path):
    with open(path, encoding="utf-8") as file:
        model = yaml.safe_load(file)
    classes, slots = model["classes"], model["slots"]
    print(f"# Biolink model {model['version']}, CC0; cut by Scripts/biolink_slice.py")
    print("kind\tname\tparent\tdomain\trange\tflags\tid_prefixes")
    for name, entry in sorted(classes.items()):
        entry = entry or {}
        parent = camel(entry["is_a"]) if entry.get("is_a") else ""
        prefixes = "|".join(entry.get("id_prefixes") or [])
        print("\t".join(["class", camel(name), parent, "", "", flags(entry), prefixes]))
    for name, entry in sorted(slots.items()):
        entry = entry or {}
        is_predicate = "related to" in ancestors(slots, name)
        written = ("biolink:" if is_predicate else "") + snake(name)
        parent = entry.get("is_a") or ""
        if parent:
            parent = ("biolink:" if is_predicate else "") + snake(parent)
        kind = "predicate" if is_predicate else "slot"
        cells = [kind, written, parent, reference(model, entry.get("domain")), reference(model, entry.get("range"))]
        print("\t".join(cells + [flags(entry), ""]))
    for name in ["KnowledgeLevelEnum", "AgentTypeEnum", "DirectionQualifierEnum"]:
        for value in model["enums"][name]["permissible_values"]:
            print("\t".join(["enum-value", value, name, "", "", "", ""]))


if __name__ == "__main__":
    main(sys.argv[1])
