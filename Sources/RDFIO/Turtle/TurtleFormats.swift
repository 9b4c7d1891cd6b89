internal import ByteIO

extension RDFFormat {
  /// [Turtle](https://www.w3.org/TR/rdf12-turtle/)
  public static let turtle = turtleLike(
    name: "turtle", title: "Turtle", mediaType: "text/turtle", extension: "ttl", hasGraphs: false)
  /// [TriG](https://www.w3.org/TR/rdf12-trig/)
  public static let triG = turtleLike(
    name: "trig", title: "TriG", mediaType: "application/trig", extension: "trig", hasGraphs: true)

  private static func turtleLike(
    name: String, title: String, mediaType: String, extension: String, hasGraphs: Bool
  ) -> RDFFormat {
    RDFFormat(
      name: name, title: title, mediaTypes: [mediaType], extensions: [`extension`], carriesGraphs: hasGraphs,
      recognizes: { !hasGraphs && TurtleRecognition.recognizes($0) },
      read: { source, options, sink, _ in
        try TurtleReader.read(source, hasGraphs: hasGraphs, options: options, into: sink)
      },
      makeWriter: { sink, options in TurtleDocumentWriter(to: sink, hasGraphs: hasGraphs, options: options) })
  }
}

/// Whether a document looks like Turtle: it declares a prefix or a base before it says anything.
enum TurtleRecognition {
  static func recognizes(_ head: [UInt8]) -> Bool {
    let bytes = head.span
    var at = head.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    while at < bytes.count, bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: "#") {
      let isComment = bytes[at] == UInt8(ascii: "#")
      at = isComment ? bytes.firstIndex(of: 10, in: at..<bytes.count) ?? bytes.count : at + 1
    }
    return ["@prefix", "@base", "PREFIX", "prefix", "BASE", "base"].contains { word in
      head.dropFirst(at).starts(with: word.utf8)
    }
  }
}
