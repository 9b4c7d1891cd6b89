/// Changes in the controlled language of [KGCL](https://github.com/INCATools/kgcl), one command a line.
public enum KGCL {
  /// The commands that make `change`; none where only types of synonyms change, for which the language has no word.
  public static func commands(for change: OBODifference.Change) -> [String] {
    let id = change.id
    switch change.kind {
    case .added:
      return ["create class \(id) \(quote(change.label ?? ""))"]
        + change.after.map { "create edge \(id) rdfs:subClassOf \($0)" }
    case .removed: return ["delete class \(id)"]
    case .relabelled:
      return ["rename \(id) from \(quote(change.before.first ?? "")) to \(quote(change.after.first ?? ""))"]
    case .obsoleted: return ["obsolete \(id)" + (change.after.first.map { " with replacement \($0)" } ?? "")]
    case .restored: return ["unobsolete \(id)"]
    case .moved:
      if change.before.count == 1, change.after.count == 1 {
        return ["move \(id) from \(change.before[0]) to \(change.after[0])"]
      }
      return change.before.map { "delete edge \(id) rdfs:subClassOf \($0)" }
        + change.after.map { "create edge \(id) rdfs:subClassOf \($0)" }
    case .redefined:
      guard let text = change.after.first else { return ["remove definition for \(id)"] }
      return change.before.isEmpty
        ? ["add definition \(quote(text)) to \(id)"] : ["change definition of \(id) to \(quote(text))"]
    case .related:
      return change.before.map { "delete edge \(id) \($0)" } + change.after.map { "create edge \(id) \($0)" }
    case .retyped: return []
    case .synonyms:
      return change.before.map { "remove synonym \(quote(text(of: $0))) for \(id)" }
        + change.after.map { "create \(scope(of: $0)) synonym \(quote(text(of: $0))) for \(id)" }
    }
  }

  private static func scope(_ of: Substring) -> String { of.lowercased() }
  private static func scope(of synonym: String) -> String { scope(synonym.prefix { $0 != " " }) }
  private static func text(of synonym: String) -> String { String(synonym.drop { $0 != " " }.dropFirst()) }

  /// In the quotation marks that the text does not have: readers of the language know no escapes.
  private static func quote(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    if !line.contains("'") { return "'\(line)'" }
    return "\"\(line.map { $0 == "\"" ? "”" : String($0) }.joined())\""
  }
}
