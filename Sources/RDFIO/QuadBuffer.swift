internal import ByteIO
public import RDF

/// One statement as bytes: what a reader fills again and again and a sink borrows, so that no term costs an allocation.
///
/// All text lies in ``bytes``; a ``Term`` says which stretch of it is what. ``Quad`` is the same statement as values.
public struct QuadBuffer: ~Copyable, Sendable {
  /// What stands in one place of the statement.
  public struct Term: Sendable {
    public enum Kind: UInt8, Sendable { case none, iri, blank, literal, triple }

    public var kind: Kind
    /// Whether the reader found nothing in the text that any syntax must escape; else nothing is known.
    public var isPlain = false
    /// Whether no syntax at all, XML among them, writes the text or the tag otherwise than it is; an IRI is absolute then.
    public var isBare = false
    public var direction: TextDirection?
    /// Whether ``tag`` is a language and not a datatype.
    public var hasLanguage = false
    /// Where the IRI, the label (without `_:`) or the lexical form is. Of a triple term, the lower bound is the index of its
    /// subject in ``QuadBuffer/parts``, which its predicate and object follow.
    public var text: Range<Int>
    /// Where the IRI of the datatype or the language tag is; empty for `xsd:string`.
    public var tag: Range<Int> = 0..<0

    public init(_ kind: Kind, _ text: Range<Int>, isPlain: Bool = false) {
      self.kind = kind
      self.text = text
      self.isPlain = isPlain
    }

    /// A term whose text is bare.
    public init(bare kind: Kind, _ text: Range<Int>) {
      self.init(kind, text, isPlain: true)
      isBare = true
    }

    /// Whether an IRI is bare.
    public static func isBare(iri: Span<UInt8>) -> Bool {
      IRICheck.isIRI(iri) && TermScanner.hasScheme(iri, 0..<iri.count)
        && ByteSet.marks.firstIndex(in: iri, from: 0) == iri.count
    }

    /// The absence of a term, such as the graph of a statement in the default graph.
    public static let none = Term(.none, 0..<0)
  }

  /// The text of all terms, and perhaps more.
  public var bytes: [UInt8] = []
  public var subject = Term.none
  public var predicate = Term.none
  public var object = Term.none
  /// ``Term/none`` in the default graph.
  public var graph = Term.none
  /// The terms of triple terms, three for each.
  public var parts: [Term] = []

  public init() { bytes.reserveCapacity(1 << 10) }

  /// Forgets all terms.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    graph = .none
  }

  /// Appends the bytes in `range` of `source`; where they are now.
  @discardableResult
  public mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: source.extracting(range))
    return start..<bytes.count
  }

  /// Appends the bytes in `range` of `source`; where they are now.
  @discardableResult
  mutating func append(_ source: [UInt8], _ range: Range<Int>) -> Range<Int> { append(source.span, range) }

  /// Appends the UTF-8 of `text`; where it is now.
  @discardableResult
  public mutating func append(_ text: String) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8.span)
    return start..<bytes.count
  }

  /// Whether the bytes in `range` are those of `text`.
  public func equals(_ text: StaticString, in range: Range<Int>) -> Bool { bytes.span.equals(text, in: range) }

  /// The bytes in `range` as text.
  public func string(in range: Range<Int>) -> String { bytes.span.string(in: range) }
}
