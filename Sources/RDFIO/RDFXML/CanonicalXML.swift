internal import ByteIO
internal import XMLIO

/// Spells out the markup inside an XML literal in
/// [exclusive canonical form](https://www.w3.org/TR/xml-exc-c14n/), comments kept
/// ([RDF/XML, 7.2.17](https://www.w3.org/TR/rdf12-xml/#parseTypeLiteralPropertyElt)).
struct CanonicalXML {
  private struct Element {
    let name: String
    /// How many namespaces were declared before it.
    let mark: Int
  }

  /// The elements that are open inside the literal.
  private var open: [Element] = []
  /// The prefixes that they declare.
  private var declared: [(prefix: String, namespace: String)] = []

  private static let xml = "http://www.w3.org/XML/1998/namespace"

  /// Appends the start tag of an element.
  mutating func start(
    _ name: RDFXMLName, _ attributes: XMLAttributes, _ names: [RDFXMLName], onto text: inout [UInt8]
  ) {
    let prefix = attributes.elementPrefix
    let qualified = prefix.isEmpty ? name.local : "\(prefix):\(name.local)"
    open.append(Element(name: qualified, mark: declared.count))
    text.append(contentsOf: "<\(qualified)".utf8)
    // The namespaces that the tag shows, unless they hold already.
    var shown = [(prefix: prefix, namespace: name.namespace)]
    var sorted: [(name: RDFXMLName, index: Int)] = []
    for index in 0..<attributes.count {
      let attribute = names[attributes.name(at: index).token]
      sorted.append((attribute, index))
      if !attribute.namespace.isEmpty { shown.append((attributes.prefix(at: index), attribute.namespace)) }
    }
    var added: [(prefix: String, namespace: String)] = []
    for (prefix, namespace) in shown where namespace != Self.xml && self.namespace(of: prefix) != namespace {
      declared.append((prefix, namespace))
      added.append((prefix, namespace))
    }
    added.sort { Self.isBefore($0.prefix, $1.prefix) }
    for (prefix, namespace) in added {
      Self.append(attribute: prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)", Array(namespace.utf8).span, to: &text)
    }
    sorted.sort {
      $0.name.namespace == $1.name.namespace
        ? Self.isBefore($0.name.local, $1.name.local) : Self.isBefore($0.name.namespace, $1.name.namespace)
    }
    for (attribute, index) in sorted {
      let prefix = attributes.prefix(at: index)
      let qualified = prefix.isEmpty ? attribute.local : "\(prefix):\(attribute.local)"
      attributes.withValue(at: index) { Self.append(attribute: qualified, $0, to: &text) }
    }
    text.append(UInt8(ascii: ">"))
  }

  /// Appends the end tag of the element that is open; false where none is.
  mutating func end(onto text: inout [UInt8]) -> Bool {
    guard let element = open.popLast() else { return false }
    declared.removeLast(declared.count - element.mark)
    text.append(contentsOf: "</\(element.name)>".utf8)
    return true
  }

  /// What the prefix means to what is written; the empty one means no namespace at first.
  private func namespace(of prefix: String) -> String? {
    declared.last { $0.prefix == prefix }?.namespace ?? (prefix.isEmpty ? "" : nil)
  }

  private static func isBefore(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  // MARK: Text

  static func append(text: Span<UInt8>, to result: inout [UInt8]) {
    escape(text, onto: &result) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case 13: "&#xD;"
      default: nil
      }
    }
  }

  static func append(comment: Span<UInt8>, to result: inout [UInt8]) {
    result.append(contentsOf: "<!--".utf8)
    result.append(contentsOf: comment)
    result.append(contentsOf: "-->".utf8)
  }

  static func append(instruction target: Span<UInt8>, _ data: Span<UInt8>, to result: inout [UInt8]) {
    result.append(contentsOf: "<?".utf8)
    result.append(contentsOf: target)
    if !data.isEmpty { result.append(UInt8(ascii: " ")) }
    result.append(contentsOf: data)
    result.append(contentsOf: "?>".utf8)
  }

  private static func append(attribute name: String, _ value: Span<UInt8>, to result: inout [UInt8]) {
    result.append(contentsOf: " \(name)=\"".utf8)
    escape(value, onto: &result) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: "\""): "&quot;"
      case 9: "&#x9;"
      case 10: "&#xA;"
      case 13: "&#xD;"
      default: nil
      }
    }
    result.append(UInt8(ascii: "\""))
  }

  private static func escape(
    _ text: Span<UInt8>, onto result: inout [UInt8], _ reference: (UInt8) -> String?
  ) {
    for index in text.indices {
      if let reference = reference(text[index]) {
        result.append(contentsOf: reference.utf8)
      } else {
        result.append(text[index])
      }
    }
  }
}
