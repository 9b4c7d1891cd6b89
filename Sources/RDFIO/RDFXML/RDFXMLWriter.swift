public import ByteIO

/// Writes RDF/XML as statements come: those of one subject in a row inside one element.
///
/// The namespaces that the first megabyte uses are declared at the root, later ones where they are used.
public final class RDFXMLWriter: RDFWriter {
  private var document: RDFXMLDocument

  /// Writes onto `sink`, which is not finished.
  public init(to sink: ByteSink, options: RDFWriteOptions) { document = RDFXMLDocument(to: sink, options: options) }

  public func receive(prefix: String, namespace: String) { document.add(prefix, namespace) }

  public func receive(_ quad: borrowing QuadBuffer) throws(UnwritableStatement) { try document.write(quad) }

  public func receive(_ statements: QuadBlock) throws { try document.write(statements) }

  public func finish() { document.finish() }
}
