/// How much of what there is in an ontology.
public struct OBOStatistics: Equatable, Sendable {
  /// What is counted, in the order in which it is shown; never the same name twice.
  public private(set) var counts: [(name: String, count: Int)] = []

  /// Counts frames and clauses of `document`. O(clauses).
  public init(_ document: OBODocument) {
    let live = document.frames.filter { $0.kind == .term && !$0.isTrue(.isObsolete) }
    func add(_ name: String, _ count: Int) { counts.append((name, count)) }
    add("terms", document.frames.count { $0.kind == .term })
    add("obsolete terms", document.frames.count { $0.kind == .term && $0.isTrue(.isObsolete) })
    add("relations", document.frames.count { $0.kind == .typedef })
    add("instances", document.frames.count { $0.kind == .instance })
    add("terms without a name", live.count { $0.first(.name) == nil })
    add("terms without a definition", live.count { $0.first(.definition) == nil })
    add("roots", live.count { $0.first(.isA) == nil && $0.first(.relationship) == nil })
    var tags: [OBOTag: Int] = [:]
    var relationships: [String: Int] = [:]
    for frame in document.frames where frame.kind == .term {
      for clause in frame.clauses {
        tags[clause.tag, default: 0] += 1
        if clause.tag == .relationship, case .pair(let relation, _) = clause.value {
          relationships[relation, default: 0] += 1
        }
      }
    }
    for tag in OBOTag.allCases where tag != .id && tags[tag] != nil { add("clauses “\(tag.name)”", tags[tag] ?? 0) }
    for (relation, count) in relationships.sorted(by: { $0.key < $1.key }) { add("relationships “\(relation)”", count) }
  }

  public static func == (left: OBOStatistics, right: OBOStatistics) -> Bool {
    left.counts.elementsEqual(right.counts) { $0 == $1 }
  }
}
