/// The attributes of an element in the order of the file, namespace declarations left out.
public struct XMLAttributes {
  /// Five pointers for each: local name, prefix, namespace, beginning and end of the value.
  private let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let names: UnsafePointer<XMLName>?
  public let count: Int
  private let elementPrefixBytes: UnsafePointer<UInt8>?

  init(
    _ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, names: UnsafePointer<XMLName>?, count: Int,
    elementPrefix: UnsafePointer<UInt8>?
  ) {
    elementPrefixBytes = elementPrefix
    self.pointers = pointers
    self.names = names
    self.count = pointers == nil || names == nil ? 0 : count
  }

  /// The name of an attribute.
  public func name(at index: Int) -> XMLName {
    precondition(index >= 0 && index < count)
    return names.map { $0[index] } ?? XMLName(token: 0)
  }

  /// The prefix with which the element itself is written; empty where it has none.
  public var elementPrefix: String { elementPrefixBytes.map { String(cString: $0) } ?? "" }

  /// The prefix with which an attribute is written; empty where it has none.
  public func prefix(at index: Int) -> String {
    precondition(index >= 0 && index < count)
    return pointers.flatMap { $0[index * 5 + 1] }.map { String(cString: $0) } ?? ""
  }

  /// Calls `body` with the value of an attribute, references expanded.
  public func withValue<Result>(at index: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    precondition(index >= 0 && index < count)
    guard let pointers, let start = pointers[index * 5 + 3], let end = pointers[index * 5 + 4] else {
      return body(Span<UInt8>())
    }
    return body(UnsafeBufferPointer(start: start, count: end - start).span)
  }

  /// The value of an attribute as text.
  public func text(at index: Int) -> String {
    withValue(at: index) { value in value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
  }
}
