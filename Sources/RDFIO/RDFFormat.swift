public import ByteIO
public import Diagnostics

/// A syntax of RDF: what it is called, how it is recognised, its reader and its writer.
public struct RDFFormat: Sendable {
  /// Reads a source into a sink; what was let pass is reported.
  public typealias Read =
    @Sendable (
      _ source: ByteSource, _ options: RDFReadOptions, _ sink: any QuadSink, _ reports: inout [Diagnostic]
    ) throws -> Void
  /// Makes a writer onto a sink.
  public typealias MakeWriter = @Sendable (_ sink: ByteSink, _ options: RDFWriteOptions) throws -> any RDFWriter

  /// What `--from` and `--to` call it.
  public var name: String
  /// One line for `crosswalk formats`.
  public var title: String
  public var mediaTypes: [String]
  /// What names of files end in, without the dot, the usual one first.
  public var extensions: [String]
  /// Whether it has named graphs.
  public var carriesGraphs: Bool
  /// Whether a document that begins with these bytes is likely to be in it.
  public var recognizes: @Sendable (_ head: [UInt8]) -> Bool
  /// `nil` where the syntax is not read.
  public var read: Read?
  /// `nil` where the syntax is not written.
  public var makeWriter: MakeWriter?

  public init(
    name: String, title: String, mediaTypes: [String], extensions: [String], carriesGraphs: Bool,
    recognizes: @escaping @Sendable ([UInt8]) -> Bool, read: Read?, makeWriter: MakeWriter?
  ) {
    self.name = name
    self.title = title
    self.mediaTypes = mediaTypes
    self.extensions = extensions
    self.carriesGraphs = carriesGraphs
    self.recognizes = recognizes
    self.read = read
    self.makeWriter = makeWriter
  }
}

/// The syntaxes that this room reads and writes. To add one, write its file and a line here.
public enum RDFFormats {
  public static let all: [RDFFormat] = [.nTriples, .nQuads, .turtle, .triG, .rdfXML]

  /// The format of that name or media type.
  public static func format(named name: String) -> RDFFormat? {
    all.first { $0.name == name || $0.mediaTypes.contains(name) }
  }
}
