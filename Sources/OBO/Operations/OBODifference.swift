internal import Ontology

/// What changed between two versions of an ontology, term by term.
public struct OBODifference: Equatable, Sendable {
  /// One change of a term or a relation.
  public struct Change: Equatable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
      case added, removed, relabelled, obsoleted, restored, moved, redefined, related, synonyms, retyped
    }

    public var kind: Kind
    public var id: String
    /// What it is called now, or was where it is gone.
    public var label: String?
    /// What was and is no more, and what is and was not: labels, parents, definitions …
    public var before: [String]
    public var after: [String]
  }

  /// By identifier, then by kind.
  public private(set) var changes: [Change] = []

  /// Compares `old` with `new`. O(n log n).
  public init(from old: OBODocument, to new: OBODocument) {
    let before = Self.byID(old)
    let after = Self.byID(new)
    for id in Set(before.keys).union(after.keys).sorted() {
      switch (before[id], after[id]) {
      case (let was?, let now?): compare(was, now)
      case (let was?, nil): add(.removed, was)
      case (nil, let now?): add(.added, now, after: Self.values(now, .isA))
      case (nil, nil): break
      }
    }
  }

  private static func byID(_ document: OBODocument) -> [String: OBOFrame] {
    Dictionary(document.frames.map { ($0.id, $0) }) { first, _ in first }
  }

  private mutating func compare(_ was: OBOFrame, _ now: OBOFrame) {
    if was.clauses == now.clauses { return }
    let isObsolete = now.isTrue(.isObsolete)
    if was.first(.name)?.text != now.first(.name)?.text { add(.relabelled, now, was, .name) }
    if isObsolete != was.isTrue(.isObsolete) {
      add(isObsolete ? .obsoleted : .restored, now, after: Self.values(now, .replacedBy))
    }
    let tags: [(Change.Kind, OBOTag)] = [
      (.moved, .isA), (.redefined, .definition), (.related, .relationship), (.synonyms, .synonym),
    ]
    // That an obsolete term has no place any more goes without saying.
    for (kind, tag) in tags where !(isObsolete && (kind == .moved || kind == .related)) { add(kind, now, was, tag) }
    compareSynonymTypes(was, now)
  }

  /// Synonyms that both versions have, with other types: as OBO writes them, without xrefs.
  private mutating func compareSynonymTypes(_ was: OBOFrame, _ now: OBOFrame) {
    let (old, new) = (Self.synonymTypes(was), Self.synonymTypes(now))
    let changed = old.filter { synonym, types in new[synonym].map { $0 != types } ?? false }.keys.sorted()
    if changed.isEmpty { return }
    func values(_ types: [String: [String]]) -> [String] {
      changed.flatMap { synonym in types[synonym, default: []].map { $0.isEmpty ? synonym : "\(synonym) \($0)" } }
    }
    add(.retyped, now, before: values(old), after: values(new))
  }

  /// The types with which a frame has each synonym, sorted; an empty text where it has it without one.
  private static func synonymTypes(_ frame: OBOFrame) -> [String: [String]] {
    var types: [String: [String]] = [:]
    for clause in frame.clauses {
      guard case .synonym(let synonym) = clause.value else { continue }
      types["\"\(synonym.text)\" \(synonym.scope?.rawValue ?? "RELATED")", default: []].append(synonym.type ?? "")
    }
    return types.mapValues { $0.sorted() }
  }

  private mutating func add(_ kind: Change.Kind, _ now: OBOFrame, _ was: OBOFrame, _ tag: OBOTag) {
    let (old, new) = (Self.values(was, tag), Self.values(now, tag))
    let (gone, come) = (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
    if !gone.isEmpty || !come.isEmpty { add(kind, now, before: gone, after: come) }
  }

  private mutating func add(_ kind: Change.Kind, _ frame: OBOFrame, before: [String] = [], after: [String] = []) {
    changes.append(
      Change(kind: kind, id: frame.id, label: frame.first(.name)?.text, before: before, after: after))
  }

  /// The values of all clauses with `tag`, without xrefs and qualifiers.
  private static func values(_ frame: OBOFrame, _ tag: OBOTag) -> [String] {
    frame.clauses.filter { $0.tag == tag }.map { clause in
      switch clause.value {
      case .pair(let relation, let target): "\(relation) \(target)"
      case .synonym(let synonym): "\(synonym.scope?.rawValue ?? "RELATED") \(synonym.text)"
      default: clause.text
      }
    }
  }
}
