internal import ByteIO
internal import Diagnostics
internal import Identifiers
internal import OBO
internal import XMLIO

/// Makes of each element below the root the tokens that functional syntax has for it, and reads these.
struct OWLXMLHandler: XMLHandler {
  /// An element that has begun.
  private struct Frame {
    let name: OWLXMLName
    /// The datatype or language of a literal, whose tokens come behind its text.
    var tag: [FunctionalToken] = []
    /// Of a key, the parts that were met: one for the class, then those of each group.
    var groups = 0
  }

  private(set) var ontology = OWLOntology()
  /// What ended the document.
  private(set) var failure: OWLReadFailure?
  /// How many rules of SWRL were passed over.
  private(set) var ruleCount = 0
  private let file: String
  private var names: [OWLXMLName] = []
  private var base: BaseIRI?
  private var prefixes: [String: String] = [:]
  private var open: [Frame] = []
  private var text: [UInt8] = []
  private var tokens = FunctionalTokenList()

  init(file: String) {
    self.file = file
    for prefix in OWLVocabulary.prefixes { prefixes[prefix.name] = prefix.namespace }
  }

  var isFinished: Bool { failure != nil }

  mutating func meet(_ name: XMLName, namespace: String, local: String) {
    names.append(OWLXMLName(namespace: namespace, local: local))
  }

  mutating func declare(prefix: String, namespace: String) {}

  mutating func characters(_ bytes: Span<UInt8>, at place: XMLPlace) {
    guard let frame = open.last else { return }
    if frame.name.hasText { text.append(contentsOf: bytes) }
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes, at place: XMLPlace) {
    if failure != nil { return }
    let name = names[name.token]
    tokens.place = TextPosition(offset: 0, line: place.line, column: place.column)
    if open.isEmpty { return startRoot(name, attributes) }
    guard name.isOWL else { return fail("“\(name.local)” is no element of OWL/XML") }
    if open.count == 1 { tokens.removeAll() }
    openGroups(before: name)
    text.removeAll(keepingCapacity: true)
    var frame = Frame(name: name)
    switch name.shape {
    case .entity: append(entity: name, iri(attributes, "IRI", "abbreviatedIRI"))
    case .anonymous: tokens.append(.word(value(attributes, "nodeID") ?? "_:"))
    case .facet: append(iri(attributes, "facet", nil))
    case .literal:
      if let language = value(attributes, "lang"), !language.isEmpty {
        frame.tag = [.language(language)]
      } else if let datatype = iri(attributes, "datatypeIRI", nil) {
        frame.tag = [.datatype, datatype]
      }
    case .text: break
    case .prefix:
      if let name = value(attributes, "name"), let namespace = value(attributes, "IRI") { add(name, namespace) }
    case .keyword:
      tokens.append(.word(name.local))
      tokens.append(.open)
      if let number = value(attributes, "cardinality") { tokens.append(.word(number)) }
    }
    open.append(frame)
  }

  mutating func endElement(at place: XMLPlace) {
    guard failure == nil, let frame = open.popLast() else { return }
    tokens.place = TextPosition(offset: 0, line: place.line, column: place.column)
    switch frame.name.shape {
    case .literal:
      tokens.append(.text(String(decoding: text, as: UTF8.self)))
      frame.tag.forEach { tokens.append($0) }
    case .text:
      let text = String(decoding: text, as: UTF8.self).trimmed
      let iri = FunctionalToken.iri(base?.resolve(text) ?? text)
      tokens.append(frame.name.local == "AbbreviatedIRI" ? .word(text) : iri)
    case .keyword:
      if frame.name.local == "HasKey" { closeGroups(frame.groups) }
      tokens.append(.close)
    case .entity, .anonymous, .facet, .prefix: break
    }
    text.removeAll(keepingCapacity: true)
    if open.count == 1 { readPart(frame.name) }
  }

  // MARK: The parts of an ontology

  private mutating func startRoot(_ name: OWLXMLName, _ attributes: XMLAttributes) {
    guard name.isOWL, name.local == "Ontology" else { return fail("a document in OWL/XML is an “Ontology”") }
    base = value(attributes, "base").map { BaseIRI($0) }
    ontology.iri = value(attributes, "ontologyIRI").map { base?.resolve($0) ?? $0 }
    ontology.versionIRI = value(attributes, "versionIRI").map { base?.resolve($0) ?? $0 }
    if base == nil { base = ontology.iri.map { BaseIRI($0) } }
    open.append(Frame(name: name))
  }

  private mutating func add(_ prefix: String, _ namespace: String) {
    prefixes[prefix] = namespace
    let prefix = OWLOntology.Prefix(prefix, namespace)
    let isOwn = prefix.name.isEmpty && namespace == (ontology.iri ?? "") + "#"
    if !OWLVocabulary.prefixes.contains(prefix), !isOwn { ontology.prefixes.append(prefix) }
  }

  /// Reads what the tokens of one element below the root say.
  private mutating func readPart(_ name: OWLXMLName) {
    if name.shape == .prefix { return }
    if name.local == "DLSafeRule" {
      ruleCount += 1
      return
    }
    do throws(FunctionalProblem) {
      var grammar = FunctionalGrammar(tokens, prefixes: prefixes)
      switch name.local {
      case "Import": ontology.imports.append(try grammar.iri())
      case "Annotation": ontology.annotations += try grammar.annotations()
      default: ontology.axioms.append(try grammar.axiom())
      }
    } catch {
      failure = OWLReadFailure(
        Diagnostic(
          rule: "owl-syntax", severity: .error, message: error.message, file: file,
          range: TextRange(at: tokens.position(of: error.offset))))
    }
  }

  // MARK: Keys, whose parts functional syntax has in parentheses

  private mutating func openGroups(before name: OWLXMLName) {
    guard let last = open.indices.last, open[last].name.local == "HasKey", name.local != "Annotation" else { return }
    switch open[last].groups {
    case 0: open[last].groups = 1
    case 1:
      tokens.append(.open)
      open[last].groups = 2
      fallthrough
    case 2:
      if name.local == "DataProperty" {
        tokens.append(.close)
        tokens.append(.open)
        open[last].groups = 3
      }
    default: break
    }
  }

  private mutating func closeGroups(_ groups: Int) {
    if groups < 2 { tokens.append(.open) }
    if groups < 3 {
      tokens.append(.close)
      tokens.append(.open)
    }
    tokens.append(.close)
  }

  // MARK: Attributes

  private mutating func append(_ token: FunctionalToken?) {
    if let token { tokens.append(token) } else { fail("an IRI is missing") }
  }

  private mutating func append(entity name: OWLXMLName, _ iri: FunctionalToken?) {
    let isDeclared = open.last?.name.local == "Declaration"
    if isDeclared {
      tokens.append(.word(name.local))
      tokens.append(.open)
    }
    append(iri)
    if isDeclared { tokens.append(.close) }
  }

  private func iri(_ attributes: XMLAttributes, _ name: String, _ short: String?) -> FunctionalToken? {
    if let iri = value(attributes, name) { return .iri(base?.resolve(iri) ?? iri) }
    return short.flatMap { value(attributes, $0) }.map { .word($0) }
  }

  private func value(_ attributes: XMLAttributes, _ local: String) -> String? {
    for index in 0..<attributes.count where names[attributes.name(at: index).token].local == local {
      return attributes.text(at: index)
    }
    return nil
  }

  private mutating func fail(_ message: String) {
    failure = OWLReadFailure(
      Diagnostic(
        rule: "owl-syntax", severity: .error, message: message, file: file, range: TextRange(at: tokens.place)))
  }
}
