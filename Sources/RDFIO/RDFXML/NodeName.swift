internal import ByteIO

/// The names of blank nodes in a document: the values of `rdf:nodeID`.
enum NodeName {
  /// The label of a blank node as a name: one that begins with a digit gets an underscore, as do those that would then be the
  /// same.
  static func name(ofLabel label: String) throws(UnwritableStatement) -> String {
    let first = label.utf8.first { $0 != UInt8(ascii: "_") }
    let isNumbered = first.map { $0 &- UInt8(ascii: "0") < 10 } ?? false
    let name = isNumbered ? "_" + label : label
    if !XMLNameCheck.isName(name) { throw UnwritableStatement("RDF/XML cannot carry the blank node “\(label)”") }
    return name
  }

  /// Whether a label is a name as it stands: a letter, then letters and digits of ASCII.
  static func isPlain(_ label: Span<UInt8>) -> Bool {
    guard label.count > 0, isLetter(label[0]) else { return false }
    for index in 1..<label.count where !isLetter(label[index]) && label[index] &- UInt8(ascii: "0") > 9 { return false }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
}
