/// Issues identifiers for blank nodes in the order in which they are asked for
/// ([RDFC-1.0, 4.5](https://www.w3.org/TR/rdf-canon/#issue-identifier)).
struct IdentifierIssuer {
  private let prefix: String
  private var issued: [String: String] = [:]
  /// The blank nodes that have an identifier, in the order in which they got it.
  private(set) var order: [String] = []

  init(prefix: String) { self.prefix = prefix }

  /// The identifier that a blank node has, if it has one.
  func identifier(of label: String) -> String? { issued[label] }

  /// The identifier of a blank node, a new one where it has none yet.
  @discardableResult
  mutating func issue(_ label: String) -> String {
    if let known = issued[label] { return known }
    let identifier = "\(prefix)\(order.count)"
    issued[label] = identifier
    order.append(label)
    return identifier
  }
}
