/// The entries of a JSON object in the order in which they stand.
///
/// Looking a name up is O(1); objects of a few entries are simply walked.
public struct JSONObject: Sendable {
  /// A name and its value.
  public struct Entry: Sendable {
    public let name: String
    public internal(set) var value: JSONValue
    /// Where the name begins in the document it was read from, in bytes; -1 where it was not read.
    public let offset: Int32

    public init(name: String, value: JSONValue, offset: Int32 = -1) {
      self.name = name
      self.value = value
      self.offset = offset
    }
  }

  public private(set) var entries: [Entry]
  /// Where each name stands, for objects with many.
  private var places: [ExactText: Int]?

  private static let walkable = 12

  public init() { entries = [] }

  /// Entries whose names differ.
  public init(_ entries: [Entry]) {
    self.entries = entries
    if entries.count > Self.walkable { indexNames() }
  }

  public var count: Int { entries.count }
  public var isEmpty: Bool { entries.isEmpty }

  /// Where the object stands in the document it was read from: at its first name. -1 where that is not known.
  public var offset: Int32 { entries.first?.offset ?? -1 }

  /// The value of a name. Setting `nil` takes the entry away, which is O(n).
  public subscript(name: String) -> JSONValue? {
    get { place(of: name).map { entries[$0].value } }
    set {
      if let newValue { set(name, to: newValue) } else { remove(name) }
    }
  }

  public func contains(_ name: String) -> Bool { place(of: name) != nil }

  /// Where the entry of `name` stands in ``entries``.
  public func place(of name: String) -> Int? {
    if let places { return places[ExactText(name)] }
    for index in entries.indices where entries[index].name.isExactly(name) { return index }
    return nil
  }

  /// Sets the value of `name`, which stands where it stood, or last.
  public mutating func set(_ name: String, to value: JSONValue, offset: Int32 = -1) {
    if let place = place(of: name) {
      entries[place].value = value
    } else {
      append(name, value, offset: offset)
    }
  }

  /// Takes the entry of `name` away; its value.
  @discardableResult
  public mutating func remove(_ name: String) -> JSONValue? {
    guard let place = place(of: name) else { return nil }
    let value = entries.remove(at: place).value
    if places != nil { indexNames() }
    return value
  }

  /// Changes the value of `name` in place; it is `null` before where there was none.
  public mutating func update<Result, Failure: Error>(
    _ name: String, offset: Int32 = -1, _ body: (inout JSONValue) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let place: Int
    if let found = self.place(of: name) {
      place = found
    } else {
      place = entries.count
      append(name, .null, offset: offset)
    }
    return try body(&entries[place].value)
  }

  /// Changes the object that `name` has in place; it is empty before where there was none.
  public mutating func updateObject<Result, Failure: Error>(
    _ name: String, offset: Int32 = -1, _ body: (inout JSONObject) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try update(name, offset: offset) { (value: inout JSONValue) throws(Failure) -> Result in
      var object = JSONObject()
      if case .object(let former) = value.take() { object = former }
      defer { value = .object(object) }
      return try body(&object)
    }
  }

  /// Adds an entry whose name is not there yet.
  public mutating func append(_ name: String, _ value: JSONValue, offset: Int32 = -1) {
    entries.append(Entry(name: name, value: value, offset: offset))
    if places != nil {
      places?[ExactText(name)] = entries.count - 1
    } else if entries.count > Self.walkable {
      indexNames()
    }
  }

  /// Puts the entries into the order of the code points of their names.
  public mutating func sort() {
    entries.sort { ExactText($0.name) < ExactText($1.name) }
    if places != nil { indexNames() }
  }

  private mutating func indexNames() {
    var places: [ExactText: Int] = [:]
    places.reserveCapacity(entries.count)
    for (place, entry) in entries.enumerated() { places[ExactText(entry.name)] = place }
    self.places = places
  }
}

extension JSONObject: Hashable {
  /// Whether the entries are equal, in whatever order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    guard left.count == right.count else { return false }
    return left.entries.allSatisfy { right[$0.name] == $0.value }
  }

  public func hash(into hasher: inout Hasher) {
    // The order does not count.
    var sum = 0
    for entry in entries {
      var one = Hasher()
      one.combine(entry.name)
      one.combine(entry.value)
      sum &+= one.finalize()
    }
    hasher.combine(sum)
  }
}
