/// The attributes of an element in the order of the file, namespace declarations left out.
public struct XMLAttributes {
  /// One attribute: its name, the prefix that it is written with, and its value.
  struct Entry {
    let name: XMLName
    let prefix: UnsafePointer<UInt8>?
    let start: UnsafePointer<UInt8>
    let count: Int
  }

  private let entries: UnsafePointer<Entry>?
  public let count: Int
  let elementPrefixBytes: UnsafePointer<UInt8>?

  init(_ entries: UnsafePointer<Entry>?, count: Int, elementPrefix: UnsafePointer<UInt8>?) {
    elementPrefixBytes = elementPrefix
    self.entries = entries
    self.count = entries == nil ? 0 : count
  }

  /// All of them, for who records them.
  var buffer: UnsafeBufferPointer<Entry> { UnsafeBufferPointer(start: entries, count: count) }

  private func entry(_ index: Int) -> Entry {
    guard let entries, index >= 0, index < count else { preconditionFailure("there is no such attribute") }
    return entries[index]
  }

  /// The name of an attribute.
  public func name(at index: Int) -> XMLName { entry(index).name }

  /// The prefix with which the element itself is written; empty where it has none.
  public var elementPrefix: String { elementPrefixBytes.map { String(cString: $0) } ?? "" }

  /// The prefix with which an attribute is written; empty where it has none.
  public func prefix(at index: Int) -> String { entry(index).prefix.map { String(cString: $0) } ?? "" }

  /// Calls `body` with the value of an attribute, references expanded.
  public func withValue<Result>(at index: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let entry = entry(index)
    return body(UnsafeBufferPointer(start: entry.start, count: entry.count).span)
  }

  /// The value of an attribute as text.
  public func text(at index: Int) -> String {
    withValue(at: index) { value in value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
  }
}
