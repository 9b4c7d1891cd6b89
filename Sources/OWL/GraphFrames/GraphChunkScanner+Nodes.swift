internal import ByteIO
internal import JSON

/// [Nodes](https://github.com/geneontology/obographs/blob/master/README.md) that are classes.
extension GraphChunkScanner {
  mutating func takeNode(_ bytes: Span<UInt8>) -> Bool {
    let start = cursor.at
    var node = PlainNode(whole: JSONStretch(start..<start), name: JSONStretch(0..<0))
    let isPlain = takeObject(bytes) { scanner, name in
      if bytes.equals("id", in: name) {
        guard let id = scanner.takeName(bytes) else { return 0 }
        node.name = id
        return 1
      }
      if bytes.equals("lbl", in: name) {
        // A name of nothing is no name to point to.
        guard let label = scanner.cursor.takeText(bytes), !label.isEmpty else { return 0 }
        node.label = label
        node.isDeclared = true
        return 2
      }
      if bytes.equals("type", in: name) {
        guard let type = scanner.cursor.takeText(bytes), bytes.equals("CLASS", in: type.range) else { return 0 }
        node.isDeclared = true
        return 4
      }
      return bytes.equals("meta", in: name) && scanner.takeMeta(bytes, &node) ? 8 : 0
    }
    if !isPlain || node.name.isEmpty { return false }
    node.whole = JSONStretch(start..<cursor.at)
    chunk.nodes.append(node)
    return true
  }

  private mutating func takeMeta(_ bytes: Span<UInt8>, _ node: inout PlainNode) -> Bool {
    takeObject(bytes) { scanner, name in
      if bytes.equals("definition", in: name) { return scanner.takeDefinition(bytes, of: &node) ? 1 : 0 }
      if bytes.equals("synonyms", in: name) {
        let start = scanner.chunk.synonyms.count
        guard scanner.takeArray(bytes, { $0.takeSynonym(bytes) }) else { return 0 }
        node.synonyms = PlainList(start..<scanner.chunk.synonyms.count)
        return 2
      }
      if bytes.equals("xrefs", in: name) {
        let start = scanner.chunk.texts.count
        guard scanner.takeArray(bytes, { $0.takeXref(bytes) }) else { return 0 }
        node.xrefs = PlainList(start..<scanner.chunk.texts.count)
        return 4
      }
      if bytes.equals("comments", in: name) {
        // A frame has one comment; others become property values.
        guard let comments = scanner.takeTexts(bytes), comments.range.count < 2 else { return 0 }
        node.comment = comments.isEmpty ? nil : scanner.chunk.texts[comments.range.lowerBound]
        return 8
      }
      if bytes.equals("subsets", in: name) {
        guard let subsets = scanner.takeTexts(bytes) else { return 0 }
        node.subsets = subsets
        return 16
      }
      if bytes.equals("deprecated", in: name) {
        node.isDeprecated = scanner.cursor.take("true", bytes)
        return node.isDeprecated || scanner.cursor.take("false", bytes) ? 32 : 0
      }
      let start = scanner.chunk.values.count
      guard bytes.equals("basicPropertyValues", in: name), scanner.takeArray(bytes, { $0.takeValue(bytes) }) else {
        return 0
      }
      node.values = PlainList(start..<scanner.chunk.values.count)
      return 64
    }
  }

  private mutating func takeDefinition(_ bytes: Span<UInt8>, of node: inout PlainNode) -> Bool {
    let isPlain = takeObject(bytes) { scanner, name in
      if bytes.equals("val", in: name) {
        node.definition = scanner.cursor.takeText(bytes)
        return node.definition == nil ? 0 : 1
      }
      guard bytes.equals("xrefs", in: name), let xrefs = scanner.takeTexts(bytes) else { return 0 }
      node.definitionXrefs = xrefs
      return 2
    }
    return isPlain && node.definition != nil
  }

  private mutating func takeSynonym(_ bytes: Span<UInt8>) -> Bool {
    var text: JSONStretch?
    var scope: PlainScope?
    var type: JSONStretch?
    var xrefs = PlainList()
    let isPlain = takeObject(bytes) { scanner, name in
      if bytes.equals("val", in: name) {
        text = scanner.cursor.takeText(bytes)
        return text == nil ? 0 : 1
      }
      if bytes.equals("pred", in: name) {
        scope = scanner.cursor.takeText(bytes).flatMap { Self.scope(bytes, $0.range) }
        return scope == nil ? 0 : 2
      }
      if bytes.equals("xrefs", in: name) {
        guard let list = scanner.takeTexts(bytes) else { return 0 }
        xrefs = list
        return 4
      }
      guard bytes.equals("synonymType", in: name), let iri = scanner.cursor.takeText(bytes) else { return 0 }
      type = iri.isEmpty ? nil : iri
      return 8
    }
    guard isPlain, let text, let scope else { return false }
    chunk.synonyms.append(PlainSynonym(text: text, scope: scope, type: type, xrefs: xrefs))
    return true
  }

  private static func scope(_ bytes: Span<UInt8>, _ range: Range<Int>) -> PlainScope? {
    if bytes.equals("hasExactSynonym", in: range) { return .exact }
    if bytes.equals("hasRelatedSynonym", in: range) { return .related }
    if bytes.equals("hasBroadSynonym", in: range) { return .broad }
    return bytes.equals("hasNarrowSynonym", in: range) ? .narrow : nil
  }

  private mutating func takeXref(_ bytes: Span<UInt8>) -> Bool {
    var value: JSONStretch?
    let isPlain = takeObject(bytes) { scanner, name in
      guard bytes.equals("val", in: name) else { return 0 }
      value = scanner.cursor.takeText(bytes)
      return value == nil ? 0 : 1
    }
    guard isPlain, let value else { return false }
    chunk.texts.append(value)
    return true
  }

  private mutating func takeValue(_ bytes: Span<UInt8>) -> Bool {
    var property: JSONStretch?
    var value: JSONStretch?
    let isPlain = takeObject(bytes) { scanner, name in
      if bytes.equals("pred", in: name) {
        property = scanner.cursor.takeText(bytes)
        return property == nil ? 0 : 1
      }
      guard bytes.equals("val", in: name) else { return 0 }
      value = scanner.cursor.takeText(bytes)
      return value == nil ? 0 : 2
    }
    guard isPlain, let property, let value else { return false }
    chunk.values.append(PlainValue(property: property, value: value))
    return true
  }
}
