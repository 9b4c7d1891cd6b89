public import Records

/// What one walk through a record found when it was held against a class of a schema.
public struct SchemaSurvey: Sendable {
  /// Something that the schema does not allow, or demands and does not get.
  public struct Problem: Sendable {
    public enum Kind: Sendable, Hashable {
      /// A slot that instances of the class must have is not there.
      case missingSlot(String, class: String)
      /// The key is no slot of the class; the nearest that is one.
      case unknownSlot(class: String, nearest: String?)
      /// There is one value where there may be several, or the other way round.
      case multiplicity(takesList: Bool, slot: String)
      /// The value is not what the slot takes, in words: “a whole number”.
      case type(String, slot: String)
      /// The value is none of the listed ones; numbers of ``Schema/enumerations``.
      case value([Int])
    }

    public let kind: Kind
    /// The mapping that lacks something, the key that is unknown, the value that is wrong.
    public let node: RecordNode
  }

  /// A scalar that must be a term of an enumeration which is not just a list.
  public struct BoundTerm: Sendable {
    public let node: RecordNode
    /// A number of ``Schema/enumerations``.
    public let enumeration: Int
    public let obligation: ObligationLevel
  }

  /// In the order of the record.
  public internal(set) var problems: [Problem] = []
  public internal(set) var terms: [BoundTerm] = []

  /// Nothing was found.
  public init() {}

  /// Holds each document of `file` against the class `target`. O(nodes). Finds nothing where there is no such class.
  public init(_ file: RecordFile, schema: Schema, targetClass target: String) {
    guard let number = schema.classNumbers[target] else { return }
    for document in file.documents { SchemaWalk(schema: schema).visit(document, asInstanceOf: number, &self) }
  }
}
