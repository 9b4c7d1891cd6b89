public import Identifiers

/// What a record is about, for the formats that speak of records and not of edges alone.
public struct RecordSummary: Sendable, Hashable {
  /// The record's file, as in ``Provenance/file``.
  public var file: String
  /// What the record calls itself.
  public var name: String?
  /// An identifier for the record itself.
  public var id: CURIE?
  /// The term that the record is about.
  public var subject: CURIE?
  /// The day it was made, `2026-05-31`, a time behind it as it is written.
  public var created: String?
  /// The day it was changed last.
  public var updated: String?

  public init(
    file: String, name: String? = nil, id: CURIE? = nil, subject: CURIE? = nil, created: String? = nil,
    updated: String? = nil
  ) {
    self.file = file
    self.name = name
    self.id = id
    self.subject = subject
    self.created = created
    self.updated = updated
  }

  /// The day of its last change, or of its making, without a time.
  public var day: String? { (updated ?? created).map { String($0.prefix(10)) } }
}
