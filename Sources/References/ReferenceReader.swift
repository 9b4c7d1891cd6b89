internal import ByteIO
internal import Diagnostics

/// Reads one file of a reference cache.
enum ReferenceReader {
  /// Bytes of one file; a book has a few million.
  static let largestFile = 32 << 20

  /// Reads the file at `path`, which was found for `id`.
  static func read(_ path: String, for id: String) -> ReferenceAnswer {
    do {
      let bytes = try ByteSource(path: path).readAll(limit: largestFile)
      return read(bytes, path: path, for: id)
    } catch {
      let message = "the reference cannot be \(error.operation.rawValue == "open" ? "opened" : "read"): \(error.reason)"
      return .unreadable(Diagnostic(rule: "reference-unreadable", severity: .error, message: message, file: path))
    }
  }

  /// Reads `bytes`; `path` stands for them in messages.
  static func read(_ bytes: [UInt8], path: String, for id: String) -> ReferenceAnswer {
    func unreadable(_ rule: RuleID, _ message: String) -> ReferenceAnswer {
      .unreadable(
        Diagnostic(rule: rule, severity: .error, message: message, file: path, range: TextRange(at: .start)))
    }
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      return unreadable("reference-encoding", "the file is UTF-16; save it as UTF-8")
    }
    let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    var remarks: [Diagnostic] = []
    var frontMatter = FrontMatter()
    var bodyStart = start
    if FrontMatter.isOpened(in: bytes, from: start) {
      guard let place = FrontMatter.place(in: bytes, from: start) else {
        return unreadable("reference-front-matter", "the front matter is never closed by a line “---”")
      }
      var reports: [Diagnostic] = []
      guard let read = FrontMatter.read(Array(bytes[place.yaml]), file: path, reporting: &reports) else {
        return reports.last.map { .unreadable($0) }
          ?? unreadable("reference-front-matter", "the front matter cannot be read")
      }
      remarks = reports
      frontMatter = read
      bodyStart = place.body
    } else {
      remarks.append(
        Diagnostic(
          rule: "reference-front-matter", severity: .warning,
          message: "the file has no front matter, so its title and what it holds are not known", file: path,
          range: TextRange(at: .start)))
    }
    if let offset = bytes.firstInvalidUTF8 {
      let line = LineCount(bytes: bytes).line(at: offset)
      let position = TextPosition(offset: offset, line: line, column: 1)
      let byte = String(bytes[offset], radix: 16, uppercase: true)
      remarks.append(
        Diagnostic(
          rule: "reference-encoding", severity: .warning,
          message: "byte 0x\(byte) on line \(line) is not UTF-8; quotes of the words beside it will not be found",
          file: path, range: TextRange(at: position)))
    }
    let body = ReferenceBody(bytes, from: bodyStart)
    if frontMatter.title == nil { frontMatter.title = body.heading }
    if let named = frontMatter.id, ReferenceName(named).key != ReferenceName(id).key {
      remarks.append(
        Diagnostic(
          rule: "reference-id-mismatch", severity: .warning,
          message: "the file's name stands for “\(id)”, but its front matter says “\(named)”", file: path,
          range: TextRange(at: .start)))
    }
    return .found(
      Reference(
        id: id, frontMatter: frontMatter, file: path, bytes: bytes, content: body.content, remarks: remarks))
  }
}

extension [UInt8] {
  /// The first byte that belongs to no character.
  fileprivate var firstInvalidUTF8: Int? {
    do {
      _ = try UTF8Span(validating: span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
