internal import Identifiers
internal import JSON

/// What a context says of a term ([JSON-LD 1.1 API, 4.1](https://www.w3.org/TR/json-ld11-api/#context-processing-algorithm)).
/// It does not change once it is in an active context.
final class TermDefinition {
  /// The IRI mapping, a keyword for an alias; `nil` for a term that means nothing.
  var iri: String?
  var isPrefix = false
  var isProtected = false
  var isReverse = false
  var container: Container = []
  /// The context for values or types of this name.
  var scopedContext: LocalContext?
  var language = Mapping<String>.absent
  var direction = Mapping<Direction>.absent
  var index: String?
  var nest: String?
  /// The type mapping: an IRI, `@id`, `@vocab`, `@json` or `@none`.
  var type: String?

  /// Whether the two say the same, protection apart.
  func isSame(as other: TermDefinition) -> Bool {
    iri == other.iri && isPrefix == other.isPrefix && isReverse == other.isReverse && container == other.container
      && scopedContext?.value == other.scopedContext?.value && language == other.language
      && direction == other.direction && index == other.index && nest == other.nest && type == other.type
  }
}

/// The value of an `@context`, and where it stands.
final class LocalContext {
  let value: JSONValue
  /// What relative references to other contexts are resolved against.
  let base: BaseIRI?
  let document: JSONDocument?

  init(_ value: JSONValue, base: BaseIRI?, document: JSONDocument?) {
    self.value = value
    self.base = base
    self.document = document
  }
}
