/// Meets the slots of files before their rows are written, so that columns and keys are the same for every row.
public enum SlotSurvey {
  /// Reads what must be read of the files to know all slots: the header of a table, all of JSON. What is wrong with a row is
  /// not reported yet; throws ``GraphReadFailure`` where a file cannot be read.
  public static func run(_ files: GraphFiles, slots: GraphSlots) throws {
    var reports = NoReports()
    for input in files.inputs {
      let isTable = input.file.format == .tsv || input.file.format == .csv
      var sink = Stopper(isAtFirst: isTable)
      do {
        try KGXReader.read(try input.open(), as: input.file, slots: slots, into: &sink, reporting: &reports)
      } catch is HeaderRead {}
    }
  }

  /// Lets rows go, and where the header is all that is wanted, stops at the first one.
  private struct Stopper: RowSink {
    let isAtFirst: Bool
    mutating func receive(_ row: borrowing GraphRow, in bytes: Span<UInt8>) throws {
      if isAtFirst { throw HeaderRead() }
    }
  }

  private struct HeaderRead: Error {}
}
