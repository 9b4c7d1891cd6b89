internal import Identifiers

/// The slots of an edge beside its core, the same for every writer of KGX.
struct KGXEdgeSlots {
  /// What each edge has, wherever it is from.
  private enum Common: String, CaseIterable {
    case agentType = "agent_type"
    case knowledgeLevel = "knowledge_level"
    case negated
    case objectCategory = "object_category"
    case primaryKnowledgeSource = "primary_knowledge_source"
    case publications
    case subjectCategory = "subject_category"
    case supportingText = "supporting_text"
  }

  private let columns: PropertyColumns
  private let common: [(column: Int, slot: Common)]
  private let categories: [CURIE: [CURIE]]

  /// With the slots that any edge of the graph has.
  init(_ outline: GraphOutline) {
    let names = Set(Common.allCases.map(\.rawValue) + outline.edgeSlots).sorted()
    columns = PropertyColumns(names)
    common = names.enumerated().compactMap { column, name in Common(rawValue: name).map { (column, $0) } }
    categories = outline.categories
  }

  /// Sorted, as in the files that `kgx` writes.
  var names: [String] { columns.slots }

  /// The value in each slot of ``names``.
  func values(of edge: Edge) -> [PropertyValue?] {
    var values = columns.values(of: edge.properties)
    for (column, slot) in common { values[column] = value(of: slot, in: edge) }
    return values
  }

  private func value(of slot: Common, in edge: Edge) -> PropertyValue? {
    switch slot {
    case .agentType: .text(edge.agentType)
    case .knowledgeLevel: .text(edge.knowledgeLevel)
    case .negated: .boolean(edge.isNegated)
    case .objectCategory: categories[edge.object]?.first.map { .identifier($0) }
    case .primaryKnowledgeSource: .text(edge.knowledgeSource)
    case .publications: .identifiers(edge.publications)
    case .subjectCategory: categories[edge.subject]?.first.map { .identifier($0) }
    case .supportingText: .texts(edge.supportingTexts)
    }
  }
}
