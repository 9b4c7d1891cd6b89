/// A container mapping: which keywords of `@container` a term has.
struct Container: OptionSet, Hashable {
  let rawValue: UInt8

  // In the order of code points, in which they are concatenated in an inverse context.
  static let graph = Container(rawValue: 1)
  static let id = Container(rawValue: 2)
  static let index = Container(rawValue: 4)
  static let language = Container(rawValue: 8)
  static let list = Container(rawValue: 16)
  static let set = Container(rawValue: 32)
  static let type = Container(rawValue: 64)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The container of one keyword; `nil` where a container cannot have it.
  init?(keyword: String) {
    switch keyword {
    case "@graph": self = .graph
    case "@id": self = .id
    case "@index": self = .index
    case "@language": self = .language
    case "@list": self = .list
    case "@set": self = .set
    case "@type": self = .type
    default: return nil
    }
  }

  /// Whether the keywords may stand together
  /// ([Create Term Definition, 19.1](https://www.w3.org/TR/json-ld11-api/#create-term-definition)).
  var isValid: Bool {
    if contains(.graph) {
      return subtracting([.graph, .id, .index, .set]).isEmpty && !isSuperset(of: [.id, .index])
    }
    let others = subtracting(.set)
    return others.rawValue.nonzeroBitCount <= 1 && !(contains(.set) && contains(.list))
  }

  /// Whether JSON-LD 1.0 knew it.
  var isVersion10: Bool { isDisjoint(with: [.graph, .id, .type]) }
}
