internal import Identifiers
internal import ByteIO
internal import JSON

/// Loads contexts, each once.
final class ContextLoader {
  private let sources: ContextSources
  private var loaded: [ExactText: LocalContext] = [:]

  init(_ sources: ContextSources) { self.sources = sources }

  /// The value of `@context` in the document that `iri` names.
  func load(_ iri: String) throws(JSONLDProblem) -> LocalContext {
    if let context = loaded[ExactText(iri)] { return context }
    let (bytes, name) = try read(iri)
    let document: JSONDocument
    do {
      document = try JSONDocument(bytes, name: name)
    } catch {
      let place = error.diagnostic.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
      throw JSONLDProblem(.loadingRemoteContextFailed, "\(name)\(place): \(error.diagnostic.message)")
    }
    guard let value = document.value.object?["@context"] else {
      throw JSONLDProblem(.invalidRemoteContext, "\(name) is no object with an @context")
    }
    let context = LocalContext(value, base: BaseIRI(iri), document: document)
    loaded[ExactText(iri)] = context
    return context
  }

  private func read(_ iri: String) throws(JSONLDProblem) -> (bytes: [UInt8], name: String) {
    if let path = sources.path(of: iri) {
      do {
        return (try ByteSource(path: path).readAll(limit: JSONLimits.bytes), path)
      } catch {
        throw JSONLDProblem(.loadingRemoteContextFailed, "\(iri): \(error)")
      }
    }
    if let text = sources.bundled[iri] { return (text(), iri) }
    if iri.utf8.starts(with: "file:///".utf8) {
      throw JSONLDProblem(.loadingRemoteContextFailed, "a context that is not below the folder of the document")
    }
    var problem = JSONLDProblem(.loadingRemoteContextFailed, "\(iri) is not bundled, and no file was given for it")
    problem.notes = ["give a copy of it: --map \(iri)=FILE (Crosswalk never opens the network)"]
    throw problem
  }
}
