/// A JSON value that forgets nothing: names in the order in which they stand, numbers as they are written.
public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue {
  /// The text of a string; else `nil`.
  public var string: String? { if case .string(let text) = self { text } else { nil } }
  /// The elements of an array; else `nil`.
  public var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
  /// An object; else `nil`.
  public var object: JSONObject? { if case .object(let object) = self { object } else { nil } }
  public var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }

  public var isNull: Bool { if case .null = self { true } else { false } }
  public var isArray: Bool { if case .array = self { true } else { false } }
  public var isObject: Bool { if case .object = self { true } else { false } }

  /// Whether it is a string, a number, `true` or `false`.
  public var isScalar: Bool {
    switch self {
    case .string, .number, .bool: true
    case .null, .array, .object: false
    }
  }

  /// The elements of an array; any other value as the only element.
  public var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [self] } }

  /// Appends to an array in place; any other value becomes the first element of one. O(1).
  public mutating func append(_ element: JSONValue) {
    let old = take()
    if case .array(var elements) = old {
      elements.append(element)
      self = .array(elements)
    } else {
      self = .array([old, element])
    }
  }

  /// The value, which is `null` afterwards: whoever holds it alone changes it without a copy.
  public mutating func take() -> JSONValue {
    let value = consume self
    self = .null
    return value
  }
}

extension JSONValue: Hashable {
  /// Strings and names are equal where their bytes are, numbers where they are written alike, objects where they have equal
  /// entries in any order.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.isExactly(right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let flag): hasher.combine(flag)
    case .number(let number): hasher.combine(number)
    case .string(let text): hasher.combine(text)
    case .array(let elements): hasher.combine(elements)
    case .object(let object): hasher.combine(object)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  public init(stringLiteral text: String) { self = .string(text) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral entries: (String, JSONValue)...) {
    self = .object(JSONObject(entries.map { JSONObject.Entry(name: $0, value: $1) }))
  }
}
