internal import ByteIO
internal import Diagnostics

/// Where identifiers are defined, for those that are defined twice or never.
struct IdentifierTable {
  private var symbols = SymbolTable()
  /// By symbol: the number of the file, and the line; line 0 where the identifier is only referred to.
  private var files: [Int32] = []
  private var lines: [Int32] = []
  private var names: [String] = []

  /// The number of an identifier, and whether it is met for the first time.
  mutating func number(_ bytes: Span<UInt8>, in range: Range<Int>) -> (symbol: Int, isNew: Bool) {
    let symbol = Int(symbols.intern(bytes.extracting(range)))
    guard symbol == lines.count else { return (symbol, false) }
    files.append(0)
    lines.append(0)
    return (symbol, true)
  }

  func isDefined(_ symbol: Int) -> Bool { lines[symbol] > 0 }

  /// Says where it is defined. Where it was before, as `file:line`, if it was.
  mutating func define(_ symbol: Int, in file: String, line: Int) -> String? {
    if isDefined(symbol) { return "\(names[Int(files[symbol])]):\(lines[symbol])" }
    if names.last != file { names.append(file) }
    files[symbol] = Int32(names.count - 1)
    lines[symbol] = Int32(clamping: line)
    return nil
  }
}
