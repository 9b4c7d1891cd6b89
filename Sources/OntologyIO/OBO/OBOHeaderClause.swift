internal import ByteIO
internal import OBO
internal import Ontology

/// Reads the clauses of the header frame ([4.1](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#4.1)).
enum OBOHeaderClause {
  static func read(
    _ tag: String, _ bytes: Span<UInt8>, _ range: Range<Int>, into header: inout OntologyHeader
  ) {
    let written = bytes.string(in: range)
    header.clauses.append(OtherClause(tag: tag, value: written))
    let value = OBOText.unescaped(bytes, range).trimmed
    switch tag {
    case "ontology": header.ontologyID = OntologyName.normalized(value)
    case "data-version": header.version = value
    case "default-namespace": header.defaultNamespace = value
    case "import": header.imports.append(value)
    case "idspace": readPrefix(value, into: &header)
    case "property_value": readProperty(written, into: &header)
    default: break
    }
  }

  private static func readPrefix(_ value: String, into header: inout OntologyHeader) {
    let parts = value.split(separator: " ", maxSplits: 2)
    guard parts.count >= 2 else { return }
    header.prefixes.append(.init(prefix: String(parts[0]), namespace: String(parts[1])))
  }

  /// `property_value: owl:versionInfo "2026-02-16" xsd:string`
  private static func readProperty(_ value: String, into header: inout OntologyHeader) {
    guard let blank = value.firstIndex(of: " ") else { return }
    let bytes = Array(value[value.index(after: blank)...].utf8)
    var cursor = OBOCursor(0..<bytes.count)
    let text = cursor.quoted(bytes.span) ?? cursor.identifier(bytes.span)
    switch value[..<blank] {
    case "owl:versionInfo", "http://www.w3.org/2002/07/owl#versionInfo":
      if header.version == nil { header.version = text }
    case "dcterms:license", "terms:license", "dct:license", "http://purl.org/dc/terms/license":
      header.license = text
    case "dc:title", "dce:title", "dcterms:title", "terms:title", "http://purl.org/dc/elements/1.1/title",
      "http://purl.org/dc/terms/title":
      header.title = text
    default: break
    }
  }
}

/// The short names of ontologies.
enum OntologyName {
  /// `hp.obo`, `http://purl.obolibrary.org/obo/hp.owl` and `HP` are all `hp`, and `ORDO_en_4.2` is `ordo`.
  static func normalized(_ name: String) -> String? {
    var short = Substring(name)
    while short.hasSuffix("/") || short.hasSuffix("#") { short.removeLast() }
    if let slash = short.lastIndex(where: { $0 == "/" || $0 == "#" }) {
      short = short[short.index(after: slash)...]
    }
    for ending in [".obo", ".owl", ".json", ".ofn", ".ttl"] where short.lowercased().hasSuffix(ending) {
      short.removeLast(ending.count)
    }
    short = withoutVersion(short)
    return short.isEmpty ? nil : short.lowercased()
  }

  /// A name without the version at its end, and the language before that: `_4.2`, `_en_4.2`, `_v2026-01-01`.
  private static func withoutVersion(_ name: Substring) -> Substring {
    guard let cut = name.lastIndex(of: "_"), cut != name.startIndex else { return name }
    let version = name[name.index(after: cut)...]
    let number = version.first == "v" ? version.dropFirst() : version
    guard number.first?.isNumber ?? false, number.allSatisfy({ $0.isNumber || $0 == "." || $0 == "-" }) else {
      return name
    }
    let rest = name[..<cut]
    let parts = rest.split(separator: "_")
    guard parts.count > 1, let language = parts.last, language.count == 2, language.allSatisfy(\.isLetter)
    else {
      return rest
    }
    return rest.dropLast(3)
  }
}
