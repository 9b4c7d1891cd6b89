import ByteIO
import Checks
import Diagnostics
import Foundation
import OntologyIO
import Records

/// What a folder holds that a configuration must name; paths relative to it.
struct FolderSurvey {
  private var records: [String: Int] = [:]
  private var ontologies: [String] = []
  private var schemas: [(path: String, root: String)] = []
  private var mapping: String?
  private var index: String?
  private var references: String?

  /// Larger files are taken for neither records nor schemas.
  private static let largest = 1 << 22

  init(_ folder: String) throws {
    let cut = folder.hasSuffix("/") ? folder.utf8.count : folder.utf8.count + 1
    for path in try FileWalk.files(below: folder, where: { _ in true }) {
      let name = String(decoding: path.utf8.dropFirst(cut), as: UTF8.self)
      let parent = name.lastIndex(of: "/").map { String(name[..<$0]) } ?? "."
      if name.hasSuffix(".sqlite") { index = index ?? name }
      if (name.split(separator: "/").last ?? "").hasPrefix("PMID_"), name.hasSuffix(".md") {
        references = references ?? parent
      }
      if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        try look(atYAML: path, name, parent)
      } else if Self.mayBeOntology(name), let head = try? ByteSource(path: path).read(upTo: 1 << 16),
        OntologyFormat.recognize(head) != nil
      {
        ontologies.append(name)
      }
    }
  }

  private static func mayBeOntology(_ name: String) -> Bool {
    let plain = name.hasSuffix(".gz") ? name.dropLast(3) : name[...]
    return [".obo", ".owl", ".rdf", ".json"].contains { plain.hasSuffix($0) }
  }

  private mutating func look(atYAML path: String, _ name: String, _ parent: String) throws {
    var ignored: [Diagnostic] = []
    guard let bytes = try? ByteSource(path: path).readAll(limit: Self.largest),
      let file = RecordReader.read(bytes, path: path, reporting: &ignored), let root = file.documents.first
    else { return }
    if root.value(forKey: "crosswalk-mapping") != nil {
      mapping = mapping ?? name
    } else if let classes = root.value(forKey: "classes"), root.value(forKey: "id") != nil {
      var tree: String?
      classes.forEachEntry { key, value in
        if value.value(forKey: "tree_root")?.equals("true") == true { tree = tree ?? key.text }
      }
      schemas.append((name, tree ?? ""))
    } else if !name.hasSuffix(".history.yaml"), !RecordSurvey(file, model: RecordModel()).pairs.isEmpty {
      records[parent, default: 0] += 1
    }
  }

  /// What was found, in a sentence.
  var summary: String {
    let files = records.values.reduce(0, +)
    let schema = schemas.isEmpty ? "" : ", a schema"
    return
      "\(files) record files in \(records.count) folders, \(ontologies.count) ontologies\(schema)\(mapping == nil ? "" : ", a mapping")\(references == nil ? "" : ", references")"
  }

  /// The configuration, with a comment on every line.
  var configuration: String {
    let schema = schemas.first { !$0.root.isEmpty } ?? schemas.first
    func line(_ key: String, _ value: String?, _ example: String) -> String {
      value.map { "\(key): \($0)" } ?? "# \(key): \(example)"
    }
    func list(_ items: [String]) -> String {
      items.isEmpty ? " []" : "\n" + items.map { "- \(quoted($0))" }.joined(separator: "\n")
    }
    return """
      # How Crosswalk sees this knowledge base. Paths count from the folder of this file.
      crosswalk: 1

      # Files and folders of records; “crosswalk check” without a path looks at these.
      records:\(list(records.keys.sorted()))

      # What to leave out, as in .gitignore.
      exclude:
      - "*.history.yaml"

      # Ontology files (OBO, OWL, OBO Graphs, tables of terms; gzipped or not); * and ** are understood.
      ontologies:\(list(ontologies))

      # The index made of them; without it one is kept in the cache of the user.
      \(line("index", index, ".crosswalk.sqlite"))

      # What the records say, as a graph; without it the bundled mapping for dismech records is used.
      \(line("mapping", mapping, "mapping.yaml"))

      # A LinkML schema with bindings and enumerations, and the class of the records.
      \(line("schema", schema?.path, "schema.yaml"))
      \(line("target-class", schema.flatMap { $0.root.isEmpty ? nil : $0.root }, "Disease"))

      # Publications (PMID_*.md), against which quotations are checked.
      \(line("references", references, "references_cache"))

      # Findings that are known and not shown; “crosswalk check --update-baseline” writes it.
      # baseline: crosswalk-baseline.tsv

      # The least severity that makes the exit code 1: error, warning, note or never.
      fail-on: warning

      # How loudly each rule speaks: off, note, warning or error; “crosswalk rules” lists them.
      # rules:
      #   label-case: error

      # Other levels for some files.
      # overrides:
      # - paths: drafts/
      #   rules: {unknown-term: note}

      """
  }

  private func quoted(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0.isNumber || "._-/".contains($0) } && !text.hasPrefix("-") ? text : "\"\(text)\""
  }
}
