internal import Records

/// A name that a schema uses, and where it does.
struct Written: Sendable {
  let text: String
  let node: RecordNode
}
