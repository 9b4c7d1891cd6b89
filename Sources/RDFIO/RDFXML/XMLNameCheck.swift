internal import ByteIO

/// Names of XML without a colon.
enum XMLNameCheck {
  /// Whether `text` is an [NCName](https://www.w3.org/TR/xml-names/#NT-NCName).
  static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.first, isStart(first) else { return false }
    return text.unicodeScalars.allSatisfy(isLater)
  }

  static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "_": true
    default: !scalar.isASCII && NameScanner.isStart(scalar)
    }
  }

  static func isLater(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "_", "0"..."9", "-", ".": true
    default: !scalar.isASCII && NameScanner.isLater(scalar)
    }
  }
}

/// Labels of blank nodes, those of a document and those that a reader makes.
enum BlankLabel {
  /// `label`, with another `b` where it looks like a generated one, `b` and a number: the two never meet.
  static func unlikeGenerated(_ label: String) -> String {
    let digits = label.utf8.drop { $0 == UInt8(ascii: "b") }
    let isLikeOurs =
      digits.count < label.utf8.count && !digits.isEmpty
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isLikeOurs ? "b" + label : label
  }
}
