/// How wide text is, estimated from the shapes of Helvetica and Arial: no font is at hand, and the same text must have the same
/// width everywhere.
enum TextMeasure {
  /// The width of `text` in pixels.
  static func width(_ text: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
    var ems = 0.0
    for scalar in text.unicodeScalars { ems += width(scalar) }
    return ems * size * (isBold ? 1.07 : 1)
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "'", "|": 0.23
    case "f", "t", "I", " ", ".", ",", ":", ";", "!", "/", "\\", "[", "]": 0.29
    case "r", "(", ")", "-", "{", "}", "\"": 0.34
    case "m", "M", "W": 0.85
    case "w", "O", "Q", "G", "C", "D", "H", "N", "U", "R": 0.73
    case "A"..."Z", "&": 0.67
    case "s", "c", "k", "v", "x", "y", "z", "J": 0.5
    case "%", "@", "—", "…": 0.95
    case "\u{1100}"..."\u{11ff}", "\u{2e80}"..."\u{d7ff}", "\u{f900}"..."\u{faff}", "\u{ff00}"..."\u{ffef}": 1
    case _ where scalar.properties.generalCategory == .nonspacingMark: 0
    case _ where scalar.value >= 0x1f000: 1.2
    default: 0.56
    }
  }

  /// `text` in lines of at most `limit` pixels, broken at blanks and behind hyphens and slashes; a word that is too long for a
  /// line is broken where it has to be. Never empty.
  static func lines(_ text: String, limit: Double, size: Double, isBold: Bool = false) -> [String] {
    var lines: [String] = []
    var line = ""
    func fits(_ text: String) -> Bool { width(text, size: size, isBold: isBold) <= limit }
    for word in pieces(text) {
      if fits(line + (word.hasSuffix(" ") ? String(word.dropLast()) : word)) {
        line += word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if !fits(line + String(character)), !line.isEmpty, character != " " {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
  }

  /// The words with what ends them.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      piece.append(character.isWhitespace ? " " : character)
      if character.isWhitespace || character == "-" || character == "/" {
        pieces.append(piece)
        piece = ""
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }
}
