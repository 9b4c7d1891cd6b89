internal import ByteIO
internal import XMLIO

extension XMLEscapes {
  /// Throws where XML 1.0 cannot carry a character, escaped or not.
  static func check(_ text: Span<UInt8>) throws(UnwritableStatement) {
    if let at = firstForbidden(in: text) {
      throw UnwritableStatement("XML cannot carry the character \(CharacterName.of(text, at))")
    }
  }
}
