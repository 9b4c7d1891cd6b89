public import ByteIO
public import Diagnostics

/// One syntax of RDF into another, in one pass.
public struct RDFTranscoder: Sendable {
  private let source: RDFFormat
  private let target: RDFFormat
  private let reading: RDFReadOptions
  private let writing: RDFWriteOptions

  public init(
    from source: RDFFormat, to target: RDFFormat, reading: RDFReadOptions = RDFReadOptions(),
    writing: RDFWriteOptions = RDFWriteOptions()
  ) {
    self.source = source
    self.target = target
    self.reading = reading
    self.writing = writing
  }

  /// Reads `input` and writes `output`, which is not finished. Throws ``RDFFailure`` and `IOFailure`.
  public func run(_ input: ByteSource, _ output: ByteSink, reporting reports: inout [Diagnostic]) throws {
    guard let read = source.read, let writer = try target.writer(onto: output, writing, of: input.name) else { return }
    do {
      try read(input, reading, writer, &reports)
      try writer.finish()
    } catch let statement as UnwritableStatement {
      throw statement.failure(in: input.name, at: nil)
    }
  }
}
