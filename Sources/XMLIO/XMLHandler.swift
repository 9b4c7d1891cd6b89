public import Diagnostics

/// Takes the events of an XML file as they are read.
public protocol XMLHandler: AnyObject {
  /// An element begins. What `attributes` shows is valid during the call.
  func startElement(_ name: XMLName, _ attributes: XMLAttributes)
  /// An element ends.
  func endElement(_ name: XMLName)
  /// Text, perhaps a part of it only; entities are expanded.
  func characters(_ text: Span<UInt8>)
}

/// The name of an element or attribute: a number for each pair of namespace and local name, from 0 in the order in which they
/// are first met, so that a handler can keep what it knows of a name in an array.
public struct XMLName: Hashable, Sendable {
  public let token: Int
}

/// A file that is no well-formed XML, or not one that Crosswalk will read, and where.
public struct XMLFailure: Error, Equatable, Sendable {
  public let diagnostic: Diagnostic
}
