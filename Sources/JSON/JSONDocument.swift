public import Diagnostics

/// A JSON text and the value that it holds.
public struct JSONDocument: Sendable {
  /// The path as the user gave it, for messages.
  public let name: String
  public let value: JSONValue
  let bytes: [UInt8]

  /// Reads `bytes`. Throws where they are no JSON ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)): one value in UTF-8, no
  /// name twice in an object, nested at most `depth` levels deep. A byte order mark is let pass.
  public init(_ bytes: [UInt8], name: String, depth: Int = JSONLimits.depth) throws(JSONFailure) {
    var reader = JSONReader(bytes, maximumDepth: depth)
    do {
      value = try reader.readDocument()
    } catch {
      let position = Self.position(of: error.offset, in: bytes)
      throw JSONFailure(
        diagnostic: Diagnostic(
          rule: error.rule, severity: .error, message: error.message, file: name, range: TextRange(at: position)))
    }
    self.name = name
    self.bytes = bytes
  }

  /// The line and column of a byte; `nil` for an offset that is not known. O(offset).
  public func position(of offset: Int32) -> TextPosition? {
    offset < 0 ? nil : Self.position(of: Int(offset), in: bytes)
  }

  private static func position(of offset: Int, in bytes: [UInt8]) -> TextPosition {
    let offset = min(offset, bytes.count)
    var line = 1
    var start = bytes.starts(with: JSONReader.byteOrderMark) ? JSONReader.byteOrderMark.count : 0
    for index in 0..<offset {
      let isCarriageReturn = bytes[index] == 13 && !(index + 1 < bytes.count && bytes[index + 1] == 10)
      if bytes[index] == 10 || isCarriageReturn {
        line += 1
        start = index + 1
      }
    }
    var column = 1
    for index in min(start, offset)..<offset where bytes[index] & 0xc0 != 0x80 { column += 1 }
    return TextPosition(offset: offset, line: line, column: column)
  }
}

/// What a reader of JSON takes.
public enum JSONLimits {
  /// Levels of arrays and objects: far above what documents have, far below what overflows a stack.
  public static let depth = 500
  /// Bytes of one document.
  public static let bytes = Int(Int32.max)
}
