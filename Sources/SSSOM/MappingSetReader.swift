internal import ByteIO
public import Diagnostics
public import Identifiers
internal import Records

/// Reads mapping sets: [SSSOM/TSV](https://mapping-commons.github.io/sssom/spec-formats-tsv/) of all versions, with the
/// metadata in the file or beside it, CSV, and [SSSOM/JSON](https://mapping-commons.github.io/sssom/spec-formats-json/).
public enum MappingSetReader {
  /// A file of metadata that stands beside a table.
  public struct Metadata: Sendable {
    let bytes: [UInt8]
    let path: String

    public init(bytes: [UInt8], path: String) {
      self.bytes = bytes
      self.path = path
    }
  }

  /// Reads `bytes`. What is wrong is reported, each mistake once however often it is there, and what can be read is read; the
  /// result is `nil` where the metadata is no YAML, or the JSON no JSON.
  ///
  /// Rules: `sssom-prefix` (a prefix that is not declared, or a built-in one that is redefined), `sssom-value`,
  /// `sssom-required`, `sssom-slot`, `sssom-table`, and those of the reader of YAML.
  ///
  /// - Parameters:
  ///   - metadata: What stands in the file itself has precedence.
  ///   - prefixes: Where a prefix that the set does not declare is here, that is a warning and no error.
  public static func read(
    _ bytes: [UInt8], path: String, metadata: Metadata? = nil, assuming prefixes: PrefixMap = PrefixMap(),
    reporting reports: inout some DiagnosticSink
  ) -> MappingSet? {
    var reading = SetReading(path: path, bytes: bytes, assuming: prefixes)
    let isJSON = bytes.first { !" \t\r\n".utf8.contains($0) && !byteOrderMark.contains($0) } == UInt8(ascii: "{")
    if isJSON {
      guard let file = RecordReader.read(bytes, path: path, isYAML: true, reporting: &reports) else { return nil }
      if let root = file.documents.first { MetadataReader.read(root, into: &reading, file: path) }
      return reading.finish(reporting: &reports)
    }
    // Metadata in the file has precedence, so it is read first.
    let table = tableOffset(bytes)
    var own = bytes[..<table].map { $0 }
    for index in own.indices where own[index] == UInt8(ascii: "#") && (index == 0 || own[index - 1] == 10) {
      // A blank in its place leaves every line and column where it is.
      own[index] = UInt8(ascii: " ")
    }
    if own.starts(with: byteOrderMark), own.count > 3, own[3] == UInt8(ascii: "#") { own[3] = UInt8(ascii: " ") }
    for block in [Metadata(bytes: own, path: path)] + [metadata].compactMap(\.self) {
      guard let file = RecordReader.read(block.bytes, path: block.path, isYAML: true, reporting: &reports) else {
        return nil
      }
      if let root = file.documents.first { MetadataReader.read(root, into: &reading, file: block.path) }
    }
    MappingTable.read(bytes, from: table, into: &reading)
    return reading.finish(reporting: &reports)
  }

  private static let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]

  /// Where the first line stands that does not begin with `#`.
  private static func tableOffset(_ bytes: [UInt8]) -> Int {
    var at = bytes.starts(with: byteOrderMark) ? 3 : 0
    while at < bytes.count, bytes[at] == UInt8(ascii: "#") {
      at = bytes.span.firstIndex(of: 10, in: at..<bytes.count).map { $0 + 1 } ?? bytes.count
    }
    return at
  }
}
