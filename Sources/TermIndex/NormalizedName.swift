/// A name as names are compared: case folded, runs of punctuation and blanks as one space, diacritics kept.
///
/// `Type-2 Diabetes  mellitus` and `type 2 diabetes mellitus` are the same; `CD4+` and `CD4` are not, since
/// signs (`+ < = >`) are no punctuation.
struct NormalizedName {
  /// UTF-8. Emptied and filled again for each name, so that names cost no allocation.
  private(set) var bytes: [UInt8] = []

  init() {}
  init(_ text: String) { set(text) }

  /// Takes the place of the name before.
  mutating func set(_ text: String) {
    bytes.removeAll(keepingCapacity: true)
    var text = text
    let isASCII = text.withUTF8 { utf8 in
      for byte in utf8 {
        guard byte < 0x80 else { return false }
        let folded = Self.folded(byte)
        if folded != Self.separator {
          bytes.append(folded)
        } else if let last = bytes.last, last != Self.separator {
          bytes.append(Self.separator)
        }
      }
      return true
    }
    if !isASCII {
      bytes.removeAll(keepingCapacity: true)
      appendScalars(of: text)
    }
    if bytes.last == Self.separator { bytes.removeLast() }
  }

  /// The words, as ranges of ``bytes``.
  var words: [Range<Int>] {
    var words: [Range<Int>] = []
    forEachWord { words.append($0) }
    return words
  }

  /// Calls `body` with the range of each word.
  func forEachWord(_ body: (Range<Int>) -> Void) {
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == Self.separator {
      body(start..<index)
      start = index + 1
    }
    if start < bytes.count { body(start..<bytes.count) }
  }

  private mutating func appendScalars(of text: String) {
    for character in text {
      for scalar in Composition.composed(character) {
        switch scalar.properties.generalCategory {
        case .format: continue
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
          .initialPunctuation,
          .finalPunctuation, .otherPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator,
          .control:
          separate()
        default:
          if scalar.isASCII {
            let folded = Self.folded(UInt8(truncatingIfNeeded: scalar.value))
            if folded == Self.separator { separate() } else { bytes.append(folded) }
          } else {
            // Lowercase of uppercase is the full case folding for all but a handful of scalars.
            bytes.append(contentsOf: scalar.properties.uppercaseMapping.lowercased().utf8)
          }
        }
      }
    }
  }

  private mutating func separate() {
    if let last = bytes.last, last != Self.separator { bytes.append(Self.separator) }
  }

  private static let separator = UInt8(ascii: " ")

  /// What becomes of an ASCII byte.
  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
      UInt8(ascii: "<")...UInt8(ascii: ">"):
      byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: separator
    }
  }
}

/// Canonical composition of letters with diacritics, without the tables of a Unicode library.
private enum Composition {
  /// The one scalar that is canonically equal to `character` where there is one, else its scalars.
  static func composed(_ character: Character) -> [Unicode.Scalar] {
    let scalars = Array(character.unicodeScalars)
    guard scalars.count > 1, let one = precomposed[character] else { return scalars }
    return [one]
  }

  /// Swift compares characters by canonical equivalence, so a dictionary of them finds the composed form.
  private static let precomposed: [Character: Unicode.Scalar] = {
    var table: [Character: Unicode.Scalar] = [:]
    for range in [0xC0...0x24F, 0x370...0x3FF, 0x400...0x4FF, 0x1E00...0x1FFF] as [ClosedRange<UInt32>] {
      for scalar in range.lazy.compactMap(Unicode.Scalar.init) where table[Character(scalar)] == nil {
        table[Character(scalar)] = scalar
      }
    }
    return table
  }()
}
