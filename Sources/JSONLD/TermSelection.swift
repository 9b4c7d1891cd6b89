internal import JSON

/// [Term Selection](https://www.w3.org/TR/json-ld11-api/#term-selection).
extension InverseContext {
  /// By which of its maps a term is chosen.
  enum Kind {
    case language, type, any
  }

  /// The term for `iri` in the first of `containers` that has one for the first of `preferred` values.
  func term(for iri: String, _ containers: [Container], _ kind: Kind, _ preferred: [String]) -> String? {
    guard let entry = entries[ExactText(iri)] else { return nil }
    for container in containers {
      guard let selection = entry[container] else { continue }
      for value in preferred {
        let term =
          switch kind {
          case .language: selection.language[value]
          case .type: selection.type[value]
          case .any: value == "@none" ? selection.any : nil
          }
        if let term { return term }
      }
    }
    return nil
  }
}
