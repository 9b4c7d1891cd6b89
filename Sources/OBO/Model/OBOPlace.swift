/// The lines of a frame and of its clauses as they were read. It is no part of what the frame says: all places are equal.
public struct OBOPlace: Hashable, Sendable {
  /// The line of the frame, from 1; 0 where it was not read from a file.
  public var line = 0
  /// For each clause, how many lines behind that.
  private var offsets: [Int32] = []

  public init() {}

  init(line: Int, clauses: [Int]) {
    self.line = line
    offsets = clauses.map { Int32(clamping: $0 - line) }
  }

  /// The line of the clause with that number; `nil` where it is not known.
  public func line(ofClause number: Int) -> Int? {
    line > 0 && offsets.indices.contains(number) ? line + Int(offsets[number]) : nil
  }

  public static func == (left: OBOPlace, right: OBOPlace) -> Bool { true }
  public func hash(into hasher: inout Hasher) {}
}
