/// What a mapping says of the places of a record, for whoever looks at records and not at graphs.
public struct RecordPlaces: Sendable {
  /// What stands at one path.
  public struct Place: Sendable {
    /// The slot that the term here belongs to.
    public var slot: TermSlot?
    /// The rules whose things have their name here.
    public var names: [String] = []
    /// The rules one of whose things must have the name that stands here.
    public var refersTo: [String] = []
    /// All values that the scalar here may have and what each means, in the order of the file.
    public var values: [(value: String, meaning: String)]?
    public var valuesName = ""
    /// Regular expressions that also take the scalar here.
    public var patterns: [String] = []
    /// Whether the term here says what the whole record is about.
    public var isSubject = false
    public var isEvidence = false
  }

  /// By path from the record's root, lists as `[]`.
  public fileprivate(set) var places: [String: Place] = [:]
  /// The keys of an item of evidence.
  public let reference, title, support, snippet, explanation: String
  /// The key of the curator's wording.
  public let wording: String
}

extension RecordMapping {
  /// What the mapping says of the places of a record.
  public var places: RecordPlaces {
    var result = RecordPlaces(
      reference: evidence.reference.text, title: evidence.title?.text ?? "",
      support: evidence.support?.text ?? "", snippet: evidence.snippet?.text ?? "",
      explanation: evidence.explanation?.text ?? "", wording: descriptor.wording?.text ?? "")
    for (path, name) in slotOfPath { result.places[path, default: .init()].slot = slots[name] }
    for (path, closed) in mapOfPath {
      guard let map = maps[closed.map] else { continue }
      result.places[path, default: .init()].valuesName = closed.map
      result.places[path, default: .init()].patterns = closed.patterns
      result.places[path, default: .init()].values = map.order.map { ($0, map.entries[$0] ?? "") }
    }
    for rule in rules { result.note(rule, scopes: [""], descriptor) }
    return result
  }
}

extension RecordPlaces {
  fileprivate mutating func note(_ rule: Rule, scopes: [String], _ descriptor: DescriptorShape) {
    var place = RulePlace(scopes: scopes)
    place.scopes.append(place.absolute(rule.path) ?? "")
    for path in rule.names { at(path, place) { $0.names.append(rule.name) } }
    if let node = rule.node {
      if case .term(let path, _, _, _, _) = node.identity, place.scopes.last == "", let base = place.absolute(path) {
        let holder = descriptor.id.keys.dropLast().map(\.key)
        places[([base] + holder).filter { !$0.isEmpty }.joined(separator: "."), default: .init()].isSubject = true
      }
      for property in node.properties { note(property.value, place) }
    }
    for choice in rule.edges.flatMap(\.alternatives) {
      for end in [choice.subject, choice.object] {
        if case .named(let path, let rules) = end { at(path, place) { $0.refersTo = rules } }
      }
      for evidence in choice.evidence { at(evidence, place) { $0.isEvidence = true } }
      note(choice.predicate, place)
      for property in choice.properties { note(property.value, place) }
    }
    for inner in rule.rules { note(inner, scopes: place.scopes, descriptor) }
  }

  private mutating func note(_ value: ValueTemplate, _ place: RulePlace) {
    switch value {
    case .constant, .path, .mapped: return
    case .matched(let path, let pattern, _):
      at(path, place) { if !$0.patterns.contains(pattern.source) { $0.patterns.append(pattern.source) } }
    case .first(let choices): for choice in choices { note(choice, place) }
    }
  }

  private mutating func at(_ path: RecordPath, _ place: RulePlace, _ change: (inout Place) -> Void) {
    if let absolute = place.absolute(path) { change(&places[absolute, default: .init()]) }
  }
}
