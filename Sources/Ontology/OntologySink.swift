/// Takes an ontology as it is read: first its header, then its terms in the order of the file.
public protocol OntologySink {
  /// Takes the header; called once, before the first term.
  mutating func receive(header: OntologyHeader) throws
  /// Takes one term.
  mutating func receive(term: consuming Term) throws
}

/// An ontology held in memory.
public struct OntologyDocument: Sendable, Equatable, OntologySink {
  public var header = OntologyHeader()
  public var terms: [Term] = []

  public init() {}

  public mutating func receive(header: OntologyHeader) { self.header = header }
  public mutating func receive(term: consuming Term) { terms.append(term) }
}
