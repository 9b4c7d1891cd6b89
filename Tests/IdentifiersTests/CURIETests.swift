import Identifiers
import Testing

@Suite struct CURIETests {
  @Test(arguments: [
    "MONDO:0005058", "ICD10CM:G37.3", "DOI:10.5555/a(1)", "dismech:Leiomyosarcoma#mechanism", "hgnc:11998",
    "a:b:c",
    "SCTID:64572001", "Orphanet:1", "x-y.z_1:1",
  ])
  func isWellFormed(_ text: String) {
    #expect(CURIE.isWellFormed(text))
    #expect(CURIE(validating: text)?.text == text)
  }

  @Test(arguments: [
    "", ":", "MONDO", "MONDO:", ":0005058", "GO 0006281", "GO: 0006281", "GO:00 06281",
    "http://example.org/a",
    "a b:c", "x:<y>", "x:a|b", "x:\u{7}", "x:a\"b", "(x):y",
  ])
  func isMalformed(_ text: String) {
    #expect(!CURIE.isWellFormed(text))
    #expect(CURIE(validating: text) == nil)
  }

  @Test func splitsAtTheFirstColon() {
    let curie: CURIE = "a:b:c"
    #expect(curie.prefix == "a")
    #expect(curie.local == "b:c")
    #expect(CURIE("none").prefix == "")
    #expect(CURIE("none").local == "none")
  }

  @Test func sortsByBytes() {
    #expect((["b:1", "a:2", "B:1", "a:10"] as [CURIE]).sorted() == ["B:1", "a:10", "a:2", "b:1"])
  }
}

@Suite struct PrefixMapTests {
  private var map: PrefixMap {
    var map = PrefixMap()
    map.add("HP", namespace: "http://purl.obolibrary.org/obo/HP_")
    map.add("obo", namespace: "http://purl.obolibrary.org/obo/")
    map.add("HGNC", namespace: "http://identifiers.org/hgnc/")
    map.add("HGNC", namespace: "https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/")
    map.add(alias: "hgnc", of: "HGNC")
    return map
  }

  @Test func contractsByTheLongestNamespace() {
    #expect(map.contract("http://purl.obolibrary.org/obo/HP_0000118") == "HP:0000118")
    #expect(map.contract("http://purl.obolibrary.org/obo/hp.owl") == "obo:hp.owl")
    #expect(map.contract("http://purl.obolibrary.org/obo/") == nil)
    #expect(map.contract("urn:other") == nil)
    #expect(map.contract("https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/5") == "HGNC:5")
  }

  @Test func expandsToTheFirstNamespace() {
    #expect(map.expand("HGNC:5") == "http://identifiers.org/hgnc/5")
    #expect(map.expand("hgnc:5") == "http://identifiers.org/hgnc/5")
    #expect(map.expand("XX:5") == nil)
  }

  @Test func resolvesAliases() {
    #expect(map.canonicalize("hgnc:11998") == "HGNC:11998")
    #expect(map.canonicalize("HP:1") == "HP:1")
    var early = PrefixMap()
    early.add(alias: "hgnc", of: "HGNC")
    early.add("HGNC", namespace: "https://example.org/")
    #expect(early.expand("hgnc:5") == "https://example.org/5")
    #expect(map.contains("hgnc") && map.contains("HGNC") && !map.contains("Hgnc"))
  }
}
