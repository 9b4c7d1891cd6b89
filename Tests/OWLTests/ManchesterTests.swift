import ByteIO
import OWL
import Testing

/// Ontologies in Manchester syntax.
@Suite struct ManchesterTests {
  private static func write(_ axioms: [String]) throws -> (text: String, losses: [String]) {
    let sink = ByteSink()
    let losses = ManchesterWriter.write(try AxiomSamples.ontology(axioms), to: sink)
    return (String(decoding: sink.takeBytes(), as: UTF8.self), losses.map { "\($0.count) \($0.kind)" })
  }

  static let entries: [(axiom: String, text: String)] = [
    (
      "SubClassOf(:a ObjectSomeValuesFrom(:p ObjectIntersectionOf(:b ObjectComplementOf(:c))))",
      "SubClassOf: :p some (:b and (not :c))"
    ),
    ("SubClassOf(Annotation(:n \"x\") :a :b)", "SubClassOf: Annotations: :n \"x\" :b"),
    ("EquivalentClasses(:a ObjectUnionOf(:b ObjectHasSelf(:p)))", "EquivalentTo: :b or (:p Self)"),
    ("SubClassOf(:a ObjectMaxCardinality(3 ObjectInverseOf(:p) :b))", "SubClassOf: inverse :p max 3 :b"),
    (
      "SubClassOf(:a DataSomeValuesFrom(:d DatatypeRestriction(xsd:integer xsd:minInclusive \"5\"^^xsd:integer)))",
      "SubClassOf: :d some xsd:integer[>= \"5\"^^xsd:integer]"
    ),
    ("SubObjectPropertyOf(ObjectPropertyChain(:p :q) :r)", "SubPropertyChain: :p o :q"),
    ("InverseFunctionalObjectProperty(:p)", "Characteristics: InverseFunctional"),
    ("NegativeObjectPropertyAssertion(:p :i :j)", "Facts: not :p :j"),
    ("DisjointClasses(:a :b :c)", "DisjointClasses: :a, :b, :c"),
    ("EquivalentClasses(:a ObjectOneOf(:i _:x))", "EquivalentTo: {:i, _:x}"),
    ("HasKey(:a (:p) (:d))", "HasKey: :p, :d"),
  ]

  @Test(arguments: entries) func axiomHasItsEntry(_ axiom: String, _ text: String) throws {
    let written = try Self.write([axiom])
    #expect(written.losses.isEmpty)
    #expect(written.text.contains(text), "\(written.text)")
  }

  @Test func aFrameHasItsSections() throws {
    let written = try Self.write([
      "SubClassOf(:a :b)", "SubClassOf(:a :c)", "AnnotationAssertion(rdfs:label :a \"x\\\"y\")",
    ]).text
    #expect(written.contains("Class: :a\n    Annotations: rdfs:label \"x\\\"y\"\n    SubClassOf: :b,\n        :c\n"))
  }

  @Test func whatHasNoFrameIsCounted() throws {
    let axioms = ["SubClassOf(ObjectSomeValuesFrom(:p :b) :a)", "ObjectPropertyDomain(ObjectInverseOf(:p) :a)"]
    #expect(try Self.write(axioms).losses == ["1 ObjectPropertyDomain", "1 SubClassOf"])
  }

  /// Every axiom is either written or counted.
  @Test(arguments: AxiomSamples.axioms) func nothingIsLostInSilence(_ axiom: String) throws {
    let plain = try Self.write([])
    let written = try Self.write([axiom])
    #expect(written.text.utf8.count > plain.text.utf8.count || !written.losses.isEmpty)
  }
}
