public import ByteIO
internal import Diagnostics

/// One file of a graph, which can be read more than once.
public struct GraphInput {
  /// The path as the user gave it, for messages; `archive.tar/member` within an archive.
  public let name: String
  /// What the file holds.
  public let file: KGXFile
  /// What cannot be opened again: standard input and the members of an archive.
  private let bytes: [UInt8]?

  /// A source at the beginning of the file.
  public func open() throws -> ByteSource {
    if let bytes { return try ByteSource(bytes: bytes, name: name) }
    return try ByteSource(path: name)
  }

  /// The graph's files at `path`: one, or those of a tar archive. Throws ``GraphReadFailure`` where the file is none of
  /// KGX.
  ///
  /// - Parameter fallback: What it holds where neither its name nor its content tells.
  public static func find(_ path: String, else fallback: KGXFile? = nil) throws -> [GraphInput] {
    let source = try ByteSource(path: path)
    var head = try source.read(upTo: 1 << 16)
    if TarArchive.isArchive(head) { return try members(of: path, head + source.readAll(limit: GraphLimits.memory)) }
    guard let known = KGXFile.recognise(path: path, head: head) ?? fallback else { throw unknown(path, head) }
    if path != "-" { return [GraphInput(name: path, file: known, bytes: nil)] }
    head += try source.readAll(limit: GraphLimits.memory)
    return [GraphInput(name: path, file: known, bytes: head)]
  }

  private static func members(of path: String, _ archive: [UInt8]) throws -> [GraphInput] {
    let found = try TarArchive.members(archive, name: path).compactMap { member -> GraphInput? in
      let head = Array(member.bytes.prefix(1 << 16))
      guard let file = KGXFile.recognise(path: member.name, head: head) else { return nil }
      return GraphInput(name: "\(path)/\(member.name)", file: file, bytes: Array(member.bytes))
    }
    if found.isEmpty {
      throw GraphReadFailure(rule: "kgx-other-format", "no member of the archive is a file of KGX", file: path)
    }
    // Nodes before edges, as readers of a stream want them.
    return found.filter { $0.file.part != .edges } + found.filter { $0.file.part == .edges }
  }

  private static func unknown(_ path: String, _ head: [UInt8]) -> GraphReadFailure {
    if head.contains(0) {
      return GraphReadFailure(rule: "kgx-other-format", "NUL bytes: this is no text, so no KGX", file: path, at: .start)
    }
    return GraphReadFailure(
      rule: "kgx-other-format",
      "neither the name (…nodes.tsv, …edges.jsonl, …) nor the header tells nodes or edges of KGX", file: path,
      at: .start)
  }
}
