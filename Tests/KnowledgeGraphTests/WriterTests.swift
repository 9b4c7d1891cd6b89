import ByteIO
import Identifiers
import KnowledgeGraph
import Testing

/// A small graph with everything that formats stumble over.
enum Nasty {
  static var prefixes: PrefixMap {
    var map = PrefixMap()
    for (prefix, namespace) in [
      ("EX", "https://example.org/EX_"), ("biolink", "https://w3id.org/biolink/vocab/"),
      ("infores", "https://w3id.org/biolink/infores/"), ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
      ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"), ("skos", "http://www.w3.org/2004/02/skos/core#"),
      ("dcterms", "http://purl.org/dc/terms/"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
      ("PMID", "http://www.ncbi.nlm.nih.gov/pubmed/"),
    ] { map.add(prefix, namespace: namespace) }
    return map
  }

  static var graph: Graph {
    var graph = Graph()
    var wing = Node(id: "EX:1", categories: ["biolink:Disease"], name: "a|b \"c\",\td\r\ne\\ é😀")
    wing.synonyms = ["x", "y|z"]
    graph.add(wing)
    graph.add(Node(id: "EX:a.b#c(d)", categories: ["biolink:PhenotypicFeature"]))
    var edge = Edge(
      id: "urn:uuid:1", subject: "EX:1", predicate: "biolink:has_phenotype", object: "EX:a.b#c(d)",
      category: "biolink:Association", knowledgeSource: "infores:x", knowledgeLevel: "knowledge_assertion",
      agentType: "manual_agent")
    edge.isNegated = true
    edge.properties = [Property("has_percentage", .decimal(35)), Property("frequency_qualifier", .identifier("EX:2"))]
    edge.evidence = [
      EvidenceItem(
        reference: "PMID:1", support: "REFUTE", source: "OTHER", snippet: "one|two\tthree", explanation: "because",
        isInherited: true),
      EvidenceItem(reference: "ODD:1", support: "REFUTE"),
    ]
    edge.provenance = [Provenance(file: "r.yaml", path: "phenotypes[0]", rule: "phenotype")]
    graph.add(edge)
    return graph
  }

  /// The files of a format, and what it reports as lost.
  static func write(_ name: String) throws -> (files: [String], losses: [WriterLoss]) {
    let format = try #require(GraphFormats.format(named: name))
    let sinks = format.suffixes.map { _ in ByteSink() }
    var writer = try format.make(sinks, graph.outline(prefixes: prefixes))
    for node in graph.nodes { try writer.write(node) }
    for edge in graph.edges { try writer.write(edge) }
    try writer.finish()
    return (sinks.map { String(decoding: $0.takeBytes(), as: UTF8.self) }, writer.losses)
  }
}

@Suite struct WriterTests {
  @Test func everyFormatIsRegisteredOnce() {
    #expect(Set(GraphFormats.all.map(\.name)).count == GraphFormats.all.count)
    let suffixes = GraphFormats.all.flatMap(\.suffixes)
    #expect(Set(suffixes).count == suffixes.count)
  }

  @Test func csvQuotesAndLosesNothingButPipesInLists() throws {
    let (files, losses) = try Nasty.write("csv")
    let header = """
      id,subject,subject_label,subject_category,predicate,object,object_label,object_category,association,negated,\
      frequency_qualifier,has_percentage,publications,evidence_count,support,evidence_source,snippet,explanation,\
      primary_knowledge_source,knowledge_level,agent_type,record,path,rule
      """
    let row = """
      urn:uuid:1,EX:1,"a|b ""c"",\td\r\ne\\ é😀",biolink:Disease,biolink:has_phenotype,EX:a.b#c(d),,\
      biolink:PhenotypicFeature,biolink:Association,true,EX:2,35,PMID:1|ODD:1,2,REFUTE|REFUTE,OTHER|,one¦two\tthree|,\
      because|,infores:x,knowledge_assertion,manual_agent,r.yaml,phenotypes[0],phenotype
      """
    #expect(files[0] == "\(header)\r\n\(row)\r\n")
    #expect(losses.map(\.slot) == ["snippet"])
  }

  @Test func tsvHasNoTabInACell() throws {
    let (files, losses) = try Nasty.write("tsv")
    let rows = files[0].split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.count == 3)
    #expect(rows[1].split(separator: "\t", omittingEmptySubsequences: false).count == 24)
    #expect(losses.map(\.slot) == ["subject_label", "snippet", "snippet"])
  }

