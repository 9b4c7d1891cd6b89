internal import ByteIO

/// Rows of tab-separated values in which no cell can break the table: tabs, line ends and backslashes are written `\t`,
/// `\n`, `\r` and `\\`.
enum TSVText {
  static func write(_ cells: [String], to sink: ByteSink) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { sink.write(UInt8(ascii: "\t")) }
      for byte in cell.utf8 {
        switch byte {
        case 9: sink.write("\\t")
        case 10: sink.write("\\n")
        case 13: sink.write("\\r")
        case UInt8(ascii: "\\"): sink.write("\\\\")
        default: sink.write(byte)
        }
      }
    }
    sink.write(UInt8(ascii: "\n"))
  }

  /// The cells of a line without its line end.
  static func cells(of line: some StringProtocol) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
      guard cell.contains("\\") else { return String(cell) }
      var text = ""
      var isEscaped = false
      for scalar in cell.unicodeScalars {
        if isEscaped {
          switch scalar {
          case "t": text += "\t"
          case "n": text += "\n"
          case "r": text += "\r"
          default: text.unicodeScalars.append(scalar)
          }
          isEscaped = false
        } else if scalar == "\\" {
          isEscaped = true
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
      return text
    }
  }
}
