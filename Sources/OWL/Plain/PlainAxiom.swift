internal import ByteIO
internal import OBO

/// A text of a plain frame: its place in the chunk.
struct PlainText {
  var range = 0..<0
  /// Whether every syntax writes it as it is.
  var isBare = false

  init() {}

  init(_ token: PlainToken) {
    range = token.range
    isBare = token.isBare
  }
}

/// An axiom about the class of a plain frame: numbers of IRIs, and places of texts in the chunk of the frame.
struct PlainAxiom {
  enum Form: UInt8 {
    /// Below the class `object`.
    case subClass
    /// Below what has some `property` to `object`.
    case some
    /// Disjoint from the class `object`.
    case disjoint
    /// The annotation `property` is the IRI `object`.
    case iri
    /// The annotation `property` is `text`, of the datatype `object`.
    case text
    /// The annotation `property` is the namespace of the document, of the datatype `object`.
    case namespace
  }

  let form: Form
  let property: Int32
  let object: Int32
  var text = PlainText()
  /// Where its annotations are among those of the frame.
  var annotations = 0..<0

  /// Equal axioms have equal keys.
  func key(_ bytes: Span<UInt8>, namespace: Span<UInt8>, _ all: [PlainAnnotation]) -> UInt64 {
    // The namespace of the document may be written in the frame as any annotation is.
    let form = form == .namespace ? Form.text : form
    let head = UInt64(form.rawValue) << 32 | UInt64(UInt32(bitPattern: property))
    var key = ByteHash.combine(head, UInt64(UInt32(bitPattern: object)))
    if form == .text {
      let text = self.form == .namespace ? namespace : bytes.extracting(text.range)
      key = ByteHash.combine(key, ByteHash.hash(text))
    }
    for number in annotations { key = ByteHash.combine(key, all[number].key(bytes)) }
    return key
  }
}

/// An annotation of such an axiom: the IRI `object`, or a text where that is negative.
struct PlainAnnotation {
  let property: Int32
  var object: Int32 = -1
  var text = PlainText()
  /// The label of the text, which annotates the annotation.
  var label: PlainText?

  fileprivate func key(_ bytes: Span<UInt8>) -> UInt64 {
    let head = UInt64(UInt32(bitPattern: property)) << 32 | UInt64(UInt32(bitPattern: object))
    let key = ByteHash.combine(head, ByteHash.hash(bytes.extracting(text.range)))
    return label.map { ByteHash.combine(key, ByteHash.hash(bytes.extracting($0.range))) } ?? key
  }
}

/// An operand of the intersection that a class is equivalent to: a class, or what has some relation to it.
struct PlainOperand {
  /// Negative for the class itself.
  let relation: Int32
  let target: Int32
}
