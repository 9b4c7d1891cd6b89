public import RDF

/// A statement as values, and back.
extension QuadBuffer {
  /// The statement as values. Allocates strings: not for the hot path.
  public var quad: Quad {
    Quad(
      value(of: subject), value(of: predicate), value(of: object),
      in: graph.kind == .none ? nil : value(of: graph))
  }

  /// Takes the place of what was in the buffer.
  public mutating func set(_ quad: Quad) {
    removeAll()
    subject = append(quad.subject)
    predicate = append(quad.predicate)
    object = append(quad.object)
    if let name = quad.graph { graph = append(name) }
  }

  /// Appends the text of a term.
  public mutating func append(_ term: RDFTerm) -> Term {
    switch term {
    case .iri(let iri): return Term(.iri, append(iri))
    case .blank(let label): return Term(.blank, append(label))
    case .literal(let literal):
      var term = Term(.literal, append(literal.text))
      if let language = literal.language {
        term.tag = append(language)
        term.hasLanguage = true
        term.direction = literal.direction
      } else if literal.datatype != Literal.string {
        term.tag = append(literal.datatype)
      }
      return term
    case .triple(let triple):
      let subject = append(triple.subject)
      let predicate = append(triple.predicate)
      return append(subject, predicate, append(triple.object))
    }
  }

  /// A triple term of terms that the buffer holds.
  public mutating func append(_ subject: Term, _ predicate: Term, _ object: Term) -> Term {
    let start = parts.count
    parts.append(subject)
    parts.append(predicate)
    parts.append(object)
    return Term(.triple, start..<start + 3)
  }

  /// A term as a value.
  public func value(of term: Term) -> RDFTerm {
    switch term.kind {
    case .none, .iri: return .iri(string(in: term.text))
    case .blank: return .blank(string(in: term.text))
    case .literal:
      let text = string(in: term.text)
      if term.hasLanguage {
        return .literal(Literal(text, language: string(in: term.tag), direction: term.direction))
      }
      return .literal(term.tag.isEmpty ? Literal(text) : Literal(text, datatype: string(in: term.tag)))
    case .triple:
      let at = term.text.lowerBound
      return .triple(Triple(value(of: parts[at]), value(of: parts[at + 1]), value(of: parts[at + 2])))
    }
  }
}
