/// How binding a binding is ([`obligation_level`](https://w3id.org/linkml/obligation_level)).
public enum ObligationLevel: String, Sendable, Hashable, CaseIterable {
  case required = "REQUIRED"
  case recommended = "RECOMMENDED"
  case optional = "OPTIONAL"
  case example = "EXAMPLE"
}
