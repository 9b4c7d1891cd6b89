internal import Ontology

/// The `flags` of a row of `term`.
struct TermFlags: OptionSet {
  let rawValue: Int64

  static let obsolete = TermFlags(rawValue: 4)
  /// Other terms mention it, but the source does not say what it is.
  static let mentionedOnly = TermFlags(rawValue: 8)
  /// The ontology asks not to use it: see ``DiscouragedTerm``.
  static let discouraged = TermFlags(rawValue: 16)

  init(rawValue: Int64) { self.rawValue = rawValue }

  init(kind: Term.Kind) {
    switch kind {
    case .term: rawValue = 0
    case .relation: rawValue = 1
    case .instance: rawValue = 2
    }
  }

  var kind: Term.Kind {
    switch rawValue & 3 {
    case 1: .relation
    case 2: .instance
    default: .term
    }
  }
}

/// The `flags` of a row of `links`.
struct LinkFlags: OptionSet {
  let rawValue: Int64
  /// On the way up there is an `is_a_or_part_of`, which does not tell which of the two it is.
  static let isAmbiguous = LinkFlags(rawValue: 1)
  /// The ancestors were too many to be stored and are to be gathered link by link.
  static let isOpen = LinkFlags(rawValue: 2)
}
