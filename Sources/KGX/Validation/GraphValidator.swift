internal import ByteIO
internal import Diagnostics
internal import Identifiers
public import KnowledgeGraph

/// Holds the rows of a graph, nodes before edges, against the Biolink model.
///
/// Memory grows with the identifiers and not with the rows. Slots that the model does not have are allowed, as KGX allows them.
public struct GraphValidator: RowSink {
  /// What is wrong.
  public private(set) var findings = GraphFindings()
  public private(set) var nodes = 0
  public private(set) var edges = 0

  private let slots: KnownSlots
  private let hasNodes: Bool
  private var judge: ModelJudge
  private var nodeIDs = IdentifierTable()
  private var edgeIDs = IdentifierTable()
  private var categories: [GraphPart: Verdicts] = [.nodes: Verdicts(), .edges: Verdicts()]
  private var predicates = Verdicts()
  private var knowledgeLevels = Verdicts()
  private var agentTypes = Verdicts()
  private var ends: EndJudge
  private var nodeSlots: SlotJudge
  private var edgeSlots: SlotJudge

  /// - Parameter hasNodes: Whether the graph's nodes will be met, so that ends of edges can be looked up.
  public init(model: BiolinkModel, slots: GraphSlots, hasNodes: Bool) {
    self.slots = KnownSlots(slots)
    self.hasNodes = hasNodes
    judge = ModelJudge(model)
    ends = EndJudge(model)
    nodeSlots = SlotJudge(model, slots.nodes, except: [])
    edgeSlots = SlotJudge(model, slots.edges, except: ["knowledge_level", "agent_type"])
  }

  /// Reads and validates the files of a graph; what is wrong with their form is among the findings.
  public static func run(_ files: GraphFiles, model: BiolinkModel) throws -> GraphValidator {
    let slots = GraphSlots(model: model)
    var validator = GraphValidator(model: model, slots: slots, hasNodes: files.has(.nodes))
    var reports = GraphFindings()
    for part in GraphPart.allCases { try files.read(part, slots: slots, into: &validator, reporting: &reports) }
    validator.findings.add(reports)
    return validator
  }

  public mutating func receive(_ row: borrowing GraphRow, in bytes: Span<UInt8>) {
    switch row.part {
    case .nodes: node(row, bytes)
    case .edges: edge(row, bytes)
    }
  }

  private mutating func node(_ row: borrowing GraphRow, _ bytes: Span<UInt8>) {
    nodes += 1
    if let id = value(slots.nodeID, of: row, bytes) {
      let (symbol, isNew) = nodeIDs.number(bytes, in: id.range)
      if isNew { checkCURIE(id, row, bytes) }
      if let earlier = nodeIDs.define(symbol, in: row.file, line: row.place.line) {
        report(
          "kgx-duplicate-id", "“\(bytes.string(in: id.range))” is the id of two nodes", id.place, row, bytes, earlier)
      }
      let complaints = ends.note(symbol, id: id.range, category: slots.nodeCategory, of: row, in: bytes, judge)
      report(complaints, id.place, row, bytes)
    }
    if !checkCategories(slots.nodeCategory, row, bytes) { reportMissing(slots.nodeCategory, row, bytes) }
    for (complaint, place) in nodeSlots.complaints(of: row, in: bytes, &judge) {
      report([complaint], place, row, bytes)
    }
  }

  private mutating func edge(_ row: borrowing GraphRow, _ bytes: Span<UInt8>) {
    edges += 1
    if row.cell(slots.edgeID) != nil, let id = value(slots.edgeID, of: row, bytes) {
      let (symbol, _) = edgeIDs.number(bytes, in: id.range)
      if let earlier = edgeIDs.define(symbol, in: row.file, line: row.place.line) {
        report(
          "kgx-duplicate-id", "“\(bytes.string(in: id.range))” is the id of two edges", id.place, row, bytes, earlier)
      }
    }
    var nodes: [Int] = []
    for slot in [slots.subject, slots.object] {
      guard let end = value(slot, of: row, bytes) else { continue }
      let (symbol, isNew) = nodeIDs.number(bytes, in: end.range)
      nodes.append(symbol)
      if isNew { checkCURIE(end, row, bytes) }
      if hasNodes, !nodeIDs.isDefined(symbol) {
        report("kgx-dangling-edge", "“\(bytes.string(in: end.range))” is no node of the graph", end.place, row, bytes)
      }
    }
    if let predicate = value(slots.predicate, of: row, bytes) {
      let complaints = predicates.complaints(of: bytes, in: predicate.range) { judge.predicate($0) }
      report(complaints, predicate.place, row, bytes)
      if nodes.count == 2 {
        let complaints = ends.complaints(
          subject: nodes[0], predicate: predicate.range, object: nodes[1], category: slots.edgeCategory, of: row,
          in: bytes)
        report(complaints, predicate.place, row, bytes)
      }
    }
    if let level = value(slots.knowledgeLevel, of: row, bytes) {
      let complaints = knowledgeLevels.complaints(of: bytes, in: level.range) {
        judge.value($0, of: "KnowledgeLevelEnum", slot: "knowledge_level")
      }
      report(complaints, level.place, row, bytes)
    }
    if let agent = value(slots.agentType, of: row, bytes) {
      let complaints = agentTypes.complaints(of: bytes, in: agent.range) {
        judge.value($0, of: "AgentTypeEnum", slot: "agent_type")
      }
      report(complaints, agent.place, row, bytes)
    }
    _ = checkCategories(slots.edgeCategory, row, bytes)
    for (complaint, place) in edgeSlots.complaints(of: row, in: bytes, &judge) {
      report([complaint], place, row, bytes)
    }
  }

