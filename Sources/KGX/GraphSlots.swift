public import KnowledgeGraph

/// The slots of a graph's nodes and those of its edges.
public struct GraphSlots {
  public let nodes: SlotTable
  public let edges: SlotTable

  /// None yet; what each looks like is asked of `model`.
  public init(model: BiolinkModel) {
    nodes = SlotTable(model: model)
    edges = SlotTable(model: model)
  }

  public subscript(part: GraphPart) -> SlotTable {
    switch part {
    case .nodes: nodes
    case .edges: edges
    }
  }
}
