/// Triples that belong together, such as those of some hundred edges.
///
/// Each resource is held once and goes by its number, so that what a syntax makes of it is made once too, however often it is
/// named. The numbers are those of this block alone; the ``Vocabulary`` has the same ones in all.
public struct TripleBlock: Sendable {
  /// A triple that is said in the graph called `graph`, or in the default graph.
  public struct Triple: Sendable {
    public let subject: ResourceNumber
    public let predicate: ResourceNumber
    public let object: Object
    public let graph: ResourceNumber?
  }

  /// What stands in the place of an object.
  public enum Object: Sendable {
    case resource(ResourceNumber)
    /// The place in ``TripleBlock/literals``.
    case literal(Int32)
    /// The place in ``TripleBlock/terms``.
    case term(Int32)
  }

  /// A literal whose datatype is a resource; ``/RDF/Literal`` is the same after CURIEs are expanded.
  public struct Literal: Sendable {
    public let text: String
    /// `nil` for `xsd:string`.
    public let datatype: ResourceNumber?
  }

  /// A triple term: a triple that is spoken of, and not thereby said
  /// ([RDF 1.2, 3.1](https://www.w3.org/TR/rdf12-concepts/#dfn-triple-term)).
  public struct Term: Sendable {
    public let subject: ResourceNumber
    public let predicate: ResourceNumber
    public let object: ResourceNumber

    public init(_ subject: ResourceNumber, _ predicate: ResourceNumber, _ object: ResourceNumber) {
      self.subject = subject
      self.predicate = predicate
      self.object = object
    }
  }

  /// In the order in which they are said.
  public private(set) var triples: [Triple] = []
  public private(set) var resources = Vocabulary.resources
  public private(set) var literals: [Literal] = []
  public private(set) var terms: [Term] = []
  private var numbers = Vocabulary.numbers

  public init() {}

  /// The resource of a number of this block.
  public subscript(number: ResourceNumber) -> Resource { resources[Int(number.index)] }

  /// The number of `resource`, a new one where it has none yet.
  public mutating func number(of resource: Resource) -> ResourceNumber {
    if let known = numbers[resource] { return known }
    let number = ResourceNumber(index: Int32(resources.count))
    resources.append(resource)
    numbers[resource] = number
    return number
  }

  /// Says that `subject` has `object`.
  public mutating func add(
    _ subject: ResourceNumber, _ predicate: ResourceNumber, _ object: ResourceNumber, in graph: ResourceNumber? = nil
  ) {
    triples.append(Triple(subject: subject, predicate: predicate, object: .resource(object), graph: graph))
  }

  /// Says that `subject` has a literal; without a datatype, it is a text.
  public mutating func add(
    _ subject: ResourceNumber, _ predicate: ResourceNumber, literal text: String, datatype: ResourceNumber? = nil,
    in graph: ResourceNumber? = nil
  ) {
    let place = Int32(literals.count)
    literals.append(Literal(text: text, datatype: datatype))
    triples.append(Triple(subject: subject, predicate: predicate, object: .literal(place), graph: graph))
  }

  /// Says something of a triple.
  public mutating func add(
    _ subject: ResourceNumber, _ predicate: ResourceNumber, term: Term, in graph: ResourceNumber? = nil
  ) {
    let place = Int32(terms.count)
    terms.append(term)
    triples.append(Triple(subject: subject, predicate: predicate, object: .term(place), graph: graph))
  }
}
