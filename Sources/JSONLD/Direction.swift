/// A base direction.
enum Direction: String {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}

/// What a term says of language or direction: nothing, that there is none, or a value.
enum Mapping<Value: Equatable>: Equatable {
  case absent
  case null
  case value(Value)

  /// What holds for a value of the term where `standard` is the default of the context.
  func resolved(_ standard: Value?) -> Value? {
    switch self {
    case .absent: standard
    case .null: nil
    case .value(let value): value
    }
  }
}
