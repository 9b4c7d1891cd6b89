extension RDFFormat {
  /// [N-Triples](https://www.w3.org/TR/rdf12-n-triples/)
  public static let nTriples = lines(
    name: "ntriples", title: "N-Triples", mediaType: "application/n-triples", extension: "nt", carriesGraphs: false)
  /// [N-Quads](https://www.w3.org/TR/rdf12-n-quads/)
  public static let nQuads = lines(
    name: "nquads", title: "N-Quads", mediaType: "application/n-quads", extension: "nq", carriesGraphs: true)

  private static func lines(
    name: String, title: String, mediaType: String, extension: String, carriesGraphs: Bool
  ) -> RDFFormat {
    RDFFormat(
      name: name, title: title, mediaTypes: [mediaType], extensions: [`extension`], carriesGraphs: carriesGraphs,
      recognizes: { LineRecognition.recognizes($0, asQuads: carriesGraphs) },
      read: { source, options, sink, reports in
        try LineReader.read(
          source, allowsGraph: carriesGraphs, options: options, into: sink, reporting: &reports)
      },
      makeWriter: { sink, _ in LineWriter(to: sink, carriesGraphs: carriesGraphs) })
  }
}

/// Whether a document is a line syntax: its first statement says so.
enum LineRecognition {
  static func recognizes(_ head: [UInt8], asQuads: Bool) -> Bool {
    let grammar = LineGrammar(allowsGraph: true, depthLimit: 100)
    let bytes = head.span
    var at = head.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    while at < bytes.count, bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: "#") {
      let isComment = bytes[at] == UInt8(ascii: "#")
      at = isComment ? bytes.firstIndex(of: 10, in: at..<bytes.count) ?? bytes.count : at + 1
    }
    var quad = QuadBuffer()
    do {
      try grammar.statement(bytes, &at, into: &quad)
    } catch {
      return false
    }
    return (quad.graph.kind != .none) == asQuads
  }
}
