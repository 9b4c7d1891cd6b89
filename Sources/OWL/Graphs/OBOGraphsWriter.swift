public import ByteIO

/// Writes ontologies as [OBO Graphs](https://github.com/geneontology/obographs) JSON.
public enum OBOGraphsWriter {
  /// Writes `ontology` onto `sink`, which is not finished. Nodes are sorted by IRI, the rest stands as it was stated. Axioms and
  /// annotations of axioms that the format has no place for are not written; how many of each kind is returned. O(n log n).
  public static func write(_ ontology: OWLOntology, to sink: ByteSink) -> [(kind: String, count: Int)] {
    let graph = OBOGraph(ontology)
    var json = JSONText(sink)
    json.object { json in
      json.key("graphs")
      json.array { json in
        json.object { write(graph, of: ontology, to: &$0) }
      }
    }
    sink.write("\n")
    return graph.losses.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func write(_ graph: OBOGraph, of ontology: OWLOntology, to json: inout JSONText) {
    if let iri = ontology.iri { json.entry("id", iri) }
    var meta = GraphMeta(ontology.annotations)
    meta.version = ontology.versionIRI
    meta.write(to: &json)
    let nodes = graph.nodes.filter(\.value.isShown).sorted { $0.key < $1.key }
    json.entries("nodes", nodes) { json, entry in
      json.entry("id", entry.key)
      if let label = entry.value.label { json.entry("lbl", label) }
      if let type = entry.value.type { json.entry("type", type) }
      entry.value.meta.write(to: &json)
    }
    json.entries("edges", graph.edges) { json, edge in
      json.entry("sub", edge.subject)
      json.entry("pred", edge.predicate)
      json.entry("obj", edge.object)
      edge.meta.write(to: &json)
    }
    json.entries("equivalentNodesSets", graph.equivalents) { json, set in
      json.entry("representativeNodeId", set.members.first ?? "")
      json.entries("nodeIds", set.members)
      set.meta.write(to: &json)
    }
    json.entries("logicalDefinitionAxioms", graph.definitions) { json, definition in
      json.entry("definedClassId", definition.defined)
      json.entries("genusIds", definition.genera)
      json.entries("restrictions", definition.restrictions) { json, restriction in
        json.entry("propertyId", restriction.property)
        json.entry("fillerId", restriction.filler)
      }
    }
    let properties = Set(graph.domains.keys).union(graph.ranges.keys).sorted()
    json.entries("domainRangeAxioms", properties) { json, property in
      json.entry("predicateId", property)
      json.entries("domainClassIds", graph.domains[property] ?? [])
      json.entries("rangeClassIds", graph.ranges[property] ?? [])
    }
    json.entries("propertyChainAxioms", graph.chains) { json, chain in
      json.entry("predicateId", chain.property)
      json.entries("chainPredicateIds", chain.chain)
    }
  }
}
