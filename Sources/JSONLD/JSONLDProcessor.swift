internal import Identifiers
public import Diagnostics
public import JSON

/// The operations of the [JSON-LD 1.1 processor](https://www.w3.org/TR/json-ld11-api/#the-jsonldprocessor-interface).
///
/// Contexts come from ``ContextSources`` alone, each loaded once for a processor; nothing is fetched. Not for use by two
/// threads at once.
public final class JSONLDProcessor {
  let options: JSONLDOptions
  let contexts: ContextProcessor

  /// The warnings of what was processed so far; `file` stands for documents that have no name.
  public func warnings(file: String) -> [Diagnostic] { contexts.remarks.diagnostics(file: file) }

  public init(options: JSONLDOptions = JSONLDOptions(), sources: ContextSources = ContextSources()) {
    self.options = options
    contexts = ContextProcessor(
      mode: options.processingMode, loader: ContextLoader(sources), remarks: Remarks())
  }

  /// The document that `bytes` are; `name` stands for it in messages.
  public static func document(_ bytes: [UInt8], name: String) throws(JSONLDFailure) -> JSONDocument {
    do {
      return try JSONDocument(bytes, name: name)
    } catch {
      throw JSONLDFailure(error)
    }
  }

  /// The [expanded](https://www.w3.org/TR/json-ld11-api/#dom-jsonldprocessor-expand) form of a document.
  public func expand(_ document: JSONDocument) throws(JSONLDFailure) -> [JSONValue] {
    try reporting(document) { () throws(JSONLDProblem) in try self.expanded(document, ordered: self.options.ordered) }
  }

  func expanded(_ document: JSONDocument, ordered: Bool) throws(JSONLDProblem) -> [JSONValue] {
    let expander = Expander(contexts: contexts, ordered: ordered, document: document, base: contextBase)
    return try expander.expandDocument(in: try initialContext())
  }

  private var documentBase: BaseIRI? { (options.documentURL ?? options.base).map { BaseIRI($0) } }

  private var contextBase: BaseIRI? { documentBase ?? BaseIRI(ContextSources.folderIRI) }

  private func initialContext() throws(JSONLDProblem) -> ActiveContext {
    var tables = ContextTables()
    tables.originalBase = documentBase
    tables.base = options.base.map { BaseIRI($0) } ?? documentBase
    let active = ActiveContext(tables)
    guard let document = options.expandContext else { return active }
    return try contexts.process(active, local(document))
  }

  /// The context that a document holds: the value of its `@context`, else all of it.
  func local(_ document: JSONDocument) -> LocalContext {
    LocalContext(document.value.object?["@context"] ?? document.value, base: contextBase, document: document)
  }

  /// Runs `body`; a problem becomes a failure that names the document where no other one is to blame.
  func reporting<Result>(
    _ document: JSONDocument?, _ body: () throws(JSONLDProblem) -> Result
  ) throws(JSONLDFailure) -> Result {
    do {
      return try body()
    } catch {
      throw JSONLDFailure(error.located(in: document), file: document?.name ?? "-")
    }
  }
}
