public import ByteIO

/// Writes ontologies in OWL [functional syntax](https://www.w3.org/TR/owl2-syntax/), laid out as ROBOT and the OWL API do:
/// declarations, then the axioms of each entity under a heading, then what is left.
public enum FunctionalWriter {
  /// Writes `ontology` onto `sink`, which is not finished. O(n log n).
  public static func write(_ ontology: OWLOntology, to sink: ByteSink) {
    var run = FunctionalRun(ontology, sink)
    run.write()
  }
}

/// One ontology being written.
private struct FunctionalRun {
  private let ontology: OWLOntology
  private let sink: ByteSink
  private var text: AxiomText<FunctionalNotation>
  private let byEntity: EntityAxioms
  private let entities: [OWLEntity]
  private var isWritten: [Bool]

  init(_ ontology: OWLOntology, _ sink: ByteSink) {
    self.ontology = ontology
    self.sink = sink
    text = AxiomText(FunctionalNotation(sink, FunctionalNames(of: ontology)))
    byEntity = EntityAxioms(ontology.axioms)
    entities = AxiomOrder.sorted(Signature(of: ontology).entities)
    isWritten = Array(repeating: false, count: ontology.axioms.count)
  }

  mutating func write() {
    writeHeader()
    writeDeclarations()
    let sections: [(OWLEntity.Kind, StaticString, StaticString)] = [
      (.annotationProperty, "Annotation Properties", "Annotation Property"),
      (.objectProperty, "Object Properties", "Object Property"),
      (.dataProperty, "Data Properties", "Data Property"), (.datatype, "Datatypes", "Datatype"),
      (.owlClass, "Classes", "Class"), (.namedIndividual, "Named Individuals", "Individual"),
    ]
    for (kind, title, name) in sections { writeSection(kind, title, name) }
    let rest = ontology.axioms.indices.filter { !isWritten[$0] }
    write(rest)
    sink.write(")")
  }

  private mutating func writeHeader() {
    for prefix in text.notation.names.prefixes {
      sink.write("Prefix(")
      sink.write(prefix.name)
      sink.write(":=<")
      sink.write(prefix.namespace)
      sink.write(">)\n")
    }
    sink.write("\n\nOntology(")
    if let iri = ontology.iri {
      sink.write("<\(iri)>\n")
      if let version = ontology.versionIRI { sink.write("<\(version)>\n") }
    }
    for iri in ontology.imports { sink.write("Import(<\(iri)>)\n") }
    for annotation in ontology.annotations.sorted(by: AxiomOrder.isBefore) {
      text.write(annotation)
      sink.write("\n")
    }
    sink.write("\n")
  }

  /// All entities are declared, those of OWL itself only where the ontology does it.
  private mutating func writeDeclarations() {
    var stated: [OWLEntity: [Int]] = [:]
    for (number, axiom) in ontology.axioms.enumerated() {
      if case .declaration(let entity) = axiom.statement { stated[entity, default: []].append(number) }
    }
    for entity in entities {
      if let numbers = stated[entity] {
        write(numbers)
      } else if !OWLVocabulary.isBuiltin(entity.iri) {
        text.write(OWLAxiom(.declaration(entity)))
        sink.write("\n")
      }
    }
  }

  private mutating func writeSection(_ kind: OWLEntity.Kind, _ title: StaticString, _ name: StaticString) {
    var hasBanner = false
    var isEmpty = true
    for entity in entities where entity.kind == kind {
      isEmpty = false
      let annotations = byEntity.annotations(of: entity.iri).filter { !isWritten[$0] }
      let axioms = byEntity[entity].filter { !isWritten[$0] }
      if annotations.isEmpty, axioms.isEmpty { continue }
      if !hasBanner {
        sink.write("############################\n#   ")
        sink.write(title)
        sink.write("\n############################\n\n")
        hasBanner = true
      }
      sink.write("# ")
      sink.write(name)
      sink.write(": \(text.notation.names.name(of: entity.iri)) (\(label(of: entity.iri)))\n\n")
      write(annotations)
      write(axioms)
      sink.write("\n")
    }
    if !isEmpty { sink.write("\n") }
  }

  private mutating func write(_ numbers: [Int]) {
    for number in numbers { isWritten[number] = true }
    for axiom in AxiomOrder.sorted(numbers.map { ontology.axioms[$0] }) {
      text.write(axiom)
      sink.write("\n")
    }
  }

  /// The label of an entity on one line, or its name.
  private func label(of iri: String) -> String {
    var labels: [String] = []
    for number in byEntity.annotations(of: iri) {
      guard case .annotationAssertion(OWLVocabulary.label, _, .literal(let literal)) = ontology.axioms[number].statement
      else { continue }
      labels.append(literal.text)
    }
    guard let label = labels.min() else { return text.notation.names.name(of: iri) }
    return String(label.map { $0.isNewline ? " " : $0 })
  }
}
