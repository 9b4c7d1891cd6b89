internal import CLibXML2

/// Where in the file an event is: behind what it stands for.
public struct XMLPlace {
  let lineNumber: Int32
  let columnNumber: Int32

  init(line: Int32, column: Int32) {
    lineNumber = line
    columnNumber = column
  }

  init(_ parser: xmlParserCtxtPtr) {
    let input = parser.pointee.input
    self.init(line: input?.pointee.line ?? 1, column: input?.pointee.col ?? 1)
  }

  /// From 1.
  public var line: Int { Int(lineNumber) }
  /// From 1.
  public var column: Int { Int(columnNumber) }
}
