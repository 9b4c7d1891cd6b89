internal import CLibXML2

/// Where in the file an event is: behind what it stands for.
public struct XMLPlace {
  private let parser: xmlParserCtxtPtr

  init(_ parser: xmlParserCtxtPtr) { self.parser = parser }

  /// From 1.
  public var line: Int { parser.pointee.input.map { Int($0.pointee.line) } ?? 1 }
  /// From 1.
  public var column: Int { parser.pointee.input.map { Int($0.pointee.col) } ?? 1 }
}
