/// The version of JSON-LD by which a document is processed.
public enum ProcessingMode: String, Sendable, CaseIterable {
  case version10 = "json-ld-1.0"
  case version11 = "json-ld-1.1"
}
