import Diagnostics
import TextPairs

/// The pairs of a text, as `id | label` where the label is certain, `id ~ label` where it may be none, and `id < label` for
/// each text that may be the label where only its end is known.
func pairs(_ text: String, _ kind: TextKind, columns: [ColumnPair] = []) -> [String] {
  found(Array(text.utf8), kind, columns: columns).pairs.flatMap { pair -> [String] in
    if pair.extent == .endsHere { return pair.candidates.map { "\(pair.id.text) < \($0.text.text)" } }
    return ["\(pair.id.text) \(pair.certainty == .stated ? "|" : "~") \(pair.label.text)"]
  }
}

func found(
  _ bytes: [UInt8], _ kind: TextKind, columns: [ColumnPair] = []
) -> (pairs: [TextPair], diagnostics: [Diagnostic], file: TextFile) {
  let file = TextFile(path: "file", bytes: bytes, kind: kind)
  var diagnostics: [Diagnostic] = []
  let pairs = TextPairFinder.pairs(
    in: file, columns: columns, isKnownPrefix: { ["EX", "UBERON", "CL"].contains($0) }, reporting: &diagnostics)
  return (pairs, diagnostics, file)
}
