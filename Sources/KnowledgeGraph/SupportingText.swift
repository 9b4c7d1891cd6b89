extension EvidenceItem {
  /// The item in one line, as the knowledge base's own exporter writes `supporting_text`:
  /// `[PMID:1] [INDIRECT EVIDENCE] [SUPPORT] snippet --- Explanation: …`; `nil` where it quotes and explains nothing, or
  /// says nothing on the matter.
  var supportingText: String? {
    if polarity == .neutral || snippet == nil && explanation == nil { return nil }
    var text = "[\(reference?.text ?? "")] "
    if isInherited { text += "[INDIRECT EVIDENCE] " }
    text += "[\(support ?? "SUPPORT")]"
    if let snippet { text += " \(snippet)" }
    if let explanation { text += " --- Explanation: \(explanation)" }
    return text
  }
}
