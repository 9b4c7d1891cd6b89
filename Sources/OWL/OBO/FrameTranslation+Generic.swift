internal import OBO

/// The clauses that are annotations whatever they are about
/// ([OBO 1.4, 5.8](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#5.8)).
extension FrameTranslation {
  mutating func translate(generic clause: OBOClause, _ subject: String) {
    let annotations = self.annotations(of: clause)
    switch (clause.tag, clause.value) {
    case (_, .property(let property)):
      let value = self.value(of: property)
      let name = names.propertyIRI(of: property.property)
      if case .iri(let object) = value, names.relations[property.property]?.isMetadata == false {
        add(.objectPropertyAssertion(.named(name), .named(subject), .named(object)), annotations)
      } else {
        assert(name, subject, value, annotations)
      }
    case (_, .synonym(let synonym)):
      let scope = synonym.scope?.rawValue ?? Self.scopes[clause.tag] ?? "RELATED"
      assert(property(scope), subject, .literal(OWLLiteral(synonym.text)), annotations)
    case (.subset, .id(let id)): assert(property("subset"), subject, .iri(names.propertyIRI(of: id)), annotations)
    case (.replacedBy, .id(let id)), (.consider, .id(let id)):
      assert(property(clause.tag.name), subject, .iri(iri(of: id)), annotations)
    case (.xrefAnalog, .xref(let xref)), (.xrefUnknown, .xref(let xref)):
      assert(property("xref"), subject, .literal(OWLLiteral(xref.id)), annotations)
    case (_, .unknown(let tag, let text)):
      assert(property(tag), subject, .literal(OWLLiteral(text)), annotations)
    case (_, .pair(let first, let second)):
      assert(property(clause.tag.name), subject, .literal(OWLLiteral(first + " " + second)), annotations)
    default:
      let tag = clause.tag.name
      let isBoolean = OBOVocabulary.booleans.contains(tag)
      let literal = OWLLiteral(clause.text, datatype: isBoolean ? OWLVocabulary.xsdBoolean : OWLVocabulary.xsdString)
      assert(property(tag), subject, .literal(literal), annotations)
    }
  }

  private static let scopes: [OBOTag: String] = [
    .exactSynonym: "EXACT", .narrowSynonym: "NARROW", .broadSynonym: "BROAD", .relatedSynonym: "RELATED",
  ]
}
