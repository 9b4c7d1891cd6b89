internal import Diagnostics
internal import JSON

/// What was left out without being an error, said once for each name, with how often.
final class Remarks {
  /// Why something is left out.
  enum Kind: String {
    case undefinedKey = "jsonld-undefined-key"
    case reservedName = "jsonld-reserved-name"
    case freeFloating = "jsonld-free-floating"
    case relativeIRI = "jsonld-relative-iri"
    case direction = "jsonld-direction"
    case blankPredicate = "jsonld-blank-predicate"
    case malformed = "jsonld-malformed"
  }

  private struct Key: Hashable {
    let kind: Kind
    let name: ExactText
  }
  private struct Entry {
    let key: Key
    let message: String
    let offset: Int32
    let document: JSONDocument?
    var count = 1
  }

  private var places: [Key: Int] = [:]
  private var entries: [Entry] = []
  /// Names beyond these are counted, not named.
  private static let limit = 1_000
  private var unnamed = 0

  /// Remembers that `name` was left out; `message` says what that means.
  func add(_ kind: Kind, _ name: String, at offset: Int32 = -1, in document: JSONDocument? = nil, _ message: String) {
    let key = Key(kind: kind, name: ExactText(name))
    if let place = places[key] {
      entries[place].count += 1
    } else if entries.count < Self.limit {
      places[key] = entries.count
      entries.append(Entry(key: key, message: message, offset: offset, document: document))
    } else {
      unnamed += 1
    }
  }

  /// The remarks in the order in which they were first made.
  func diagnostics(file: String) -> [Diagnostic] {
    var diagnostics = entries.map { entry in
      Diagnostic(
        rule: RuleID(entry.key.kind.rawValue), severity: .warning,
        message: entry.count > 1 ? "\(entry.message) (\(entry.count) times)" : entry.message,
        file: entry.document?.name ?? file,
        range: entry.document?.position(of: entry.offset).map { TextRange(at: $0) })
    }
    if unnamed > 0 {
      diagnostics.append(
        Diagnostic(
          rule: RuleID("jsonld-undefined-key"), severity: .warning, message: "\(unnamed) more were left out", file: file
        ))
    }
    return diagnostics
  }
}
