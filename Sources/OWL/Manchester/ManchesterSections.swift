/// What an axiom is in a frame of [Manchester syntax](https://www.w3.org/TR/owl2-manchester-syntax/#The_Grammar): the section of the
/// frame, and an entry of it.
struct ManchesterSections {
  let text: ManchesterText

  /// The section and the entry in the frame of `subject`; `nil` where frames have no place for the axiom.
  func entry(_ statement: OWLAxiom.Statement, in subject: OWLEntity) -> (section: String, entry: String)? {
    switch statement {
    case .annotationAssertion(let property, _, let value):
      return ("Annotations", "\(text.name(property)) \(text.text(value))")
    case .subClassOf(.named, let sup): return text.text(sup).map { ("SubClassOf", $0) }
    case .equivalentClasses(let classes):
      return other(classes, .named(subject.iri)).flatMap { text.text($0) }.map { ("EquivalentTo", $0) }
    case .disjointClasses(let classes):
      return other(classes, .named(subject.iri)).flatMap { text.text($0) }.map { ("DisjointWith", $0) }
    case .disjointUnion(_, let classes):
      let texts = classes.compactMap { text.text($0) }
      return texts.count == classes.count ? ("DisjointUnionOf", texts.joined(separator: ", ")) : nil
    case .hasKey(.named, let properties, let data):
      return ("HasKey", (properties.map(text.text) + data.map(text.name)).joined(separator: ", "))
    case .datatypeDefinition(_, let range): return text.text(range).map { ("EquivalentTo", $0) }
    default: return assertion(statement, subject) ?? relation(statement, subject)
    }
  }

  private func assertion(_ statement: OWLAxiom.Statement, _ subject: OWLEntity) -> (section: String, entry: String)? {
    switch statement {
    case .classAssertion(let expression, _): return text.text(expression).map { ("Types", $0) }
    case .objectPropertyAssertion(let property, _, let object):
      return ("Facts", "\(text.text(property)) \(text.text(object))")
    case .negativeObjectPropertyAssertion(let property, _, let object):
      return ("Facts", "not \(text.text(property)) \(text.text(object))")
    case .dataPropertyAssertion(let property, _, let literal):
      return ("Facts", "\(text.name(property)) \(text.text(literal))")
    case .negativeDataPropertyAssertion(let property, _, let literal):
      return ("Facts", "not \(text.name(property)) \(text.text(literal))")
    case .sameIndividual(let individuals) where individuals.count == 2:
      return other(individuals, .named(subject.iri)).map { ("SameAs", text.text($0)) }
    case .differentIndividuals(let individuals) where individuals.count == 2:
      return other(individuals, .named(subject.iri)).map { ("DifferentFrom", text.text($0)) }
    default: return nil
    }
  }

  private func relation(_ statement: OWLAxiom.Statement, _ subject: OWLEntity) -> (section: String, entry: String)? {
    switch statement {
    case .subObjectPropertyOf(_, let sup): ("SubPropertyOf", text.text(sup))
    case .equivalentObjectProperties(let properties):
      other(properties, .named(subject.iri)).map { ("EquivalentTo", text.text($0)) }
    case .disjointObjectProperties(let properties):
      other(properties, .named(subject.iri)).map { ("DisjointWith", text.text($0)) }
    case .inverseObjectProperties(let left, let right):
      other([left, right], .named(subject.iri)).map { ("InverseOf", text.text($0)) }
    case .objectPropertyCharacteristic(let characteristic, _):
      ("Characteristics", String("\(characteristic.keyword)".dropLast("ObjectProperty".count)))
    case .objectPropertyDomain(_, let expression), .dataPropertyDomain(_, let expression):
      text.text(expression).map { ("Domain", $0) }
    case .objectPropertyRange(_, let expression): text.text(expression).map { ("Range", $0) }
    case .subObjectPropertyChainOf(let chain, _):
      ("SubPropertyChain", chain.map(text.text).joined(separator: " o "))
    case .subDataPropertyOf(_, let sup), .subAnnotationPropertyOf(_, let sup): ("SubPropertyOf", text.name(sup))
    case .equivalentDataProperties(let iris): other(iris, subject.iri).map { ("EquivalentTo", text.name($0)) }
    case .disjointDataProperties(let iris): other(iris, subject.iri).map { ("DisjointWith", text.name($0)) }
    case .functionalDataProperty: ("Characteristics", "Functional")
    case .dataPropertyRange(_, let range): text.text(range).map { ("Range", $0) }
    case .annotationPropertyDomain(_, let iri): ("Domain", text.name(iri))
    case .annotationPropertyRange(_, let iri): ("Range", text.name(iri))
    default: nil
    }
  }

  /// The other one of two.
  private func other<Part: Equatable>(_ parts: [Part], _ subject: Part) -> Part? {
    guard parts.count == 2 else { return nil }
    return parts[0] == subject ? parts[1] : parts[0]
  }

  /// An axiom among several that has no frame: its keyword and what is behind it.
  func misc(_ statement: OWLAxiom.Statement) -> (keyword: String, text: String)? {
    func list(_ keyword: String, _ texts: [String?]) -> (keyword: String, text: String)? {
      texts.contains { $0 == nil } ? nil : (keyword, texts.compactMap { $0 }.joined(separator: ", "))
    }
    return switch statement {
    case .equivalentClasses(let classes): list("EquivalentClasses", classes.map { text.text($0) })
    case .disjointClasses(let classes): list("DisjointClasses", classes.map { text.text($0) })
    case .equivalentObjectProperties(let properties): list("EquivalentProperties", properties.map(text.text))
    case .disjointObjectProperties(let properties): list("DisjointProperties", properties.map(text.text))
    case .equivalentDataProperties(let iris): list("EquivalentProperties", iris.map(text.name))
    case .disjointDataProperties(let iris): list("DisjointProperties", iris.map(text.name))
    case .sameIndividual(let individuals): list("SameIndividual", individuals.map(text.text))
    case .differentIndividuals(let individuals): list("DifferentIndividuals", individuals.map(text.text))
    default: nil
    }
  }
}
