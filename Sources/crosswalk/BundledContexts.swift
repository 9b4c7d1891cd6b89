import ByteIO
import CBundled
import Diagnostics
import JSON
import JSONLD
import Mapping

extension Bundled {
  /// The contexts that are part of the binary, each under its IRI.
  static let contexts = ContextSources(bundled: [
    // The prefixes of the RDFa 1.1 initial context, under the IRI at which W3C publishes them.
    "http://www.w3.org/2013/json-ld-context/rdfa11": { bytes(crosswalk_context_rdfa11) },
    "https://www.w3.org/2013/json-ld-context/rdfa11": { bytes(crosswalk_context_rdfa11) },
    // `Contexts/crosswalk.jsonld`, which exports have inside.
    "https://w3id.org/crosswalk/context/graph": { bytes(crosswalk_context_graph) },
    "https://w3id.org/crosswalk/context/prefixes": { prefixContext() },
  ])

  /// `Mappings/prefixes.yaml` as a context: OBO, Biolink and what else records use.
  private static func prefixContext() -> [UInt8] {
    var diagnostics: [Diagnostic] = []
    let mapping = MappingReader.read(
      Bundled.mapping, path: "dismech.yaml", model: Bundled.biolink, open: { _ in Bundled.prefixes },
      reporting: &diagnostics)
    var context = JSONObject()
    for entry in mapping?.prefixes.entries ?? [] where !context.contains(entry.prefix) {
      context.append(entry.prefix, ["@id": .string(entry.namespace), "@prefix": .bool(true)])
    }
    let sink = ByteSink()
    JSONWriter(to: sink).write(["@context": .object(context)])
    return sink.takeBytes()
  }
}
