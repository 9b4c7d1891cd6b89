/// An OBO document: everything that is written in it, clause by clause
/// ([OBO 1.4](https://owlcollab.github.io/oboformat/doc/obo-syntax.html)).
public struct OBODocument: Hashable, Sendable {
  public var header: OBOFrame
  /// In the order of the file.
  public var frames: [OBOFrame]

  public init(header: OBOFrame = OBOFrame(.header), frames: [OBOFrame] = []) {
    self.header = header
    self.frames = frames
  }

  /// The name of the ontology: `go`.
  public var ontologyID: String? { header.first(.ontology)?.text }
}
