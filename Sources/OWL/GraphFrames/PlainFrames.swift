internal import ByteIO
internal import Diagnostics
internal import JSON
internal import OBO

/// The frames of a document of OBO Graphs: those that are made of its bytes, and a document with the others.
struct PlainFrames: Sendable {
  let graph: PlainGraph
  let wording: GraphWording
  let names: GraphNames
  let properties: GraphProperties
  let values: GraphValues
  let qualifiers: GraphQualifiers
  let document: OBODocument

  /// `nil` where too little of the document is plain, and where it is not what it should be.
  init?(_ bytes: [UInt8], file: String, partSize: Int, reporting reports: inout [Diagnostic]) {
    guard let sections = GraphSections.read(bytes, partSize: partSize), Self.isMostlyPlain(sections) else { return nil }
    var graph = PlainGraph(bytes, sections)
    var rest = GraphRest(sections, of: bytes)
    if rest.isBroken { return nil }
    let parts = JSONDocument(.object(rest.graph(sections.rest)), of: bytes, name: file)
    graph.markOthers(rest.subjects(sections.rest), OBOGraphReading(parts))
    var terms = GraphTerms(rest.nodes.map(\.value), sections.rest, parts)
    if terms.hasMisleadingNames { return nil }
    let wording = GraphWording(graph) { terms.relationID(of: $0) }
    let values = GraphValues(sections, terms, of: bytes)
    let qualifiers = GraphQualifiers(sections, terms, of: bytes)
    var properties = GraphProperties()
    graph.markUnwritable {
      wording.isRelation($0)
    } isQualified: {
      qualifiers[$0] != nil
    } isWritten: { thing, node in
      let chunk = sections.nodes[Int(thing.chunk)]
      if values[Int(thing.chunk), Int(thing.node)] == nil { return false }
      let named = chunk.texts[node.subsets.range] + chunk.synonyms[node.synonyms.range].compactMap(\.type)
      return named.allSatisfy { properties.add($0, bytes.span) { terms.propertyID(of: $0) } }
    }
    rest.addElements(ofOthersIn: graph)

    let whole = JSONObject([.init(name: "graphs", value: .array([.object(rest.graph(sections.rest))]))])
    guard !rest.isBroken,
      let ontology = try? OBOGraphsReader.ontology(
        of: JSONDocument(.object(whole), of: bytes, name: file), reporting: &reports)
    else { return nil }
    let others = PlainElsewhere(graph: graph, properties: values.properties.union(qualifiers.properties))
    let document = OWLTranslator.translate(
      ontology, file: file, beside: others, reporting: &reports)
    guard let names = GraphNames(graph, wording, frames: Self.names(of: document.frames)) else { return nil }
    (self.graph, self.wording, self.names) = (graph, wording, names)
    (self.properties, self.values, self.qualifiers, self.document) = (properties, values, qualifiers, document)
  }

  private static func isMostlyPlain(_ sections: GraphSections) -> Bool {
    let plain = sections.nodes.reduce(0) { $0 + $1.nodes.count }
    return plain > sections.nodes.reduce(0) { $0 + $1.others.count }
  }

  private static func names(of frames: [OBOFrame]) -> [String: String] {
    var names: [String: String] = [:]
    for frame in frames { names[frame.id] = frame.first(.name)?.text ?? names[frame.id] }
    return names
  }
}

extension PlainFrames {
  /// Writes the document in canonical form.
  func write(to sink: ByteSink) {
    OBODocumentWriter.write(document.header, to: sink)
    let order = order()
    let chunks = stride(from: 0, to: order.count, by: 1024).map { order[$0..<min($0 + 1024, order.count)] }
    for start in stride(from: 0, to: chunks.count, by: 8) {
      let texts = concurrentMap(Array(chunks[start..<min(start + 8, chunks.count)])) { frames in
        let page = ByteSink()
        let writer = GraphFrameWriter(self, to: page)
        for frame in frames {
          switch frame {
          case .plain(let number): writer.write(number)
          case .other(let number): OBODocumentWriter.write(document.frames[number], to: page)
          }
        }
        return page.takeBytes()
      }
      for text in texts { sink.write(text) }
    }
  }

  /// A frame: the number of the thing, or that of the frame in ``document``.
  private enum Frame {
    case plain(Int32)
    case other(Int)
  }

  /// All frames in canonical order. No identifier is that of two terms.
  private func order() -> [Frame] {
    var plain = graph.things.indices.filter { graph.hasFrame(graph.things[$0]) }
    plain.sort { wording.ranks[$0] < wording.ranks[$1] }
    var order: [Frame] = []
    var next = plain.startIndex
    for number in OBODocumentWriter.sorted(document.frames) {
      let frame = document.frames[number]
      while next != plain.endIndex, frame.kind > .term || wording.id(Int32(plain[next])) < frame.id {
        order.append(.plain(Int32(plain[next])))
        next += 1
      }
      order.append(.other(number))
    }
    return order + plain[next...].map { .plain(Int32($0)) }
  }
}
