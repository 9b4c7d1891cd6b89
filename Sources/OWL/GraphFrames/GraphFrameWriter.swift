internal import ByteIO
internal import JSON
internal import OBO

/// Writes the frames of classes whose elements are plain, as ``OBODocumentWriter`` would write them.
struct GraphFrameWriter {
  private let graph: PlainGraph
  private let wording: GraphWording
  private let names: GraphNames
  private let properties: GraphProperties
  private let values: GraphValues
  private let qualifiers: GraphQualifiers
  private let sink: ByteSink

  init(_ frames: PlainFrames, to sink: ByteSink) {
    graph = frames.graph
    wording = frames.wording
    names = frames.names
    properties = frames.properties
    values = frames.values
    qualifiers = frames.qualifiers
    self.sink = sink
  }

  func write(_ number: Int32) {
    let thing = graph.things[Int(number)]
    sink.write("\n[Term]\nid: ")
    wording.write(number, to: sink)
    sink.write("\n")
    let node = graph.node(of: thing)
    let clauses = node == nil ? [] : values[Int(thing.chunk), Int(thing.node)] ?? []
    if let node { write(node.node, texts: node.chunk, clauses) }
    writeLinks(of: thing, areRelations: false)
    if thing.definition >= 0 { write(graph.definitions[Int(thing.definition)]) }
    writeLinks(of: thing, areRelations: true)
    write(clauses, with: [.createdBy, .creationDate])
    if node?.node.isDeprecated == true { sink.write("is_obsolete: true\n") }
    write(clauses, with: [.replacedBy, .consider])
  }

  // MARK: What is said of a class

  /// Those of the clauses of a node's values that have one of the tags.
  private func write(_ clauses: [OBOClause], with tags: [OBOTag]) {
    if clauses.isEmpty { return }
    OBODocumentWriter.write(clauses.filter { tags.contains($0.tag) }, to: sink)
  }

  private func write(_ node: PlainNode, texts place: Int, _ clauses: [OBOClause]) {
    let bytes = graph.bytes.span
    let chunk = graph.sections.nodes[place]
    if let label = node.label { write("name: ", filling: label, bytes) }
    write(clauses, with: [.namespace])
    if let definition = node.definition {
      sink.write("def: \"")
      sink.write(bytes, in: definition.range)
      sink.write("\" ")
      write(xrefs: node.definitionXrefs, chunk, bytes)
      sink.write("\n")
    }
    if let comment = node.comment { write("comment: ", filling: comment, bytes) }
    write(subsets: node.subsets, chunk)
    if !node.synonyms.isEmpty { write(synonyms: node.synonyms, chunk, bytes) }
    if !node.xrefs.isEmpty {
      let xrefs = chunk.texts[node.xrefs.range].sorted { $0.isBefore($1, bytes) }
      for (index, xref) in xrefs.enumerated() where index == 0 || !xref.isSame(xrefs[index - 1], bytes) {
        sink.write("xref: ")
        write(xref, bytes, unless: Self.inIdentifiers) { OBOEscape.identifier($0) }
        sink.write("\n")
      }
    }
    write(clauses, with: [.propertyValue])
  }

  /// A text that is all of a clause.
  private func write(_ tag: StaticString, filling text: JSONStretch, _ bytes: Span<UInt8>) {
    sink.write(tag)
    if let first = text.range.first, let last = text.range.last, bytes[first] != 32, bytes[last] != 32,
      bytes[last] != UInt8(ascii: "}")
    {
      write(text, bytes, unless: Self.exclamation) { OBOEscape.clauseText($0) }
    } else {
      sink.write(OBOEscape.clauseText(bytes.string(in: text.range)))
    }
    sink.write("\n")
  }

  private func write(subsets: PlainList, _ chunk: GraphChunk) {
    if subsets.isEmpty { return }
    var ids: Set<String> = []
    for text in chunk.texts[subsets.range] {
      if let id = properties.id(of: text, graph.bytes.span) { ids.insert(id) }
    }
    for id in ids.sorted() {
      sink.write("subset: ")
      sink.write(id)
      sink.write("\n")
    }
  }

  private func write(synonyms list: PlainList, _ chunk: GraphChunk, _ bytes: Span<UInt8>) {
    var synonyms = Array(chunk.synonyms[list.range])
    synonyms.sort { $0.text.isBefore($1.text, bytes) }
    for (index, synonym) in synonyms.enumerated() {
      if isTwin(synonym, before: index, synonyms, chunk, bytes) { continue }
      sink.write("synonym: \"")
      sink.write(bytes, in: synonym.text.range)
      sink.write("\" ")
      sink.write(synonym.scope.name)
      sink.write(" ")
      if let id = typeID(of: synonym, bytes) {
        sink.write(id)
        sink.write(" ")
      }
      write(xrefs: synonym.xrefs, chunk, bytes)
      sink.write("\n")
    }
  }

