/// The numbers of the IRIs that the triples of plain frames are written with.
struct PlainVocabulary {
  let type, subClassOf, equivalentClass, disjointWith: Int32
  let owlClass, restriction, onProperty, someValuesFrom, intersectionOf, first, rest, empty: Int32
  let axiom, annotation, annotatedSource, annotatedProperty, annotatedTarget: Int32
  let label, deprecated, obsolescenceReason, termsMerged, replacedBy: Int32
  let string, boolean: Int32

  init(_ names: inout PlainNames) {
    func owl(_ name: String) -> Int32 { names.intern(OWLVocabulary.owl + name) }
    type = names.intern(OWLVocabulary.rdfType)
    subClassOf = names.intern(OWLVocabulary.subClassOf)
    first = names.intern(OWLVocabulary.rdfFirst)
    rest = names.intern(OWLVocabulary.rdfRest)
    empty = names.intern(OWLVocabulary.rdfNil)
    equivalentClass = owl("equivalentClass")
    disjointWith = owl("disjointWith")
    owlClass = owl("Class")
    restriction = owl("Restriction")
    onProperty = owl("onProperty")
    someValuesFrom = owl("someValuesFrom")
    intersectionOf = owl("intersectionOf")
    axiom = owl("Axiom")
    annotation = owl("Annotation")
    annotatedSource = owl("annotatedSource")
    annotatedProperty = owl("annotatedProperty")
    annotatedTarget = owl("annotatedTarget")
    label = names.intern(OWLVocabulary.label)
    deprecated = names.intern(OWLVocabulary.deprecated)
    obsolescenceReason = names.intern(OBOVocabulary.obsolescenceReason)
    termsMerged = names.intern(OBOVocabulary.termsMerged)
    replacedBy = names.intern(OBOVocabulary.replacedBy)
    string = names.intern(OWLVocabulary.xsdString)
    boolean = names.intern(OWLVocabulary.xsdBoolean)
  }
}
