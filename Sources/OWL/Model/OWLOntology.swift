/// An ontology: its name, annotations and axioms ([OWL 2, 3](https://www.w3.org/TR/owl2-syntax/#Ontologies)).
public struct OWLOntology: Hashable, Sendable {
  /// A prefix and the namespace that it stands for.
  public struct Prefix: Hashable, Sendable {
    public var name: String
    public var namespace: String

    public init(_ name: String, _ namespace: String) {
      self.name = name
      self.namespace = namespace
    }
  }

  /// `nil` for an anonymous ontology.
  public var iri: String?
  public var versionIRI: String?
  public var imports: [String] = []
  public var annotations: [OWLAnnotation] = []
  /// The prefixes that the document declares beside those of OWL.
  public var prefixes: [Prefix] = []
  /// Each once, in the order in which they were stated.
  public var axioms: [OWLAxiom] = []

  public init(iri: String? = nil) { self.iri = iri }

  /// The axioms without those that were stated before. O(n).
  public mutating func removeDuplicates() {
    var seen: Set<OWLAxiom> = []
    seen.reserveCapacity(axioms.count)
    axioms.removeAll { !seen.insert($0).inserted }
  }
}
