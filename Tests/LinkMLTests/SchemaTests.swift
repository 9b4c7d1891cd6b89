import Diagnostics
import LinkML
import TestSupport
import Testing

/// Reading schemas: inheritance, imports, and every mistake with its place.
@Suite struct SchemaTests {
  @Test func slotsAreInherited() throws {
    let schema = try schema(
      """
      id: https://example.org/s
      name: s
      slots:
        base: {required: true}
        name: {is_a: base}
        long name: {}
      classes:
        Thing: {abstract: true, slots: [name], slot_usage: {name: {pattern: "^A"}}}
        Named: {mixin: true, attributes: {nick: {}}}
        Bird: {is_a: Thing, mixins: [Named], slots: [long name], slot_usage: {nick: {required: true}}, tree_root: true}
      """)
    #expect(schema.name == "s" && schema.treeRoot == "Bird" && schema.classNames == ["Thing", "Named", "Bird"])
    #expect(schema.slotNames(ofClass: "Bird") == ["name", "nick", "long_name"])
    #expect(schema.slotNames(ofClass: "Nobody").isEmpty)
    #expect(try problems("{}", schema, "Bird") == ["1:1 Bird lacks name", "1:1 Bird lacks nick"])
    #expect(
      try problems("{name: Bob, nick: x, long_name: y}", schema, "Bird").map { String($0.prefix(21)) } == [
        "1:8 name takes a text"
      ])
  }

  @Test func importsAreReadOnceAndCyclesEnd() {
    let (schema, diagnostics) = schema([
      "main.yaml": "name: a\nimports: [linkml:types, sub/b, ./main]\nclasses: {A: {is_a: B}}\n",
      "sub/b.yaml": "imports: [../main, c]\nclasses: {B: {slots: [s]}, A: {slots: [none]}}\n",
      "sub/c.yaml": "slots: {s: {}}\n",
    ])
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    #expect(schema?.slotNames(ofClass: "A") == ["s"])
  }

  @Test(arguments: [
    ("imports: [gone]", "main.yaml:1:11 schema-import"),
    ("imports: [\"other:x\"]", "main.yaml:1:11 schema-import"),
    ("classes: {A: {is_a: B}, B: {is_a: A}}", "main.yaml:1:35 schema-cycle"),
    ("classes: {A: {mixins: [A]}}", "main.yaml:1:24 schema-cycle"),
    ("classes: {A: {is_a: Bee}, Be: {}}", "main.yaml:1:21 schema-unknown-class"),
    ("classes: {A: {slots: [s]}}", "main.yaml:1:23 schema-unknown-slot"),
    ("classes: {A: {slot_usage: {s: {}}}}", "main.yaml:1:28 schema-unknown-slot"),
    ("classes: {A: {attributes: {s: {range: What}}}}", "main.yaml:1:39 schema-unknown-range"),
    ("classes: {A: {attributes: {s: {bindings: [{range: What}]}}}}", "main.yaml:1:51 schema-unknown-enum"),
    ("classes: {A: {attributes: {s: {bindings: [{x: y}]}}}}", "main.yaml:1:43 schema-structure"),
    ("classes: {A: {attributes: {s: {pattern: \"[\"}}}}", "main.yaml:1:41 schema-pattern"),
    ("classes: {A: {attributes: {s: {required: maybe}}}}", "main.yaml:1:42 schema-structure"),
    ("enums: {E: {inherits: [E]}}", "main.yaml:1:24 schema-cycle"),
    ("enums: {E: {inherits: [F]}}", "main.yaml:1:24 schema-unknown-enum"),
    ("types: {t: {typeof: t}}", "main.yaml:1:21 schema-cycle"),
    ("{slots: {a: {is_a: b}}, classes: {A: {slots: [a]}}}", "main.yaml:1:20 schema-unknown-slot"),
    ("classes: nothing", "main.yaml:1:10 schema-structure"),
    ("- a", "main.yaml:1:1 schema-structure"),
    ("", "main.yaml:0:0 schema-structure"),
    ("a: [", "main.yaml:1:5 yaml-syntax"),
  ])
  func mistakesHavePlaces(_ text: String, _ expected: String) {
    let found = schema(["main.yaml": text]).diagnostics.map { diagnostic in
      let start = diagnostic.range?.start
      return "\(diagnostic.file):\(start?.line ?? 0):\(start?.column ?? 0) \(diagnostic.rule)"
    }
    #expect(found.contains(expected), "\(found)")
  }

  /// Deep and wide input ends, whatever it holds.
  @Test func hostileSchemasEnd() {
    let chain = (0..<400).map { "  C\($0): {is_a: C\($0 + 1)}" }.joined(separator: "\n")
    #expect(schema(["main.yaml": "classes:\n\(chain)\n  C400: {slots: []}\n"]).schema != nil)
    for depth in [20, 2000] {
      let nested = String(repeating: "{include: [", count: depth) + "{}" + String(repeating: "]}", count: depth)
      let (schema, diagnostics) = schema(["main.yaml": "enums: {E: \(nested)}"])
      #expect(depth == 20 ? schema != nil : diagnostics.map(\.rule) == ["yaml-depth"])
    }
    let text =
      "enums: {E: {permissible_values: {a: {meaning: \"EX:1\"}}}}\nclasses: {A: {attributes: {s: {range: E}}}}\n"
    for length in 0..<text.utf8.count { _ = schema(["main.yaml": String(text.prefix(length))]) }
    for index in text.indices {
      var changed = text
      changed.replaceSubrange(index...index, with: "{")
      _ = schema(["main.yaml": changed])
    }
    _ = schema(["main.yaml": "classes: {A: &a {attributes: *a}}"])
  }

  @Test(.enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"))
  func theRealSchemaIsReadWithoutComplaint() throws {
    var diagnostics: [Diagnostic] = []
    let schema = try #require(
      Schema.read(path: SharedData.path("records/schema/dismech.yaml"), reporting: &diagnostics))
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    #expect(schema.hasClass("Disease") && schema.treeRoot == "DiseaseCollection")
    let finding = try #require(schema.enumeration(named: "HistopathologyFindingTerm"))
    #expect(finding.prefixes == ["NCIT", "HP"] && finding.roots.count == 8)
    #expect(schema.enumeration(named: "GeneTerm")?.isOpen == true)
  }
}
