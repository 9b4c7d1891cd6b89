/// What one character becomes when texts are compared.
struct ScalarFold: Sendable {
  /// How a character behaves beside others.
  enum Kind: UInt8, Sendable {
    /// Letters and digits of a word.
    case plain
    /// Digits and letters above or below the line: a word of their own that may join its neighbours.
    case raised
    /// A Greek letter, spelled out: a word of its own that may join its neighbours.
    case greek
    /// A character of a script without blanks between words: a word of its own that may join its neighbours.
    case ideograph
    /// Ends a word.
    case separator
    /// Ends a word and says “less than”.
    case less
    /// Ends a word and says “greater than”.
    case greater
    /// May or may not end a word: soft hyphens and characters without width.
    case soft
    /// Belongs to the letter before it and is dropped: accents that stand alone.
    case mark
  }

  let kind: Kind
  /// How many bytes of `packed` count.
  let count: UInt8
  /// Up to eight bytes of UTF-8, the first lowest.
  let packed: UInt64

  init(_ kind: Kind, _ letters: some Collection<UInt8> = []) {
    self.kind = kind
    var packed: UInt64 = 0
    var count: UInt8 = 0
    for byte in letters where count < 8 {
      packed |= UInt64(byte) << (8 * UInt64(count))
      count += 1
    }
    self.packed = packed
    self.count = count
  }

  /// What `scalar`, which is not ASCII, becomes. O(1).
  static func fold(of scalar: UInt32) -> ScalarFold {
    scalar < tableEnd ? table[Int(scalar - 0x80)] : computed(scalar)
  }

  private static let tableEnd: UInt32 = 0x2700
  private static let table = (0x80..<tableEnd).map(computed)

  private static func computed(_ value: UInt32) -> ScalarFold {
    if let special = SpecialFolds.fold(of: value) { return special }
    if let base = BaseLetters.base(of: value) { return ScalarFold(.plain, [base]) }
    guard let scalar = Unicode.Scalar(value) else { return ScalarFold(.separator) }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      let kind: Kind = SpecialFolds.isIdeograph(value) ? .ideograph : .plain
      return ScalarFold(kind, properties.lowercaseMapping.utf8)
    case .spacingMark: return ScalarFold(.plain, String(scalar).utf8)
    case .nonspacingMark, .enclosingMark: return ScalarFold(.mark)
    case .format: return ScalarFold(.soft)
    default: return ScalarFold(.separator)
    }
  }
}
