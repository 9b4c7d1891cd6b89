public import Ontology

/// Takes one ontology on its way into an index; ``IndexBuilder`` hands it to the closure that reads the file.
public struct SourceSink: OntologySink {
  private let intake: SourceIntake

  init(_ intake: SourceIntake) { self.intake = intake }

  public mutating func receive(header: OntologyHeader) throws { try intake.begin(header) }
  public mutating func receive(term: consuming Term) throws { try intake.add(term) }
}
