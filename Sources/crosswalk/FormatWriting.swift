import ByteIO
import KnowledgeGraph
import Mapping
import Synchronization

/// One format being written: in one step, or, where it is made of rows, in one for each part of the graph, which any thread may
/// take. Whoever takes the last step puts the parts together.
final class FormatWriting: Sendable {
  /// Opens the files for as long as the body runs, and lets nobody see them before it returns.
  typealias Files = @Sendable (_ body: ([ByteSink]) throws -> Void) throws -> Void

  private let content: GraphContent
  private let format: GraphFormat
  private let files: Files
  private let parts: [GraphContent.RowPart]
  private let made: Mutex<[Result<WrittenRows, any Error>?]>

  init(_ content: GraphContent, as format: GraphFormat, to files: @escaping Files) {
    self.content = content
    self.format = format
    self.files = files
    parts = content.rowParts(for: format)
    made = Mutex(Array(repeating: nil, count: parts.count))
  }

  /// How many steps there are.
  var stepCount: Int { max(parts.count, 1) }

  /// Takes one step. After the last of them: what the format could not carry, or why it was not written.
  func take(step: Int) -> Result<[Loss], any Error>? {
    if parts.isEmpty { return finish { try self.content.write(as: self.format, to: $0) } }
    let rows = Result { try content.rows(of: parts[step], as: format) }
    let whole: [Result<WrittenRows, any Error>]? = made.withLock { made in
      made[step] = rows
      let whole = made.compactMap(\.self)
      guard whole.count == made.count else { return nil }
      // The rows are gone as soon as they are written, not when the last format is.
      made = []
      return whole
    }
    guard let whole else { return nil }
    return finish { try self.content.write(try whole.map { try $0.get() }, as: self.format, to: $0) }
  }

  private func finish(_ write: ([ByteSink]) throws -> [WriterLoss]) -> Result<[Loss], any Error> {
    Result {
      var losses: [WriterLoss] = []
      try files { losses = try write($0) }
      return losses.map {
        Loss(
          reason: $0.isByDesign ? .scope : .format, path: "\(format.name) \($0.slot)",
          detail: "\($0.subject): \($0.reason)", file: "")
      }
    }
  }

  /// Takes all steps on all cores; what the formats could not carry, in their order.
  static func run(_ formats: [FormatWriting]) throws -> [Loss] {
    // What cannot be divided begins first, so that the cores finish together.
    let steps = formats.indices.sorted { (formats[$0].stepCount, $0) < (formats[$1].stepCount, $1) }
      .flatMap { format in (0..<formats[format].stepCount).map { (format: format, step: $0) } }
    let ends = concurrentMap(steps) { (format: $0.format, result: formats[$0.format].take(step: $0.step)) }
    return try ends.sorted { $0.format < $1.format }.flatMap { try $0.result?.get() ?? [] }
  }
}
