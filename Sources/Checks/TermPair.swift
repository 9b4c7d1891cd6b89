internal import Diagnostics
public import Records

/// An identifier beside a label, somewhere in a record: what the checks are about.
public struct TermPair: Sendable {
  /// The scalar that holds the identifier.
  public let id: RecordNode
  /// The scalar that holds the label.
  public let label: RecordNode
  /// The path of the mapping that holds both, such as `phenotypes[3].phenotype_term.term`.
  public var path: String { id.parent?.path ?? "" }
  /// The curator's own wording beside the pair, where there is one.
  public let wording: String?
}

/// Finds every mapping that pairs an `id` with a `label`, wherever it stands; no schema is needed.
public enum PairFinder {
  /// The pairs of `file` in the order of its bytes. O(nodes).
  public static func pairs(in file: RecordFile) -> [TermPair] {
    var pairs: [TermPair] = []
    for document in file.documents { visit(document, in: nil, &pairs) }
    return pairs
  }

  private static func visit(_ node: RecordNode, in parent: RecordNode?, _ pairs: inout [TermPair]) {
    if node.isAlias { return }
    switch node.kind {
    case .scalar: return
    case .sequence: node.forEachElement { visit($0, in: node, &pairs) }
    case .mapping:
      var id: RecordNode?
      var label: RecordNode?
      node.forEachEntry { key, value in
        if value.kind == .scalar {
          if key.equals("id") { id = value } else if key.equals("label") { label = value }
        } else {
          visit(value, in: node, &pairs)
        }
      }
      guard let id, let label, !id.isNull, !label.isNull else { return }
      let wording = parent?.kind == .mapping ? parent?.value(forKey: "preferred_term") : nil
      pairs.append(TermPair(id: id, label: label, wording: wording?.kind == .scalar ? wording?.text : nil))
    }
  }
}
