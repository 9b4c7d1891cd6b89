internal import ByteIO
internal import Diagnostics

/// What keeps a file, or a part of it, from being read as UTF-8.
enum EncodingProblem {
  /// UTF-16 or UTF-32: nothing can be read.
  case wide
  /// There are bytes that are not UTF-8, the first of them here.
  case malformed(Int)

  /// `nil` for UTF-8. O(n).
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) || bytes.prefix(4).contains(0) {
      self = .wide
      return
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      self = .malformed(error.byteOffsets.lowerBound)
    }
  }

  func diagnostic(in file: TextFile) -> Diagnostic {
    switch self {
    case .wide:
      return Diagnostic(
        rule: "text-encoding", severity: .error, message: "the file is UTF-16 or UTF-32, or no text; save it as UTF-8",
        file: file.path, range: TextRange(at: .start))
    case .malformed(let offset):
      let byte = String(file.bytes[offset], radix: 16, uppercase: true)
      return Diagnostic(
        rule: "text-encoding", severity: .warning,
        message: "byte 0x\(byte) is not UTF-8; labels with such bytes are not checked, save the file as UTF-8",
        file: file.path, range: file.range(offset..<offset + 1))
    }
  }
}
