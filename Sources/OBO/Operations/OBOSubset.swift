/// A part of an ontology that stands on its own: some terms, what is above them, and the relations and the header.
public enum OBOSubset {
  /// The frames of `terms`, of everything that `is_a` and those of `relations` lead up to from them, and of the relations that
  /// are used in them; each frame whole. Terms that `document` does not have are `unknown`. O(frames).
  public static func extract(
    _ terms: [String], relations: Set<String> = [], from document: OBODocument
  ) -> (document: OBODocument, unknown: [String]) {
    var numbers: [String: [Int]] = [:]
    for (number, frame) in document.frames.enumerated() { numbers[frame.id, default: []].append(number) }
    var kept: Set<Int> = []
    var waiting = terms.filter { numbers[$0] != nil }
    var seen = Set(waiting)
    while let id = waiting.popLast() {
      for number in numbers[id] ?? [] {
        kept.insert(number)
        for target in parents(of: document.frames[number], by: relations) where seen.insert(target).inserted {
          waiting.append(target)
        }
      }
    }
    var subset = OBODocument(header: document.header)
    subset.frames = kept.sorted().map { document.frames[$0] }
    subset.frames += usedRelations(in: subset.frames, of: document).filter { !kept.contains($0) }.map {
      document.frames[$0]
    }
    return (subset, terms.filter { numbers[$0] == nil })
  }

  private static func parents(of frame: OBOFrame, by relations: Set<String>) -> [String] {
    frame.clauses.compactMap { clause in
      switch (clause.tag, clause.value) {
      case (.isA, .id(let parent)): parent
      case (.relationship, .pair(let relation, let target)): relations.contains(relation) ? target : nil
      default: nil
      }
    }
  }

  /// The numbers of the frames of relations that `frames` use, and of those above them.
  private static func usedRelations(in frames: [OBOFrame], of document: OBODocument) -> [Int] {
    var typedefs: [String: Int] = [:]
    for (number, frame) in document.frames.enumerated() where frame.kind == .typedef { typedefs[frame.id] = number }
    var used: Set<Int> = []
    var waiting = frames
    while let frame = waiting.popLast() {
      for clause in frame.clauses {
        let id: String
        switch (clause.tag, clause.value) {
        case (.relationship, .pair(let relation, _)), (.intersectionOf, .pair(let relation, _)): id = relation
        case (_, .property(let property)): id = property.property
        case (.isA, .id(let parent)) where frame.kind == .typedef: id = parent
        default: continue
        }
        if let number = typedefs[id], used.insert(number).inserted { waiting.append(document.frames[number]) }
      }
    }
    return used.sorted()
  }
}
