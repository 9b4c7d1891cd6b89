import ByteIO
import Diagnostics
import SSSOM

/// Sets in a few lines.
enum Sets {
  static func read(_ text: String, metadata: String? = nil) -> (set: MappingSet, messages: [String]) {
    var diagnostics: [Diagnostic] = []
    let set = MappingSetReader.read(
      Array(text.utf8), path: "a.sssom.tsv",
      metadata: metadata.map { .init(bytes: Array($0.utf8), path: "a.sssom.yml") }, reporting: &diagnostics)
    return (set ?? MappingSet(), diagnostics.map(show))
  }

  static func show(_ diagnostic: Diagnostic) -> String {
    let start = diagnostic.range?.start
    let place = start.map { "\(diagnostic.file):\($0.line):\($0.column): " } ?? ""
    let notes = diagnostic.notes.map { "; \($0)" }.joined()
    return "\(place)\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.rule)]\(notes)"
  }

  static func written(_ set: MappingSet) -> String {
    let sink = ByteSink()
    MappingSetWriter.write(set, to: sink)
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }

  static func json(_ set: MappingSet) -> String {
    let sink = ByteSink()
    MappingSetJSONWriter.write(set, to: sink)
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }

  /// The metadata that nearly every set has.
  static let head = """
    #curie_map:
    #  EX: https://example.org/
    #mapping_set_id: https://example.org/set
    #license: https://creativecommons.org/publicdomain/zero/1.0/

    """
}