  @Test func kgxTableIsReadBackUnchanged() throws {
    let (files, losses) = try Nasty.write("kgx-tsv")
    #expect(
      files[0] == """
        id\tcategory\tname\tdescription\txref\tsynonym
        EX:1\tbiolink:Disease\ta¦b ″c″, d  e\\ é😀\t\t\tx|y¦z
        EX:a.b#c(d)\tbiolink:PhenotypicFeature\t\t\t\t

        """)
    #expect(
      files[1] == """
        id\tsubject\tpredicate\tobject\tcategory\tagent_type\tfrequency_qualifier\thas_percentage\tknowledge_level\tnegated\tobject_category\tprimary_knowledge_source\tpublications\tsubject_category\tsupporting_text
        urn:uuid:1\tEX:1\tbiolink:has_phenotype\tEX:a.b#c(d)\tbiolink:Association\tmanual_agent\tEX:2\t35\tknowledge_assertion\tTrue\tbiolink:PhenotypicFeature\tinfores:x\tPMID:1|ODD:1\tbiolink:Disease\t[PMID:1] [INDIRECT EVIDENCE] [REFUTE] one¦two three --- Explanation: because

        """)
    #expect(losses.map(\.slot) == ["name", "synonym", "supporting_text"])
  }

  @Test func kgxLinesChangeNothing() throws {
    let (files, losses) = try Nasty.write("kgx-jsonl")
    #expect(
      files[0] == """
        {"id":"EX:1","category":["biolink:Disease"],"name":"a|b \\"c\\",\\td\\r\\ne\\\\ é😀","description":null,"xref":[],"synonym":["x","y|z"]}
        {"id":"EX:a.b#c(d)","category":["biolink:PhenotypicFeature"],"name":null,"description":null,"xref":[],"synonym":[]}

        """)
    #expect(files[1].contains("\"has_percentage\":35,"))
    #expect(files[1].contains("\"negated\":true,"))
    #expect(losses.isEmpty)
  }

  @Test func turtleEscapesNamesAndTexts() throws {
    let (files, losses) = try Nasty.write("turtle")
    #expect(
      files[0] == """
        @prefix EX: <https://example.org/EX_> .
        @prefix PMID: <http://www.ncbi.nlm.nih.gov/pubmed/> .
        @prefix biolink: <https://w3id.org/biolink/vocab/> .
        @prefix infores: <https://w3id.org/biolink/infores/> .
        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

        EX:1
          rdfs:label "a|b \\"c\\",\\td\\r\\ne\\\\ é😀" ;
          biolink:category biolink:Disease ;
          skos:altLabel "x" ,
            "y|z" .

        EX:a.b\\#c\\(d\\)
          biolink:category biolink:PhenotypicFeature .

        <urn:uuid:1>
          a biolink:Association ;
          biolink:category biolink:Association ;
          rdf:subject EX:1 ;
          rdf:predicate biolink:has_phenotype ;
          rdf:object EX:a.b\\#c\\(d\\) ;
          biolink:negated "true"^^xsd:boolean ;
          biolink:has_percentage "35"^^xsd:decimal ;
          biolink:frequency_qualifier EX:2 ;
          biolink:primary_knowledge_source infores:x ;
          biolink:knowledge_level "knowledge_assertion" ;
          biolink:agent_type "manual_agent" ;
          biolink:publications PMID:1 ,
            <urn:curie:ODD:1> ;
          <https://w3id.org/crosswalk/vocab/statedIn> "r.yaml#phenotypes[0]" ;
          biolink:has_evidence <urn:uuid:1#evidence-1> ,
            <urn:uuid:1#evidence-2> .

        <urn:uuid:1#evidence-1>
          <https://w3id.org/crosswalk/vocab/reference> PMID:1 ;
          <https://w3id.org/crosswalk/vocab/support> "REFUTE" ;
          <https://w3id.org/crosswalk/vocab/evidenceSource> "OTHER" ;
          <https://w3id.org/crosswalk/vocab/snippet> "one|two\\tthree" ;
          <https://w3id.org/crosswalk/vocab/explanation> "because" ;
          <https://w3id.org/crosswalk/vocab/isInherited> "true"^^xsd:boolean .

        <urn:uuid:1#evidence-2>
          <https://w3id.org/crosswalk/vocab/reference> <urn:curie:ODD:1> ;
          <https://w3id.org/crosswalk/vocab/support> "REFUTE" .

        """)
    #expect(losses.map(\.subject) == ["ODD:1"])
  }

  @Test func aNegatedEdgeIsNoDirectTriple() throws {
    let (files, _) = try Nasty.write("ntriples")
    let direct = "<https://example.org/EX_1> <https://w3id.org/biolink/vocab/has_phenotype>"
    #expect(!files[0].contains("\n\(direct)") && !files[0].hasPrefix(direct))
    #expect(files[0].split(separator: "\n").allSatisfy { $0.hasPrefix("<") && $0.hasSuffix(" .") })
    #expect(files[0].split(separator: "\n").count == 29)
  }

  @Test func jsonldDeclaresPrefixesAndTerms() throws {
    let (files, _) = try Nasty.write("jsonld")
    #expect(files[0].contains("\"EX\": {\"@id\": \"https://example.org/EX_\", \"@prefix\": true}"))
    #expect(files[0].contains("\"category\": {\"@id\": \"biolink:category\", \"@type\": \"@id\"}"))
    #expect(files[0].contains("\"biolink:has_percentage\": {\"@value\": \"35\", \"@type\": \"xsd:decimal\"}"))
    #expect(files[0].contains("\"biolink:frequency_qualifier\": {\"@id\": \"EX:2\"}"))
    #expect(files[0].contains("\"publications\": [\"PMID:1\", \"urn:curie:ODD:1\"]"))
  }
}
