public import ByteIO
internal import Synchronization

/// A folder of publications, one file each, as linkml-reference-validator keeps them: `PMID_12345.md`,
/// `DOI_10.1000_x.md`, with YAML front matter and the text.
///
/// Any number of threads may ask at once. Files are read when they are asked for, and the last ones are kept.
public struct ReferenceLibrary: Sendable {
  /// The folder as the user gave it.
  public let folder: String
  /// Paths by the names of the files without ending, as written.
  private let exact: [String: String]
  /// The same in lower case.
  private let folded: [String: String]
  private let store: Store

  private final class Store: Sendable {
    let cache: Mutex<ReferenceCache>
    init(capacity: Int) { cache = Mutex(ReferenceCache(capacity: capacity)) }
  }

  /// Lists the names of the files in `folder` and the folders below it, which wins where two have one name; reads
  /// none. `memory` is how many bytes of read references are kept. Throws when the folder cannot be listed.
  public init(folder: String, memory: Int = 64 << 20) throws(IOFailure) {
    self.folder = folder
    let paths = try FileWalk.files(below: folder) { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }
    var exact: [String: String] = [:]
    var folded: [String: String] = [:]
    let base = folder.hasSuffix("/") ? folder.utf8.count : folder.utf8.count + 1
    func isBefore(_ left: String, _ right: String) -> Bool {
      func rank(_ path: String) -> (Int, Int) {
        (path.utf8.dropFirst(base).count { $0 == UInt8(ascii: "/") }, path.hasSuffix(".md") ? 0 : 1)
      }
      return rank(left) < rank(right)
    }
    // The walk sorts paths; a stable order by depth and ending keeps that within each.
    for path in paths.enumerated().sorted(by: {
      isBefore($0.element, $1.element) || !isBefore($1.element, $0.element) && $0.offset < $1.offset
    }).map(\.element) {
      let name = path[(path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex)...]
      let stem = String(name.dropLast(name.hasSuffix(".md") ? 3 : 4))
      if exact[stem] == nil { exact[stem] = path }
      let key = ReferenceName.key(ofStem: stem)
      if folded[key] == nil { folded[key] = path }
    }
    self.exact = exact
    self.folded = folded
    store = Store(capacity: memory)
  }

  /// How many references there are files for.
  public var count: Int { exact.count }

  /// The reference that `id` names: `PMID:123`, `pmid:123`, `DOI:10.1/x`, `https://doi.org/10.1/x`. Never reads
  /// outside the folder: the id is only compared with the names that were listed.
  public func reference(_ id: String) -> ReferenceAnswer {
    let name = ReferenceName(id)
    guard let path = exact[name.stem] ?? folded[name.key] else { return .missing(fileName: name.fileName) }
    if let kept = store.cache.withLock({ $0.reference(at: path) }) { return .found(kept) }
    let answer = ReferenceReader.read(path, for: name.id)
    if case .found(let reference) = answer { store.cache.withLock { $0.keep(reference, at: path) } }
    return answer
  }
}
