internal import JSON

/// [Generate Blank Node Identifier](https://www.w3.org/TR/json-ld11-api/#generate-blank-node-identifier): new names, and new
/// names for old ones.
struct BlankNodeIdentifiers {
  private var count = 0
  private var renamed: [ExactText: String] = [:]

  /// A name that nothing has.
  mutating func make() -> String {
    defer { count += 1 }
    return "_:b\(count)"
  }

  /// The new name of what a document calls `identifier`.
  mutating func rename(_ identifier: String) -> String {
    let key = ExactText(identifier)
    if let name = renamed[key] { return name }
    let name = make()
    renamed[key] = name
    return name
  }

  /// `identifier`, renamed where it is that of a blank node.
  mutating func label(_ identifier: String) -> String {
    IRIForm.isBlank(identifier) ? rename(identifier) : identifier
  }
}
