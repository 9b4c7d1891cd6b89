internal import ByteIO

extension RDFFormat {
  /// [RDF/XML](https://www.w3.org/TR/rdf12-xml/)
  public static let rdfXML = RDFFormat(
    name: "rdfxml", title: "RDF/XML", mediaTypes: ["application/rdf+xml"], extensions: ["rdf", "owl", "xml"],
    carriesGraphs: false, recognizes: { RDFXMLRecognition.recognizes($0) },
    read: { source, options, sink, reports in
      try RDFXMLReader.read(source, options: options, into: sink, reporting: &reports)
    },
    makeWriter: { sink, options in RDFXMLWriter(to: sink, options: options) })
}

/// Whether a document is RDF/XML: its root element says so.
enum RDFXMLRecognition {
  static func recognizes(_ head: [UInt8]) -> Bool {
    let bytes = head.span
    var at = head.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    // What may stand before the root: a declaration, comments, a document type with entities.
    while at < bytes.count {
      if bytes[at] <= 0x20 {
        at += 1
      } else if bytes.starts(with: "<?", at: at) {
        at = end(of: "?>", bytes, at)
      } else if bytes.starts(with: "<!--", at: at) {
        at = end(of: "-->", bytes, at)
      } else if bytes.starts(with: "<!DOCTYPE", at: at) {
        let close = bytes.firstIndex(of: UInt8(ascii: ">"), in: at..<bytes.count) ?? bytes.count
        let bracket = bytes.firstIndex(of: UInt8(ascii: "["), in: at..<close)
        at = bracket == nil ? close + 1 : end(of: "]>", bytes, at)
      } else {
        break
      }
    }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "<") else { return false }
    return bytes.starts(with: "<rdf:", at: at) || bytes.starts(with: "<RDF ", at: at)
  }

  private static func end(of delimiter: StaticString, _ bytes: Span<UInt8>, _ at: Int) -> Int {
    bytes.firstIndex(of: delimiter, in: at..<bytes.count).map { $0 + delimiter.utf8CodeUnitCount } ?? bytes.count
  }
}
