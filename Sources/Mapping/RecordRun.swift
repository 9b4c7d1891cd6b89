internal import Diagnostics
internal import Identifiers
internal import KnowledgeGraph
internal import Records

/// One mapping being applied to one record: first all nodes, then all edges, since edges may name any node.
struct RecordRun {
  /// A rule at one place of the record.
  struct Scope {
    let rule: Rule
    let value: RecordNode
    /// Index of the enclosing scope, -1 for none.
    let parent: Int
    /// The identifier of the rule's node here, where it has one.
    var node: CURIE?
    /// Why there is none.
    var missing: Loss?
    /// The name that the node was grounded by.
    var groundedBy: String?
    /// The path of the value, once it was asked for.
    var path: String?
  }

  let runner: MappingRunner
  let record: RecordNode
  let name: String
  /// The record's file name without folder and extension.
  let stem: String
  /// Which document of the file the record is, counted from 0.
  let document: Int
  var coverage: Coverage
  var scopes: [Scope] = []
  /// By rule, then by the name that the record uses: the node, or `nil` where it has no identifier.
  var named: [String: [String: CURIE?]] = [:]
  var evidence: [Int: [EvidenceItem]] = [:]
  var carried: Set<Int> = []
  var attempted: [RecordNode: (reason: Loss.Reason, detail: String)] = [:]
  var output = RecordGraph()
  /// Of each edge of the output, the place that its rule stood at.
  var origins: [RecordNode] = []

  var mapping: RecordMapping { runner.mapping }

  init(runner: MappingRunner, record: RecordNode, name: String, document: Int, coverage: Coverage) {
    self.runner = runner
    self.record = record
    self.name = name
    stem = Self.stem(of: name)
    self.document = document
    self.coverage = coverage
  }

  private static func stem(of name: String) -> String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
    return String(file[..<dot])
  }

  /// Makes all nodes and edges, and says what was lost.
  mutating func execute() {
    apply()
    reportUnmappedValues()
    for left in leftovers() { lose(left.reason == nil ? .unread : .declared, left.node, detail: left.reason ?? "") }
  }

  /// Makes all nodes and edges.
  mutating func apply() {
    if let shape = mapping.record { output.records.append(summary(shape)) }
    for rule in mapping.rules { enter(rule, value: record, parent: -1) }
    for index in scopes.indices {
      for edge in scopes[index].rule.edges { write(edge, in: index) }
    }
  }

  /// Opens the scopes of `rule` below an enclosing one, depth first, which is also the order of the edges.
  private mutating func enter(_ rule: Rule, value: RecordNode, parent: Int) {
    var places: [RecordNode] = []
    rule.path.forEach(from: value) { places.append($0) }
    for place in places {
      let index = scopes.count
      scopes.append(Scope(rule: rule, value: place, parent: parent))
      guard rule.conditions.allSatisfy({ holds($0, in: index) }) else {
        scopes.removeLast()
        continue
      }
      let names = rule.names.flatMap { read($0, in: index) }.map(\.text)
      if let template = rule.node { makeNode(template, names: names, in: index) }
      for name in names { named[rule.name, default: [:]][name] = .some(scopes[index].node) }
      for inner in rule.rules { enter(inner, value: place, parent: index) }
    }
  }

  /// The nodes that `path` leads to from a scope.
  func nodes(at path: RecordPath, in scope: Int) -> [RecordNode] {
    var start = record
    if case .scope(let climbs) = path.origin {
      var index = scope
      for _ in 0..<climbs where index >= 0 { index = scopes[index].parent }
      if index >= 0 { start = scopes[index].value }
    }
    var found: [RecordNode] = []
    path.forEach(from: start) { found.append($0) }
    return found
  }

  /// The path of a scope's value in the record.
  mutating func path(of scope: Int) -> String {
    if let known = scopes[scope].path { return known }
    let path = scopes[scope].value.path
    scopes[scope].path = path
    return path
  }

  /// The scalars at `path`, which thereby count as read. A list of scalars counts as its elements.
  mutating func read(_ path: RecordPath, in scope: Int) -> [RecordNode] {
    read(nodes(at: path, in: scope))
  }

  /// The scalars at `path` below `node`, which thereby count as read.
  mutating func read(_ path: RecordPath, below node: RecordNode) -> [RecordNode] {
    var found: [RecordNode] = []
    path.forEach(from: node) { found.append($0) }
    return read(found)
  }

  private mutating func read(_ nodes: [RecordNode]) -> [RecordNode] {
    var scalars: [RecordNode] = []
    for node in nodes {
      if node.kind == .scalar, !node.isNull { scalars.append(node) }
      if node.kind == .sequence {
        node.forEachElement { if $0.kind == .scalar, !$0.isNull { scalars.append($0) } }
      }
    }
    for scalar in scalars { coverage.mark(scalar) }
    return scalars
  }

  mutating func lose(_ reason: Loss.Reason, _ node: RecordNode, detail: String) {
    lose(loss(reason, node, detail: detail))
  }

  /// Notes a loss; one of a kind that the mapping expects is declared.
  mutating func lose(_ loss: Loss) {
    var loss = loss
    if let expected = mapping.expectedLosses[loss.reason] {
      loss.reason = .declared
      loss.detail += loss.detail.isEmpty ? expected : ": \(expected)"
    }
    output.losses.append(loss)
  }

  func loss(_ reason: Loss.Reason, _ node: RecordNode, detail: String) -> Loss {
    Loss(
      reason: reason, path: node.pathPattern, detail: detail, file: node.file.path, position: node.range.start
    )
  }

  private mutating func reportUnmappedValues() {
    for (node, attempt) in attempted.sorted(by: { $0.key.index < $1.key.index })
    where !carried.contains(node.index) {
      lose(attempt.reason, node, detail: attempt.detail)
    }
  }

  /// The topmost places that no rule has read: those that the mapping leaves out, with its reason, then those that it does not
  /// know.
  mutating func leftovers() -> [(node: RecordNode, reason: String?)] {
    var left: [(node: RecordNode, reason: String?)] = []
    for ignored in mapping.ignored {
      ignored.path.forEach(from: record) { node in
        for unread in coverage.unread(in: node) { left.append((unread, ignored.reason)) }
        coverage.markAll(node)
      }
    }
    return left + coverage.unread(in: record).map { ($0, nil) }
  }
}
