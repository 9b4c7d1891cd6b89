/// A piece of text in a file: which bytes it is, what it reads as, and how another text is written in its place.
public struct TextSpan: Sendable, Hashable {
  /// The bytes of the text, without the quotation marks, brackets or markup around it.
  public let bytes: Range<Int>
  /// What the bytes read as, escapes undone; what is not UTF-8 reads as U+FFFD.
  public let text: String
  /// How text is written in this place.
  let encoding: TextEncoding
  /// The bytes as they stand, where they are not simply the text.
  private let raw: [UInt8]?

  init(_ bytes: Range<Int>, in file: [UInt8], encoding: TextEncoding) {
    self.init(bytes, in: file, encoding: encoding, text: encoding.decode(file[bytes]))
  }

  init(_ bytes: Range<Int>, in file: [UInt8], encoding: TextEncoding, text: String) {
    self.bytes = bytes
    self.encoding = encoding
    self.text = text
    raw = text.utf8.elementsEqual(file[bytes]) ? nil : Array(file[bytes])
  }

  /// Whether the bytes are UTF-8.
  var isSound: Bool { !text.unicodeScalars.contains("\u{fffd}") }

  /// The bytes to put in the place of ``bytes`` so that they read `text`, or `nil` where this place cannot
  /// carry it: a line break in a comment, a quotation mark between quotation marks that know no escape.
  ///
  /// The text that stands there already is written as it stands.
  public func written(_ text: String) -> [UInt8]? {
    if text == self.text, text.utf8.elementsEqual(self.text.utf8) { return raw ?? Array(text.utf8) }
    return encoding.encode(text)
  }
}
