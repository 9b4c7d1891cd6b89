internal import JSON

/// A part of a list of OBO Graphs, taken apart into stretches of the document: elements that are written plainly, and where all
/// others stand.
///
/// What is plain has no escapes, no names that the format does not know, and none of them twice.
struct GraphChunk: Sendable {
  /// Where its first element begins.
  let start: Int
  /// Where the next element begins; behind the last one of the list, the end of the list.
  var end: Int
  /// Whether the list ends with it.
  var isLast = false
  /// Whether it is no JSON.
  var isBroken = false

  var nodes: [PlainNode] = []
  var edges: [PlainEdge] = []
  var definitions: [PlainDefinition] = []
  /// Elements that are not plain.
  var others: [JSONStretch] = []

  /// What the nodes' synonyms are.
  var synonyms: [PlainSynonym] = []
  /// What the nodes' property values are.
  var values: [PlainValue] = []
  /// Texts of which elements have several: xrefs, subsets, what classes are defined by.
  var texts: [JSONStretch] = []

  init(at start: Int) {
    self.start = start
    end = start
  }
}

/// Which of the texts of a chunk, of its synonyms or values belong to something.
struct PlainList: Sendable {
  private let start: Int32
  private let length: Int32

  init(_ range: Range<Int> = 0..<0) {
    start = Int32(range.lowerBound)
    length = Int32(range.count)
  }

  var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
  var isEmpty: Bool { length == 0 }
}

/// A class as a node.
struct PlainNode: Sendable {
  /// The whole element.
  var whole: JSONStretch
  /// `X_1`, the last part of the IRI.
  var name: JSONStretch
  var label: JSONStretch?
  var definition: JSONStretch?
  var definitionXrefs = PlainList()
  var comment: JSONStretch?
  var synonyms = PlainList()
  var xrefs = PlainList()
  var subsets = PlainList()
  var values = PlainList()
  var isDeprecated = false
  /// Whether the node says that it is a class, beside what it may say of it.
  var isDeclared = false

  /// Whether anything is said of the class beside that there is one.
  var isAnnotated: Bool {
    label != nil || definition != nil || comment != nil || isDeprecated || !synonyms.isEmpty || !xrefs.isEmpty
      || !subsets.isEmpty || !values.isEmpty
  }
}

/// A synonym of a node.
struct PlainSynonym: Sendable {
  var text: JSONStretch
  var scope: PlainScope
  /// The IRI of its type.
  var type: JSONStretch?
  var xrefs: PlainList
}

/// A property of a node, by its IRI or CURIE, and its value.
struct PlainValue: Sendable {
  var property: JSONStretch
  var value: JSONStretch
}

/// The scopes of synonyms.
enum PlainScope: UInt8, Sendable {
  case broad, exact, narrow, related

  /// How OBO writes it.
  var name: StaticString {
    switch self {
    case .broad: "BROAD"
    case .exact: "EXACT"
    case .narrow: "NARROW"
    case .related: "RELATED"
    }
  }
}

/// A class below another one, or with a relation to one; all by the last parts of their IRIs.
struct PlainEdge: Sendable {
  var whole: JSONStretch
  var subject: JSONStretch
  /// `nil` for `is_a`.
  var relation: JSONStretch?
  var object: JSONStretch
  /// What is said of the edge itself: an object, of which nothing is known.
  var meta: JSONStretch?
}

/// A class and what defines it, all by the last parts of their IRIs.
struct PlainDefinition: Sendable {
  var whole: JSONStretch
  var defined: JSONStretch
  var genera: PlainList
  /// Relation, class, relation, class …
  var differentiae: PlainList
}
