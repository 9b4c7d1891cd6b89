internal import ByteIO

/// Text of OBO values: escapes and encodings.
package enum OBOText {
  /// The bytes as text, escapes undone ([3.7](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#2.5)).
  package static func unescaped(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    guard bytes.firstIndex(of: UInt8(ascii: "\\"), in: range) != nil else { return bytes.string(in: range) }
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      if bytes[at] == UInt8(ascii: "\\"), at + 1 < range.upperBound {
        at += 1
        switch bytes[at] {
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "r"): text.append(13)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "W"): text.append(32)
        default: text.append(bytes[at])
        }
      } else {
        text.append(bytes[at])
      }
      at += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What stands around values as layout: a blank or a tab.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

  /// `range` without the blanks at its ends.
  static func withoutBlanks(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The bytes as Latin-1, in which every byte is a character.
  package static func latin1(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for index in range { text.append(Unicode.Scalar(bytes[index])) }
    return String(text)
  }
}