  /// Whether one of the synonyms before `index`, of which those with one text stand in a row, is the same.
  private func isTwin(
    _ synonym: PlainSynonym, before index: Int, _ synonyms: [PlainSynonym], _ chunk: GraphChunk, _ bytes: Span<UInt8>
  ) -> Bool {
    for other in synonyms[..<index].reversed() {
      if !other.text.isSame(synonym.text, bytes) { return false }
      let (left, right) = (chunk.texts[other.xrefs.range], chunk.texts[synonym.xrefs.range])
      if other.scope == synonym.scope, left.count == right.count,
        zip(left, right).allSatisfy({ $0.isSame($1, bytes) }),
        typeID(of: other, bytes) == typeID(of: synonym, bytes)
      {
        return true
      }
    }
    return false
  }

  private func typeID(of synonym: PlainSynonym, _ bytes: Span<UInt8>) -> String? {
    guard let type = synonym.type else { return nil }
    return properties.id(of: type, bytes)
  }

  private func write(xrefs: PlainList, _ chunk: GraphChunk, _ bytes: Span<UInt8>) {
    sink.write("[")
    for (place, index) in xrefs.range.enumerated() {
      if place > 0 { sink.write(", ") }
      write(chunk.texts[index], bytes, unless: Self.inLists) { OBOEscape.listed($0) }
    }
    sink.write("]")
  }

  private func write(_ text: JSONStretch, _ bytes: Span<UInt8>, unless special: ByteSet, escape: (String) -> String) {
    if !sink.write(bytes, in: text.range, unlessContaining: special) {
      sink.write(escape(bytes.string(in: text.range)))
    }
  }

  // What OBO escapes in its places beside what JSON does.
  private static let exclamation = ByteSet { $0 == UInt8(ascii: "!") }
  private static let inIdentifiers = ByteSet { " {!".utf8.contains($0) }
  private static let inLists = ByteSet { ",]{!".utf8.contains($0) }

  // MARK: What a class is related to

  /// A class, and the relation to it; negative where there is none.
  private struct Target {
    let relation: Int32
    let object: Int32
    /// The number of the edge; negative in a definition.
    var link: Int32 = -1
    /// By the identifier of the relation, then by that of the class.
    let rank: Int64
  }

  private func target(_ relation: Int32, _ object: Int32) -> Target {
    let first = relation < 0 ? 0 : Int64(wording.relationRanks[Int(relation)]) + 1
    return Target(relation: relation, object: object, rank: first << 32 | Int64(wording.ranks[Int(object)]))
  }

  private func writeLinks(of thing: PlainGraph.Thing, areRelations: Bool) {
    if thing.links.isEmpty { return }
    var targets: [Target] = []
    for index in thing.links.range {
      let number = graph.linkOrder[index]
      let link = graph.links[Int(number)]
      if (link.relation >= 0) == areRelations {
        var target = target(link.relation, link.object)
        target.link = number
        targets.append(target)
      }
    }
    write(areRelations ? "relationship: " : "is_a: ", targets)
  }

  private func write(_ definition: PlainGraph.Definition) {
    var targets: [Target] = []
    for index in definition.genera { targets.append(target(-1, graph.parts[index])) }
    for index in stride(from: definition.differentiae.lowerBound, to: definition.differentiae.upperBound, by: 2) {
      targets.append(target(graph.parts[index], graph.parts[index + 1]))
    }
    write("intersection_of: ", targets)
  }

  /// One clause for each, in their order.
  private func write(_ tag: StaticString, _ targets: [Target]) {
    for target in targets.sorted(by: { $0.rank < $1.rank }) {
      sink.write(tag)
      write(target)
    }
  }

  /// The identifiers of a class and of the relation to it, qualifiers, and the names of both.
  private func write(_ target: Target) {
    let (relation, object) = (target.relation, target.object)
    if relation >= 0 {
      wording.writeRelation(relation, to: sink)
      sink.write(" ")
    }
    wording.write(object, to: sink)
    if target.link >= 0, let qualifiers = qualifiers[Int(target.link)], !qualifiers.isEmpty {
      OBODocumentWriter.write(qualifiers, to: sink)
    }
    var mark: StaticString = " ! "
    for name in [relation < 0 ? nil : names.relation(relation), names[object]] {
      guard let name else { continue }
      sink.write(mark)
      mark = " "
      switch name {
      case .written(let stretch): sink.write(graph.bytes.span, in: stretch.range)
      case .other(let text): sink.write(text)
      }
    }
    sink.write("\n")
  }
}

extension JSONStretch {
  /// Whether the text comes before another one, as texts of OBO are sorted.
  func isBefore(_ other: JSONStretch, _ bytes: Span<UInt8>) -> Bool {
    if isASCII, other.isASCII { return bytes.order(of: range, and: other.range) < 0 }
    return bytes.string(in: range) < bytes.string(in: other.range)
  }

  /// Whether the text is the same as another one.
  func isSame(_ other: JSONStretch, _ bytes: Span<UInt8>) -> Bool {
    if isASCII, other.isASCII { return count == other.count && bytes.order(of: range, and: other.range) == 0 }
    return bytes.string(in: range) == bytes.string(in: other.range)
  }
}
