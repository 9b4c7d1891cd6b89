internal import Ontology

/// Chooses a term's label and definition where there are several, in several languages.
struct TermNames {
  /// The best so far, and how good it is.
  private struct Choice {
    var best: TripleStore.Triple?
    var rank = -1
    var others: [TripleStore.Triple] = []

    /// Takes a candidate; the first of the best ones wins.
    mutating func add(_ triple: TripleStore.Triple, rank: Int) {
      if rank > self.rank {
        if let best { others.append(best) }
        best = triple
        self.rank = rank
      } else {
        others.append(triple)
      }
    }
  }

  private var label = Choice()
  private var definition = Choice()

  mutating func add(_ triple: TripleStore.Triple, in ontology: OWLOntology) {
    let language = ontology.store.literal(triple.object).language
    let isEnglish =
      language < 0 || ontology.store.symbols.text(of: language).lowercased().hasPrefix("en")
    switch ontology.vocabulary.property(triple.predicate) {
    case .label: label.add(triple, rank: isEnglish ? 3 : 1)
    case .preferredLabel: label.add(triple, rank: isEnglish ? 2 : 0)
    default: definition.add(triple, rank: isEnglish ? 1 : 0)
    }
  }

  /// Gives `term` its names; what was not chosen becomes a property.
  func finish(_ term: inout Term, _ annotations: AxiomAnnotations, _ assembler: inout OWLAssembler) {
    if let best = label.best {
      term.label = assembler.ontology.text(of: best)
      for other in label.others where !assembler.ontology.store.haveSameText(other.object, best.object) {
        assembler.addProperty(other, [], to: &term)
      }
    }
    if let best = definition.best {
      let found = annotations.parts(of: best, in: &assembler)
      term.definition = Definition(
        assembler.ontology.text(of: best), xrefs: found.xrefs, qualifiers: found.qualifiers)
      for other in definition.others where !assembler.ontology.store.haveSameText(other.object, best.object) {
        assembler.addProperty(other, annotations.qualifiers(of: other, in: &assembler), to: &term)
      }
    }
  }
}
