internal import XMLIO

/// Spells out the markup inside an XML literal
/// ([7.2.17](https://www.w3.org/TR/rdf-syntax-grammar/#parseTypeLiteralPropertyElt)).
///
/// The result is the same XML, though not its canonical form: prefixes are lost on the way, so an element declares its
/// namespace where that is not the one of the element around it.
struct XMLLiteralMarkup {
  typealias Spelling = (namespace: String, local: String)

  /// The elements that are open inside the literal.
  private var open: [Spelling] = []

  /// The start tag of an element.
  mutating func start(_ name: Spelling, _ attributes: XMLAttributes, _ spellings: [Spelling]) -> String {
    var tag = "<\(name.local)"
    if name.namespace != open.last?.namespace ?? "" { tag += Self.attribute("xmlns", name.namespace) }
    open.append(name)
    for index in 0..<attributes.count {
      let (namespace, local) = spellings[attributes.name(at: index).token]
      let value = attributes.text(at: index)
      switch namespace {
      case "": tag += Self.attribute(local, value)
      case "http://www.w3.org/XML/1998/namespace": tag += Self.attribute("xml:\(local)", value)
      default:
        tag += Self.attribute("xmlns:a\(index)", namespace) + Self.attribute("a\(index):\(local)", value)
      }
    }
    return tag + ">"
  }

  /// The end tag of the element that is open, or `nil` where none is.
  mutating func end() -> String? { open.popLast().map { "</\($0.local)>" } }

  /// Text as it stands between tags.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }

  private static func attribute(_ name: String, _ value: String) -> String {
    let quoted = escaped(value).split(separator: "\"", omittingEmptySubsequences: false)
    return " \(name)=\"\(quoted.joined(separator: "&quot;"))\""
  }
}