  /// Whether there is a category at all.
  private mutating func checkCategories(_ slot: Int, _ row: borrowing GraphRow, _ bytes: Span<UInt8>) -> Bool {
    guard let cell = row.cell(slot) else { return false }
    let part = row.part
    let ranges = cell.kind == .list ? row.items[cell.range].map(\.range) : [cell.range]
    for range in ranges {
      let complaints = categories[part, default: Verdicts()].complaints(of: bytes, in: range) {
        judge.category($0, of: part)
      }
      report(complaints, cell.place, row, bytes)
    }
    return !ranges.isEmpty
  }

  private mutating func checkCURIE(_ value: Value, _ row: borrowing GraphRow, _ bytes: Span<UInt8>) {
    let text = bytes.string(in: value.range)
    if CURIE.isWellFormed(text) { return }
    let kind = text.contains("://") ? "an IRI, where a CURIE belongs" : "no CURIE (prefix:local)"
    report("kgx-curie", "“\(text)” is \(kind)", value.place, row, bytes)
  }

  /// The one value of a slot that must have one; where it has none, or several, that is reported.
  private mutating func value(_ slot: Int, of row: borrowing GraphRow, _ bytes: Span<UInt8>) -> Value? {
    guard let cell = row.cell(slot) else {
      reportMissing(slot, row, bytes)
      return nil
    }
    var range = cell.range
    if cell.kind == .list {
      guard range.count == 1 else {
        report(
          "kgx-value-count", "“\(row.slots.names[slot])” has \(range.count) values, and takes one", cell.place, row,
          bytes)
        return nil
      }
      range = row.items[range.lowerBound].range
    }
    if range.isEmpty {
      reportMissing(slot, row, bytes)
      return nil
    }
    return Value(range: range, place: cell.place)
  }

  private struct Value {
    let range: Range<Int>
    let place: Int
  }
}

/// Reporting.
extension GraphValidator {
  private mutating func reportMissing(_ slot: Int, _ row: borrowing GraphRow, _ bytes: Span<UInt8>) {
    let kind = row.part == .nodes ? "a node" : "an edge"
    report("kgx-missing-slot", "\(kind) without “\(row.slots.names[slot])”", row.start, row, bytes)
  }

  private mutating func report(
    _ complaints: [Complaint], _ place: Int, _ row: borrowing GraphRow, _ bytes: Span<UInt8>
  ) {
    for complaint in complaints {
      report(complaint.rule, complaint.message, place, row, bytes, severity: complaint.severity)
    }
  }

  private mutating func report(
    _ rule: RuleID, _ message: String, _ place: Int, _ row: borrowing GraphRow, _ bytes: Span<UInt8>,
    _ earlier: String? = nil, severity: Severity = .error
  ) {
    findings.report(
      Diagnostic(
        rule: rule, severity: severity, message: message, file: row.file,
        range: TextRange(at: row.position(of: place, in: bytes)), notes: earlier.map { ["first at \($0)"] } ?? []))
  }
}

/// The numbers of the slots that are looked at.
private struct KnownSlots {
  let nodeID, nodeCategory: Int
  let edgeID, subject, predicate, object, edgeCategory, knowledgeLevel, agentType: Int

  init(_ slots: GraphSlots) {
    nodeID = slots.nodes.number(of: "id")
    nodeCategory = slots.nodes.number(of: "category")
    edgeID = slots.edges.number(of: "id")
    subject = slots.edges.number(of: "subject")
    predicate = slots.edges.number(of: "predicate")
    object = slots.edges.number(of: "object")
    edgeCategory = slots.edges.number(of: "category")
    knowledgeLevel = slots.edges.number(of: "knowledge_level")
    agentType = slots.edges.number(of: "agent_type")
  }
}
