internal import Identifiers

/// What a picture of one record shows: what leads to what, as boxes and arrows, and below it the rest of what the record says.
struct MechanismPicture {
  /// Something with a name: a part of a box, or an entry of a list.
  struct Label {
    let node: Node
    let kind: NodeKind
    let text: String
    /// A word more: how often, in which direction.
    let note: String?
    let tooltip: String
  }

  struct Box {
    let label: Label
    /// What takes part in it.
    var parts: [Label] = []
  }

  struct Arrow {
    let from: Int
    let to: Int
    let text: String
    let isNegated: Bool
    /// How many items of evidence stand behind it.
    let evidence: Int
    let tooltip: String
  }

  let title: String
  let subject: Node?
  private(set) var boxes: [Box] = []
  private(set) var arrows: [Arrow] = []
  private(set) var lists: [(kind: NodeKind, labels: [Label])] = []
  /// Edges between things that are in lists alone.
  private(set) var hiddenEdges: [Edge] = []

  /// Predicates of which one thing leads to another.
  private static let causal: Set<String> = [
    "causes", "contributes_to", "leads_to", "precedes", "affects", "regulates", "predisposes_to_condition",
    "exacerbates_condition", "ameliorates_condition", "preventative_for_condition", "has_part",
    "associated_with_increased_likelihood_of", "associated_with_decreased_likelihood_of",
  ]

  /// The picture of the edges of a record. Everything is in the order of the edges.
  init(_ record: RecordSummary, nodes: [CURIE: Node], edges: [Edge]) {
    title = record.name ?? record.subject.flatMap { nodes[$0]?.name } ?? record.file
    subject = record.subject.flatMap { nodes[$0] }
    let hub = record.subject
    func isInner(_ edge: Edge) -> Bool { edge.subject != hub && edge.object != hub && edge.subject != edge.object }
    func kind(_ id: CURIE) -> NodeKind { NodeKind(nodes[id]?.categories ?? []) }
    // A cause is one among mechanisms, or leads to or from one of them.
    func isCausal(_ edge: Edge) -> Bool {
      guard isInner(edge), Self.causal.contains(String(edge.predicate.local)) else { return false }
      let kinds = [kind(edge.subject), kind(edge.object)]
      return edge.predicate.local != "affects" && edge.predicate.local != "has_part"
        ? kinds.contains(.mechanism) || kinds == [.phenotype, .phenotype] : kinds == [.mechanism, .mechanism]
    }
    let ends = edges.flatMap { edge in [edge.subject, edge.object].filter { kind($0) == .mechanism || isCausal(edge) } }
    var boxOfNode: [CURIE: Int] = [:]
    for id in ends where id != hub && boxOfNode[id] == nil {
      guard let node = nodes[id] else { continue }
      boxOfNode[id] = boxes.count
      let link = edges.first { $0.subject == hub && $0.object == id }
      boxes.append(Box(label: Self.label(node, through: link)))
    }
    var shown = Set(boxOfNode.keys)
    var arrowOfPair: [[Int]: Int] = [:]
    for edge in edges where isInner(edge) {
      switch (boxOfNode[edge.subject], boxOfNode[edge.object]) {
      case (let from?, let to?):
        let arrow = Self.arrow(edge, from: from, to: to)
        // Two things are said of one pair: both are in the tooltip, and one arrow is drawn.
        if let index = arrowOfPair[[from, to]] {
          arrows[index] = Self.join(arrows[index], arrow)
        } else {
          arrowOfPair[[from, to]] = arrows.count
          arrows.append(arrow)
        }
      case (let box?, nil):
        if let node = nodes[edge.object] { add(Self.label(node, through: edge), to: box) }
        shown.insert(edge.object)
      case (nil, let box?):
        if let node = nodes[edge.subject] { add(Self.label(node, through: edge), to: box) }
        shown.insert(edge.subject)
      case (nil, nil): hiddenEdges.append(edge)
      }
    }
    let places = Self.places(of: boxOfNode, hub: hub, edges: edges)
    for edge in edges where !isInner(edge) {
      let id = edge.subject == hub ? edge.object : edge.subject
      guard boxOfNode[id] == nil, let node = nodes[id] else { continue }
      for box in Set(edge.provenance.compactMap { Self.box(at: $0, among: places) }).sorted() {
        add(Self.label(node, through: edge), to: box)
        shown.insert(id)
      }
    }
    var labelsOfKind: [NodeKind: [Label]] = [:]
    for edge in edges {
      for id in [edge.subject, edge.object] where id != hub && !shown.contains(id) {
        guard let node = nodes[id] else { continue }
        shown.insert(id)
        let label = Self.label(node, through: edge)
        labelsOfKind[label.kind, default: []].append(label)
      }
    }
    lists = NodeKind.allCases.compactMap { kind in labelsOfKind[kind].map { (kind, $0) } }
  }

  /// Where in the record each box is from.
  private static func places(of boxes: [CURIE: Int], hub: CURIE?, edges: [Edge]) -> [Provenance: Int] {
    var places: [Provenance: Int] = [:]
    for edge in edges where edge.subject == hub || edge.object == hub {
      guard let box = boxes[edge.subject == hub ? edge.object : edge.subject] else { continue }
      for place in edge.provenance { places[Provenance(file: place.file, path: place.path, rule: "")] = box }
    }
    return places
  }

  /// The box that a place of the record lies inside: what stands in a mechanism takes part in it.
  private static func box(at place: Provenance, among places: [Provenance: Int]) -> Int? {
    var path = place.path[...]
    while let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) {
      path = path[..<end]
      if let box = places[Provenance(file: place.file, path: String(path), rule: "")] { return box }
    }
    return nil
  }

  private mutating func add(_ label: Label, to box: Int) {
    if !boxes[box].parts.contains(where: { $0.node.id == label.node.id }) { boxes[box].parts.append(label) }
  }

  private static func label(_ node: Node, through edge: Edge?) -> Label {
    Label(
      node: node, kind: NodeKind(node.categories), text: node.name ?? node.id.text, note: edge.flatMap(note),
      tooltip: PictureText.tooltip(node, through: edge))
  }

  private static func arrow(_ edge: Edge, from: Int, to: Int) -> Arrow {
    let verb = edge.predicate.local.split(separator: "_").joined(separator: " ")
    return Arrow(
      from: from, to: to, text: edge.isNegated ? "not: \(verb)" : verb, isNegated: edge.isNegated,
      evidence: edge.evidence.count, tooltip: PictureText.tooltip(edge))
  }

  private static func join(_ one: Arrow, _ other: Arrow) -> Arrow {
    Arrow(
      from: one.from, to: one.to, text: one.text == other.text ? one.text : "\(one.text), \(other.text)",
      isNegated: one.isNegated && other.isNegated, evidence: one.evidence + other.evidence,
      tooltip: one.tooltip + "\n\n" + other.tooltip)
  }

  /// How often, or in which direction.
  private static func note(_ edge: Edge) -> String? {
    func text(_ slot: String) -> String? { edge.properties.first { $0.slot == slot }?.value.texts.first }
    if edge.isNegated { return "not" }
    if let direction = text("object_direction_qualifier") ?? text("subject_direction_qualifier") {
      return direction == "increased" ? "↑" : direction == "decreased" ? "↓" : direction
    }
    if let count = text("has_count"), let total = text("has_total") { return "\(count) of \(total)" }
    if let percentage = text("has_percentage") { return "\(percentage) %" }
    return text("frequency_qualifier").map { PictureText.frequency($0) }
  }
}
