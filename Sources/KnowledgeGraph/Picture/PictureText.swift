internal import Identifiers

/// What pictures say when one points at something.
enum PictureText {
  /// A node: its identifier, its class, what it is, and what the edge that it is shown for says.
  static func tooltip(_ node: Node, through edge: Edge?) -> String {
    var lines = [
      node.name ?? node.id.text,
      "\(node.id.text) · \(node.categories.map { String($0.local) }.joined(separator: ", "))",
    ]
    if let description = node.description { lines += ["", description] }
    if !node.synonyms.isEmpty { lines += ["", "Also: " + node.synonyms.joined(separator: "; ")] }
    if let edge { lines += ["", tooltip(edge)] }
    return lines.joined(separator: "\n")
  }

  /// An edge: what it asserts, its qualifiers and its evidence.
  static func tooltip(_ edge: Edge) -> String {
    var lines = ["\(edge.isNegated ? "not: " : "")\(edge.predicate.local.split(separator: "_").joined(separator: " "))"]
    for property in edge.properties {
      let name = property.slot.split(separator: "_").joined(separator: " ")
      lines.append("\(name): \(property.value.texts.map(frequency).joined(separator: "; "))")
    }
    if edge.evidence.isEmpty { lines.append("no evidence given") }
    for item in edge.evidence {
      var words = [item.reference?.text, item.support, item.source].compactMap(\.self)
      if item.isInherited { words.append("of the whole mechanism") }
      lines.append("• " + words.joined(separator: ", "))
      if let snippet = item.snippet { lines.append("  “\(snippet)”") }
      if let explanation = item.explanation { lines.append("  \(explanation)") }
    }
    return lines.joined(separator: "\n")
  }

  /// The terms of HP for frequencies in words; anything else as it is.
  static func frequency(_ text: String) -> String {
    switch text {
    case "HP:0040280": "always"
    case "HP:0040281": "very frequent"
    case "HP:0040282": "frequent"
    case "HP:0040283": "occasional"
    case "HP:0040284": "very rare"
    case "HP:0040285": "excluded"
    default: text
    }
  }
}
