/// Reads values of a JSON text one by one, wherever they stand.
///
/// The text must be UTF-8, which is not looked at.
package struct JSONPartReader {
  private var reader: JSONReader
  private let depth: Int

  /// A reader for values that are `depth` levels deep in `bytes`.
  package init(_ bytes: [UInt8], depth: Int) {
    reader = JSONReader(bytes, maximumDepth: JSONLimits.depth)
    self.depth = depth
  }

  /// The value that begins at `start`, and where it ends; `nil` where it is no JSON.
  package mutating func value(at start: Int) -> (value: JSONValue, end: Int)? {
    reader.at = start
    guard let value = try? reader.readPart(atDepth: depth) else { return nil }
    return (value, reader.at)
  }
}

extension JSONDocument {
  /// A document of which `value` is what counts, made of parts of `bytes` that a ``JSONPartReader`` has read.
  package init(_ value: JSONValue, of bytes: [UInt8], name: String) {
    self.name = name
    self.value = value
    self.bytes = bytes
  }
}
