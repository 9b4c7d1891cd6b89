/// A frame of an OBO document: the clauses between two lines in brackets, or the header before the first of them.
public struct OBOFrame: Hashable, Sendable {
  /// The kinds of frames, in the order in which canonical documents have them.
  public enum Kind: Hashable, Sendable, Comparable {
    case header, term, typedef, instance, annotation
    /// A kind that OBO does not know, by its name.
    case other(String)

    /// What stands in brackets.
    public var name: String {
      switch self {
      case .header: ""
      case .term: "Term"
      case .typedef: "Typedef"
      case .instance: "Instance"
      case .annotation: "Annotation"
      case .other(let name): name
      }
    }

    init(named name: String) {
      switch name {
      case "Term": self = .term
      case "Typedef": self = .typedef
      case "Instance": self = .instance
      case "Annotation": self = .annotation
      default: self = .other(name)
      }
    }
  }

  public var kind: Kind
  /// The identifier that its first clause gives; empty in the header.
  public var id: String
  /// All clauses, the `id` too.
  public var clauses: [OBOClause]
  /// Lines that begin with `!`, before the frame or in it, without the mark.
  public var comments: [String]
  /// Where it was read.
  public var place = OBOPlace()

  public init(_ kind: Kind, id: String = "", clauses: [OBOClause] = [], comments: [String] = []) {
    self.kind = kind
    self.id = id
    self.clauses = clauses
    self.comments = comments
  }

  /// The first clause with `tag`. O(clauses).
  public func first(_ tag: OBOTag) -> OBOClause? { clauses.first { $0.tag == tag } }

  /// Whether a clause with `tag` says `true`.
  public func isTrue(_ tag: OBOTag) -> Bool { clauses.contains { $0.tag == tag && $0.text == "true" } }
}
