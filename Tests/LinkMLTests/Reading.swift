import ByteIO
import Diagnostics
import Identifiers
import LinkML
import Records
import Testing

/// Reads a schema from texts by name, `main.yaml` first; whatever is not among them cannot be opened.
func schema(_ files: [String: String]) -> (schema: Schema?, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let schema = Schema.read(path: "main.yaml", reporting: &diagnostics) { path throws(IOFailure) in
    guard let text = files[path] else {
      throw IOFailure(path: path, operation: .open, reason: "there is no such file or folder", code: 2)
    }
    return Array(text.utf8)
  }
  return (schema, diagnostics)
}

func schema(_ text: String) throws -> Schema {
  let (schema, diagnostics) = schema(["main.yaml": text])
  #expect(diagnostics.isEmpty, "\(diagnostics)")
  return try #require(schema)
}

/// What a record has against a class, as `line:column kind`.
func problems(_ record: String, _ schema: Schema, _ name: String) throws -> [String] {
  try survey(record, schema, name).problems.map { problem in
    let start = problem.node.range.start
    let kind: String =
      switch problem.kind {
      case .missingSlot(let slot, let name): "\(name) lacks \(slot)"
      case .unknownSlot(let name, let nearest):
        "no \(problem.node.text) in \(name)\(nearest.map { ", but \($0)" } ?? "")"
      case .multiplicity(let takesList, let slot): takesList ? "\(slot) is a list" : "\(slot) is single"
      case .type(let phrase, let slot): "\(slot) takes \(phrase)"
      case .value(let numbers): "none of \(numbers.map { schema.enumerations[$0].name }.joined(separator: ", "))"
      }
    return "\(start.line):\(start.column) \(kind)"
  }
}

func survey(_ record: String, _ schema: Schema, _ name: String) throws -> SchemaSurvey {
  var reports: [Diagnostic] = []
  let file = try #require(RecordReader.read(Array(record.utf8), path: "record.yaml", reporting: &reports))
  return SchemaSurvey(file, schema: schema, targetClass: name)
}

/// A hierarchy of a few terms: is_a and part_of links by term.
struct SmallHierarchy: TermHierarchy {
  var isA: [CURIE: [CURIE]] = [:]
  var partOf: [CURIE: [CURIE]] = [:]

  func membership(of id: CURIE, reachableFrom query: ReachableFrom) throws -> EnumMembership {
    let known = Set(isA.keys).union(isA.values.joined())
    guard known.contains(id), query.sources.allSatisfy(known.contains) else { return .unknown }
    let (start, goals) = query.goesUp ? (query.sources, [id]) : ([id], query.sources)
    if query.includesSelf, !Set(start).isDisjoint(with: goals) { return .yes }
    var (level, seen, steps) = (start, Set(start), query.isDirect ? 1 : 100)
    while !level.isEmpty, steps > 0 {
      steps -= 1
      level = level.flatMap { above($0, query.relations) }
      if !Set(level).isDisjoint(with: goals) { return .yes }
      level.removeAll { !seen.insert($0).inserted }
    }
    return .no
  }

  private func above(_ id: CURIE, _ relations: [ReachableFrom.Relation]) -> [CURIE] {
    (relations.contains(.isA) ? isA[id] ?? [] : []) + (relations.contains(.partOf) ? partOf[id] ?? [] : [])
  }
}
