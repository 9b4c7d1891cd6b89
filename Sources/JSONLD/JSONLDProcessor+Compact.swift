internal import Identifiers
public import JSON

extension JSONLDProcessor {
  /// The [compacted](https://www.w3.org/TR/json-ld11-api/#dom-jsonldprocessor-compact) form of a document by a context.
  public func compact(_ document: JSONDocument, by context: JSONDocument) throws(JSONLDFailure) -> JSONValue {
    try reporting(document) { () throws(JSONLDProblem) in
      try self.compacted(try self.expanded(document, ordered: false), by: context)
    }
  }

  /// Expanded nodes, compacted; all of them in `@graph` where `isGraph`.
  func compacted(
    _ expanded: [JSONValue], by context: JSONDocument, isGraph: Bool = false
  ) throws(JSONLDProblem) -> JSONValue {
    let local = local(context)
    let active = try contexts.process(compactionContext(), local)
    let compactor = Compactor(
      contexts: contexts, compactArrays: options.compactArrays, ordered: options.ordered)
    let compacted = try compactor.compact(.array(expanded), of: nil, in: active)
    var result = JSONObject()
    if !local.value.isNull, local.value != [:], local.value != [] { result.append("@context", local.value) }
    if case .object(let node) = compacted, !isGraph {
      for entry in node.entries { result.append(entry.name, entry.value) }
    } else if isGraph || !compacted.elements.isEmpty {
      result.append(try compactor.iris.compact("@graph", in: active), .array(compacted.elements))
    }
    return .object(result)
  }

  /// An empty context with the base that IRIs may become relative to.
  private func compactionContext() -> ActiveContext {
    var tables = ContextTables()
    tables.originalBase = (options.documentURL ?? options.base).map { BaseIRI($0) }
    if let base = options.base {
      tables.base = BaseIRI(base)
    } else if options.compactToRelative {
      tables.base = tables.originalBase
    }
    return ActiveContext(tables)
  }
}

extension JSONLDProcessor {
  /// The [flattened](https://www.w3.org/TR/json-ld11-api/#dom-jsonldprocessor-flatten) form of a document: an array of nodes,
  /// or, where there is a context, an object compacted by it.
  public func flatten(_ document: JSONDocument, by context: JSONDocument? = nil) throws(JSONLDFailure) -> JSONValue {
    try reporting(document) { () throws(JSONLDProblem) in
      let nodes = try Flattening.flatten(
        try self.expanded(document, ordered: false), ordered: self.options.ordered)
      guard let context else { return .array(nodes) }
      return try self.compacted(nodes, by: context, isGraph: true)
    }
  }
}
