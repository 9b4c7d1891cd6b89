#!/usr/bin/env python3
"""Cuts out of the Biolink model what a mapping is validated against, as a table.

    biolink_slice.py path/to/biolink-model.yaml > Mappings/biolink-slice.tsv

One line each: kind (class, predicate, slot, enum-value), name as it is written in a graph, parent, domain, range,
flags (abstract, deprecated, mixin, multivalued), identifier prefixes, mixins of classes. Lists are joined by "|". For an association
class, domain and range are the classes of its subject and object; for an enum-value, the parent is the enumeration.
Needs PyYAML.
"""
import argparse
import sys

import yaml

PREDICATE_ROOT = "related to"
FLAGS = ["abstract", "deprecated", "mixin", "multivalued"]
COLUMNS = ["kind", "name", "parent", "domain", "range", "flags", "id_prefixes", "mixins"]


def class_name(model, name):
    """`biolink:CamelCase` of a class; enumerations and types keep their name."""
    if name not in model["classes"]:
        return name or ""
    return "biolink:" + "".join(word[:1].upper() + word[1:] for word in name.replace("_", " ").split(" "))


def slot_name(name):
    return (name or "").replace(",", "").replace(" ", "_")


def is_predicate(model, name):
    while name:
        if name == PREDICATE_ROOT:
            return True
        name = model["slots"].get(name, {}).get("is_a")
    return False


def inherited(model, name, slot):
    """The range that a class, or the nearest above it, gives to one of its slots."""
    waiting, seen = [name], set()
    while waiting:
        name = waiting.pop(0)
        if name in seen or name not in model["classes"]:
            continue
        seen.add(name)
        entry = model["classes"][name]
        usage = (entry.get("slot_usage") or {}).get(slot) or {}
        if "range" in usage:
            return usage["range"]
        waiting += entry.get("mixins", []) + ([entry["is_a"]] if "is_a" in entry else [])
    return ""


def is_association(model, name):
    while name:
        if name == "association":
            return True
        name = model["classes"].get(name, {}).get("is_a")
    return False


def rows(model):
    for name, entry in sorted(model["classes"].items()):
        ends = ["", ""]
        if is_association(model, name):
            ends = [inherited(model, name, end) for end in ("subject", "object")]
        yield ["class", class_name(model, name), class_name(model, entry.get("is_a")),
               *(class_name(model, end) for end in ends), flags(entry), "|".join(entry.get("id_prefixes", [])),
               "|".join(class_name(model, mixin) for mixin in entry.get("mixins", []))]
    slots = sorted((not is_predicate(model, name), name) for name in model["slots"])
    for is_plain, name in slots:
        entry, prefix = model["slots"][name], "" if is_plain else "biolink:"
        parent = entry.get("is_a")
        yield ["slot" if is_plain else "predicate", prefix + slot_name(name),
               prefix + slot_name(parent) if parent else "", class_name(model, entry.get("domain")),
               class_name(model, entry.get("range")), flags(entry), "", ""]
    for name, enumeration in sorted(model["enums"].items()):
        for value in sorted(enumeration.get("permissible_values") or {}):
            yield ["enum-value", str(value), name, "", "", "", "", ""]


def flags(entry):
    return "|".join(flag for flag in FLAGS if entry.get(flag))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", help="biolink-model.yaml")
    with open(parser.parse_args().model, encoding="utf-8") as file:
        model = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    out = sys.stdout
    out.write(f"# Biolink Model {model['version']}, CC0; cut by Scripts/biolink_slice.py\n")
    for row in [COLUMNS, *rows(model)]:
        out.write("\t".join(row) + "\n")


if __name__ == "__main__":
    main()
