internal import ByteIO
internal import Diagnostics
internal import Records

/// Reads a schema file and what it imports, each file once.
struct SchemaReader {
  /// How many files one schema may be made of.
  static let fileLimit = 500

  var definitions = SchemaDefinitions()
  private var seen: Set<String> = []
  private let open: (String) throws(IOFailure) -> [UInt8]

  init(open: @escaping (String) throws(IOFailure) -> [UInt8]) { self.open = open }

  /// Reads the schema at `path`. Returns whether anything could be made of it.
  mutating func readRoot(_ path: String) -> Bool {
    seen.insert(Self.simplified(path))
    guard let root = read(path, from: nil) else { return false }
    definitions.name = root.value(forKey: "name")?.text ?? ""
    if let range = root.value(forKey: "default_range"), range.kind == .scalar {
      definitions.defaultRange = Written(text: range.text, node: range)
    }
    add(root, path: path)
    return true
  }

  /// The root mapping of a file; what is wrong is reported at `origin`, the place that names the file.
  private mutating func read(_ path: String, from origin: RecordNode?) -> RecordNode? {
    let bytes: [UInt8]
    do {
      bytes = try open(path)
    } catch {
      let message = "cannot \(error.operation.rawValue) the schema “\(path)”: \(error.reason)"
      if let origin {
        definitions.report("schema-import", message, at: origin)
      } else {
        definitions.diagnostics.append(
          Diagnostic(rule: "unreadable-file", severity: .error, message: message, file: path))
      }
      return nil
    }
    guard let file = RecordReader.read(bytes, path: path, reporting: &definitions.diagnostics) else { return nil }
    guard let root = file.documents.first, root.kind == .mapping else {
      definitions.diagnostics.append(
        Diagnostic(
          rule: "schema-structure", severity: .error, message: "a schema is a mapping, and this file holds none",
          file: path, range: file.documents.first?.range))
      return nil
    }
    return root
  }

  /// Adds the definitions of a file, then those of the files it imports: what is defined twice is what the importing
  /// file says.
  private mutating func add(_ root: RecordNode, path: String) {
    var imports: [RecordNode] = []
    if let prefixes = root.value(forKey: "prefixes") { definitions.addPrefixes(prefixes) }
    root.forEachEntry { key, value in
      switch key.text {
      case "imports": imports = definitions.elements(value)
      case "classes": definitions.addClasses(value)
      case "slots": definitions.addSlots(value)
      case "types": definitions.addTypes(value)
      case "enums": definitions.addEnums(value)
      default: break
      }
    }
    for node in imports { follow(node, from: path) }
  }

  private mutating func follow(_ node: RecordNode, from path: String) {
    let name = node.text
    if node.kind != .scalar || name.isEmpty {
      definitions.report("schema-import", "an import is the name of a file", at: node)
      return
    }
    // The types of LinkML are built in, and its other parts define nothing that records are made of.
    if name.hasPrefix("linkml:") { return }
    if name.contains(":") {
      definitions.report(
        "schema-import", .warning, "“\(name)” is not read: only files beside the schema are", at: node)
      return
    }
    let file = Self.simplified(Self.folder(of: path) + name + (name.hasSuffix(".yaml") ? "" : ".yaml"))
    guard seen.insert(file).inserted else { return }
    if seen.count > Self.fileLimit {
      definitions.report(
        "schema-import", "“\(name)” is not read: the schema has more than \(Self.fileLimit) files", at: node)
      return
    }
    if let root = read(file, from: node) { add(root, path: file) }
  }

  /// The path up to its last `/`, that included.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  /// `path` without `.` and, as far as they can go, `..`, so that one file has one name.
  private static func simplified(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
