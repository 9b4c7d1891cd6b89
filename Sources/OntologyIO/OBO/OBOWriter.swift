public import ByteIO
internal import Identifiers
internal import OBO
public import Ontology

/// Writes an ontology as [OBO 1.4](https://owlcollab.github.io/oboformat/doc/obo-syntax.html), the clauses of a frame in the
/// specification's order.
///
/// Header clauses that were read from OBO are written as they were; those of other formats are made from what is known.
/// ``ByteSink/finish()`` remains for the caller.
public struct OBOWriter: OntologySink {
  private let sink: ByteSink
  private var defaultNamespace: String?

  /// A writer onto `sink`.
  public init(_ sink: ByteSink) { self.sink = sink }

  public mutating func receive(header: OntologyHeader) {
    defaultNamespace = header.defaultNamespace
    for clause in header.clauses.isEmpty ? Self.clauses(of: header) : header.clauses {
      write(clause.tag, clause.value)
    }
  }

  public mutating func receive(term: consuming Term) {
    switch term.kind {
    case .term: sink.write("\n[Term]\n")
    case .relation: sink.write("\n[Typedef]\n")
    case .instance: sink.write("\n[Instance]\n")
    }
    writeNames(term)
    writeLinks(term)
    for clause in term.otherClauses { write(clause.tag, clause.value) }
    if term.isObsolete { sink.write("is_obsolete: true\n") }
    for id in term.replacedBy where !Self.isAnnotated(id, in: term) { write("replaced_by", id) }
    for id in term.consider { write("consider", id) }
  }

  private static func clauses(of header: OntologyHeader) -> [OtherClause] {
    var clauses = [OtherClause(tag: "format-version", value: "1.4")]
    func add(_ tag: String, _ value: String?) {
      if let value { clauses.append(OtherClause(tag: tag, value: OBOEscape.text(value))) }
    }
    add("data-version", header.version)
    for value in header.imports { add("import", value) }
    for prefix in header.prefixes { add("idspace", "\(prefix.prefix) \(prefix.namespace)") }
    add("default-namespace", header.defaultNamespace)
    add("ontology", header.ontologyID)
    for (property, value) in [("dcterms:title", header.title), ("dcterms:license", header.license)] {
      guard let value else { continue }
      clauses.append(
        OtherClause(tag: "property_value", value: "\(property) \"\(OBOEscape.quoted(value))\" xsd:string"))
    }
    return clauses
  }

  private func writeNames(_ term: borrowing Term) {
    write("id", term.id)
    if let label = term.label { write("name", OBOEscape.text(label)) }
    if let namespace = term.namespace, namespace != defaultNamespace {
      write("namespace", OBOEscape.text(namespace))
    }
    for id in term.alternativeIDs { write("alt_id", id) }
    if let definition = term.definition {
      write(
        "def", "\"\(OBOEscape.quoted(definition.text))\"\(Self.list(definition.xrefs))", definition.qualifiers
      )
    }
    for comment in term.comments { write("comment", OBOEscape.text(comment)) }
    for subset in term.subsets { write("subset", OBOEscape.identifier(subset)) }
    for synonym in term.synonyms {
      let type = synonym.type.map { " \(OBOEscape.identifier($0))" } ?? ""
      write(
        "synonym",
        "\"\(OBOEscape.quoted(synonym.text))\" \(synonym.scope.rawValue)\(type)\(Self.list(synonym.xrefs))",
        synonym.qualifiers)
    }
    for xref in term.xrefs {
      let description = xref.description.map { " \"\(OBOEscape.quoted($0))\"" } ?? ""
      write("xref", OBOEscape.identifier(xref.id) + description, xref.qualifiers)
    }
    for value in term.propertyValues {
      let object = value.datatype.map { "\"\(OBOEscape.quoted(value.value))\" \(OBOEscape.identifier($0))" }
      write(
        "property_value",
        "\(OBOEscape.identifier(value.property)) \(object ?? OBOEscape.identifier(value.value))",
        value.qualifiers)
    }
  }

  private func writeLinks(_ term: borrowing Term) {
    for link in term.parents { write("is_a", OBOEscape.identifier(link.target.text), link.qualifiers) }
    for part in term.intersectionOf {
      let relation = part.relation.map { "\(OBOEscape.identifier($0.text)) " } ?? ""
      write("intersection_of", relation + OBOEscape.identifier(part.target.text), part.qualifiers)
    }
    for id in term.unionOf { write("union_of", id) }
    for id in term.equivalentTo { write("equivalent_to", id) }
    for id in term.disjointFrom { write("disjoint_from", id) }
    for link in term.relationships {
      write(
        "relationship",
        "\(OBOEscape.identifier(link.relation.text)) \(OBOEscape.identifier(link.target.text))",
        link.qualifiers)
    }
  }

  /// Whether a replacement is among the property values too, from which it is read again.
  private static func isAnnotated(_ id: CURIE, in term: borrowing Term) -> Bool {
    term.propertyValues.contains { $0.property == "IAO:0100001" && $0.value == id.text }
  }

  private static func list(_ xrefs: [Xref]) -> String {
    let items = xrefs.map { xref in
      OBOEscape.listed(xref.id) + (xref.description.map { " \"\(OBOEscape.quoted($0))\"" } ?? "")
    }
    return " [\(items.joined(separator: ", "))]"
  }

  private func write(_ tag: String, _ id: CURIE) { write(tag, OBOEscape.identifier(id.text)) }

  private func write(_ tag: String, _ value: String, _ qualifiers: [Qualifier] = []) {
    sink.write(tag)
    sink.write(": ")
    sink.write(value)
    if !qualifiers.isEmpty {
      let items = qualifiers.map { "\($0.key)=\"\(OBOEscape.quoted($0.value))\"" }
      sink.write(" {\(items.joined(separator: ", "))}")
    }
    sink.write("\n")
  }
}
