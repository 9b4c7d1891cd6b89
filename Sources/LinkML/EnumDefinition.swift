internal import Identifiers

/// What a schema says of an enumeration, or of a part of one.
struct EnumDefinition: Sendable {
  var values: [PermissibleValue] = []
  var reachableFrom: [ReachableFrom] = []
  var concepts: [CURIE] = []
  var inherits: [Written] = []
  var include: [EnumDefinition] = []
  var minus: [EnumDefinition] = []
  /// Whether `matches`, `code_set` or `pv_formula` says which values there are, which is not understood here.
  var isUnsupported = false
}
