internal import Records

/// What a schema says of a type.
struct TypeDefinition: Sendable {
  let node: RecordNode
  var parent: Written?
  var base: String?
  var uri: String?
  var pattern: Written?
  var minimum: Double?
  var maximum: Double?
}
