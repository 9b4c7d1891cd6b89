/// Takes the events of an XML file as they are read.
///
/// What an event shows (attributes, text, place) is valid during the call only.
public protocol XMLHandler: ~Copyable {
  /// A name is met for the first time, before the event that bears it. Names are numbered from 0 in the order in
  /// which they are met, so that a handler keeps what it knows of them in an array.
  mutating func meet(_ name: XMLName, namespace: String, local: String)
  /// The element that begins next declares a prefix; the empty one is that of the default namespace.
  mutating func declare(prefix: String, namespace: String)
  /// An element begins.
  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes, at place: XMLPlace)
  /// The element that began last and has not ended yet ends.
  mutating func endElement(at place: XMLPlace)
  /// Text, perhaps a part of it only; character and entity references are expanded.
  mutating func characters(_ text: Span<UInt8>, at place: XMLPlace)
  /// A comment, without its delimiters.
  mutating func comment(_ text: Span<UInt8>)
  /// A processing instruction.
  mutating func instruction(_ target: Span<UInt8>, _ data: Span<UInt8>)
  /// Whether the handler needs nothing more of the file. Asked between chunks.
  var isFinished: Bool { get }
}

extension XMLHandler where Self: ~Copyable {
  /// Passes over the comment.
  public mutating func comment(_ text: Span<UInt8>) {}
  /// Passes over the instruction.
  public mutating func instruction(_ target: Span<UInt8>, _ data: Span<UInt8>) {}
  /// The whole file is read.
  public var isFinished: Bool { false }
}

/// The name of an element or attribute: one number for each pair of namespace and local name.
public struct XMLName: Hashable, Sendable {
  public let token: Int
}
