public import RDF

/// Takes statements as they are read; a writer is one.
public protocol QuadSink: AnyObject {
  /// Takes one statement, which is the reader's again afterwards.
  func receive(_ quad: borrowing QuadBuffer) throws
  /// Takes statements in a row.
  func receive(_ statements: QuadBlock) throws
  /// Takes a prefix that the source declares; the empty one too.
  func receive(prefix: String, namespace: String) throws
}

extension QuadSink {
  /// Passes over the prefix.
  public func receive(prefix: String, namespace: String) {}

  /// Takes the statements one by one.
  public func receive(_ statements: QuadBlock) throws {
    var buffer = QuadBuffer()
    try statements.forEach(in: &buffer) { try receive($0) }
  }

  /// Takes one statement that is there as values.
  public func receive(_ quad: Quad) throws {
    var buffer = QuadBuffer()
    buffer.set(quad)
    try receive(buffer)
  }
}

/// Writes statements in one syntax.
public protocol RDFWriter: QuadSink {
  /// Writes what comes last. The sink behind the writer is not finished.
  func finish() throws
}

/// Keeps the statements as values.
public final class QuadList: QuadSink {
  public private(set) var quads: [Quad] = []
  public private(set) var prefixes: [(prefix: String, namespace: String)] = []

  public init() {}

  public func receive(_ quad: borrowing QuadBuffer) { quads.append(quad.quad) }
  public func receive(prefix: String, namespace: String) { prefixes.append((prefix, namespace)) }
}
