extension EvidenceItem {
  /// The item in one line, as the knowledge base's own exporter writes `supporting_text`:
  /// `[PMID:1] [INDIRECT EVIDENCE] [SUPPORT] snippet --- Explanation: …`; `nil` where it quotes and explains nothing, or
  /// says nothing on the matter.
  var supportingText: String? {
    if polarity == .neutral || snippet == nil && explanation == nil { return nil }
    var text = ""
    text.reserveCapacity((snippet?.utf8.count ?? 0) + (explanation?.utf8.count ?? 0) + 80)
    text += "["
    text += reference?.text ?? ""
    text += isInherited ? "] [INDIRECT EVIDENCE] [" : "] ["
    text += support ?? "SUPPORT"
    text += "]"
    if let snippet {
      text += " "
      text += snippet
    }
    if let explanation {
      text += " --- Explanation: "
      text += explanation
    }
    return text
  }
}
