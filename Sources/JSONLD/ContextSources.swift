/// Where the contexts are that a document names by IRI: bundled with Crosswalk, or in files. There is no network.
public struct ContextSources: Sendable {
  /// IRIs that begin with a prefix are files below a folder; an IRI that is the whole prefix is the file itself.
  public struct Location: Sendable {
    public var prefix: String
    public var path: String

    public init(prefix: String, path: String) {
      self.prefix = prefix
      self.path = path
    }
  }

  /// The longest prefix wins.
  public var locations: [Location]
  /// What gives the text of each bundled context, by its IRI.
  public var bundled: [String: @Sendable () -> [UInt8]]

  /// Without `folder`, the relative references of a document that has no IRI lead nowhere.
  public init(locations: [Location] = [], bundled: [String: @Sendable () -> [UInt8]] = [:], folder: String? = nil) {
    self.locations = locations
    self.bundled = bundled
    if let folder { self.locations.append(Location(prefix: Self.folderIRI, path: folder)) }
  }

  /// The same sources for a document in `folder`.
  public func beside(_ folder: String) -> ContextSources {
    ContextSources(locations: locations, bundled: bundled, folder: folder)
  }

  /// The folder that a file lies in.
  public static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What stands for the folder of a document that has no IRI: relative references lead below it, and never out of it.
  static let folderIRI = "file:///folder-of-the-document/"

  /// The path of the file that stands for `iri`.
  func path(of iri: String) -> String? {
    let end = iri.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? iri.endIndex
    let name = iri[..<end]
    let candidates = locations.filter { name.utf8.starts(with: $0.prefix.utf8) }
    guard let location = candidates.max(by: { $0.prefix.utf8.count < $1.prefix.utf8.count }) else { return nil }
    let rest = String(name.utf8.dropFirst(location.prefix.utf8.count)) ?? ""
    if rest.isEmpty { return location.path }
    // The folder is a fence.
    guard !rest.split(separator: "/").contains("..") else { return nil }
    return location.path + (location.path.hasSuffix("/") || rest.hasPrefix("/") ? "" : "/") + rest
  }
}
