/// An axiom with its annotations ([OWL 2, 9](https://www.w3.org/TR/owl2-syntax/#Axioms)).
public struct OWLAxiom: Hashable, Sendable {
  public var statement: Statement
  public var annotations: [OWLAnnotation]

  public init(_ statement: Statement, annotations: [OWLAnnotation] = []) {
    self.statement = statement
    self.annotations = annotations
  }

  /// What an axiom states, in the order in which the axioms of one entity are written.
  public enum Statement: Hashable, Sendable {
    case declaration(OWLEntity)
    case equivalentClasses([ClassExpression])
    case subClassOf(ClassExpression, ClassExpression)
    case disjointClasses([ClassExpression])
    case disjointUnion(String, [ClassExpression])
    case classAssertion(ClassExpression, OWLIndividual)
    case sameIndividual([OWLIndividual])
    case differentIndividuals([OWLIndividual])
    case objectPropertyAssertion(ObjectPropertyExpression, OWLIndividual, OWLIndividual)
    case negativeObjectPropertyAssertion(ObjectPropertyExpression, OWLIndividual, OWLIndividual)
    case dataPropertyAssertion(String, OWLIndividual, OWLLiteral)
    case negativeDataPropertyAssertion(String, OWLIndividual, OWLLiteral)
    case equivalentObjectProperties([ObjectPropertyExpression])
    case subObjectPropertyOf(ObjectPropertyExpression, ObjectPropertyExpression)
    case inverseObjectProperties(ObjectPropertyExpression, ObjectPropertyExpression)
    case objectPropertyCharacteristic(Characteristic, ObjectPropertyExpression)
    case objectPropertyDomain(ObjectPropertyExpression, ClassExpression)
    case objectPropertyRange(ObjectPropertyExpression, ClassExpression)
    case disjointObjectProperties([ObjectPropertyExpression])
    case subObjectPropertyChainOf([ObjectPropertyExpression], ObjectPropertyExpression)
    case equivalentDataProperties([String])
    case subDataPropertyOf(String, String)
    case functionalDataProperty(String)
    case dataPropertyDomain(String, ClassExpression)
    case dataPropertyRange(String, DataRange)
    case disjointDataProperties([String])
    case hasKey(ClassExpression, [ObjectPropertyExpression], [String])
    case annotationAssertion(String, subject: AnnotationValue, value: AnnotationValue)
    case subAnnotationPropertyOf(String, String)
    case annotationPropertyRange(String, String)
    case annotationPropertyDomain(String, String)
    case datatypeDefinition(String, DataRange)
  }

  /// What object properties can be.
  public enum Characteristic: UInt8, CaseIterable, Sendable {
    case functional, inverseFunctional, symmetric, asymmetric, transitive, reflexive, irreflexive
  }
}
