public import ByteIO

/// Writes ontologies in [Manchester syntax](https://www.w3.org/TR/owl2-manchester-syntax/), a frame for each entity.
public enum ManchesterWriter {
  /// Writes `ontology` onto `sink`, which is not finished; entities are sorted. Axioms that the syntax has no place for (about
  /// class expressions and inverse properties, for the most part) are not written; how many of each kind is returned. O(n log n).
  public static func write(_ ontology: OWLOntology, to sink: ByteSink) -> [(kind: String, count: Int)] {
    var run = ManchesterRun(ontology, sink)
    run.write()
    return run.losses.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// One ontology being written.
private struct ManchesterRun {
  private let ontology: OWLOntology
  private let sink: ByteSink
  private let text: ManchesterText
  private let sections: ManchesterSections
  private let byEntity: EntityAxioms
  private var isWritten: [Bool]
  private(set) var losses: [String: Int] = [:]

  init(_ ontology: OWLOntology, _ sink: ByteSink) {
    self.ontology = ontology
    self.sink = sink
    text = ManchesterText(names: FunctionalNames(of: ontology))
    sections = ManchesterSections(text: text)
    byEntity = EntityAxioms(ontology.axioms)
    isWritten = ontology.axioms.map { axiom in
      if case .declaration = axiom.statement { axiom.annotations.isEmpty } else { false }
    }
  }

  mutating func write() {
    writeHeader()
    let entities = Signature(of: ontology).entities.filter { !OWLVocabulary.isBuiltin($0.iri) || hasAxioms($0) }
    let order: [OWLEntity.Kind] = [
      .annotationProperty, .datatype, .objectProperty, .dataProperty, .owlClass, .namedIndividual,
    ]
    for kind in order {
      for entity in AxiomOrder.sorted(entities.filter { $0.kind == kind }) { write(entity) }
    }
    for (number, axiom) in ontology.axioms.enumerated() where !isWritten[number] {
      if let misc = sections.misc(axiom.statement) {
        sink.write("\(misc.keyword): \(text.prefix(axiom.annotations))\(misc.text)\n\n")
      } else {
        losses[axiom.keyword, default: 0] += 1
      }
    }
  }

  private func hasAxioms(_ entity: OWLEntity) -> Bool {
    !byEntity[entity].isEmpty || !byEntity.annotations(of: entity.iri).isEmpty
  }

  private func writeHeader() {
    for prefix in text.names.prefixes { sink.write("Prefix: \(prefix.name): <\(prefix.namespace)>\n") }
    sink.write("\nOntology:")
    if let iri = ontology.iri {
      sink.write(" <\(iri)>")
      if let version = ontology.versionIRI { sink.write(" <\(version)>") }
    }
    sink.write("\n")
    for iri in ontology.imports { sink.write("Import: <\(iri)>\n") }
    if !ontology.annotations.isEmpty { sink.write("Annotations: \(text.text(ontology.annotations))\n") }
    sink.write("\n")
  }

  /// A frame with its sections, those of one name together.
  private mutating func write(_ entity: OWLEntity) {
    sink.write("\(frame(of: entity.kind)): \(text.name(entity.iri))\n")
    var entries: [(section: String, entries: [String])] = []
    for number in byEntity.annotations(of: entity.iri) + byEntity[entity] where !isWritten[number] {
      let axiom = ontology.axioms[number]
      guard let found = sections.entry(axiom.statement, in: entity) else { continue }
      isWritten[number] = true
      let entry = text.prefix(axiom.annotations) + found.entry
      if let place = entries.firstIndex(where: { $0.section == found.section }), !Self.lone.contains(found.section) {
        entries[place].entries.append(entry)
      } else {
        entries.append((found.section, [entry]))
      }
    }
    for section in entries {
      sink.write("    \(section.section): \(section.entries.joined(separator: ",\n        "))\n")
    }
    sink.write("\n")
  }

  /// Sections that are themselves one list, so that each axiom needs its own.
  private static let lone: Set = ["DisjointUnionOf", "HasKey"]

  private func frame(of kind: OWLEntity.Kind) -> String {
    kind == .namedIndividual ? "Individual" : "\(kind.keyword)"
  }
}
