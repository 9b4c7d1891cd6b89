import OWL

/// Axioms of every kind, for round trips.
enum AxiomSamples {
  static let axioms =
    GraphReadingTests.axioms + [
      "EquivalentClasses(:a :b :c)", "SubClassOf(ObjectSomeValuesFrom(:p :b) :a)", "SubObjectPropertyOf(:p :q)",
      "EquivalentObjectProperties(:p :q :r)", "SymmetricObjectProperty(ObjectInverseOf(:p))",
      "SubDataPropertyOf(:d :f)",
      "EquivalentDataProperties(:d :f)", "DataPropertyDomain(:d :a)", "SameIndividual(:i _:x :j)",
      "SubClassOf(:a DataAllValuesFrom(:d :f DataComplementOf(xsd:string)))", "HasKey(:a () (:d :f))",
      "HasKey(:a (:p) ())",
      "DataPropertyRange(:d DataIntersectionOf(xsd:integer :t))", "AnnotationPropertyDomain(:n <http://other/x>)",
      "AnnotationAssertion(:n _:x \"a \\\"quoted\\\" \\\\ text\nof <two> & lines\")",
      "Declaration(Annotation(:n \"x\") Class(:a))", "AnnotationAssertion(:n :a \"5\"^^xsd:integer)",
    ]

  static func ontology(_ axioms: [String]) throws -> OWLOntology {
    let document = """
      Prefix(:=<http://e/>) Ontology(<http://e/o> <http://e/o/1> Import(<http://e/other>)
      Annotation(Annotation(:n "why") :n "o"@en) \(axioms.joined(separator: "\n")))
      """
    return try FunctionalReader.read(Array(document.utf8), file: "t.ofn")
  }
}
