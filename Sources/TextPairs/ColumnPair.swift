/// A column of identifiers and the column of their labels, by name.
public struct ColumnPair: Sendable, Hashable {
  public var id: String
  public var label: String

  public init(id: String, label: String) {
    self.id = id
    self.label = label
  }

  /// Reads `id=object_id,label=object_label`, in either order; `nil` where it is not that.
  public init?(_ text: String) {
    var id: String?
    var label: String?
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let equals = part.firstIndex(of: "=") else { return nil }
      let name = part[part.index(after: equals)...].trimmingBlanks
      guard !name.isEmpty else { return nil }
      switch part[..<equals].trimmingBlanks {
      case "id" where id == nil: id = name
      case "label" where label == nil: label = name
      default: return nil
      }
    }
    guard let id, let label else { return nil }
    self.init(id: id, label: label)
  }
}

extension Substring {
  /// The text without blanks at either end.
  var trimmingBlanks: String {
    let start = drop { $0 == " " || $0 == "\t" }
    guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return String(start[...last])
  }
}
