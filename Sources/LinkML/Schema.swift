public import ByteIO
public import Diagnostics
public import Identifiers
internal import Records

/// A [LinkML](https://linkml.io/linkml-model/latest/docs/specification/) schema with all that it imports: what it
/// demands of a record, inheritance resolved.
///
/// What it says in ways that are not understood here (`rules`, `all_of`, `matches`, …) demands nothing.
public final class Schema: Sendable {
  /// The path of the file that was asked for.
  public let path: String
  /// The name that the schema has for itself.
  public let name: String
  /// The prefixes that it declares.
  public let prefixes: PrefixMap
  /// The class that is marked as `tree_root`, if one is.
  public let treeRoot: String?
  /// Its enumerations, in the order of its files.
  public let enumerations: [Enumeration]
  let classes: [SchemaClass]
  let classNumbers: [String: Int]
  let types: [ScalarType]
  let patterns: [String]
  let matcher = PatternMatcher()
  /// The lowercased prefixes of all terms from which a branch begins: these ontologies have a place of their own.
  let rootPrefixes: Set<String>

  /// The names of its classes, in the order of its files.
  public var classNames: [String] { classes.map(\.name) }

  /// Whether it has a class of that name.
  public func hasClass(_ name: String) -> Bool { classNumbers[name] != nil }

  /// The slots that records of a class have, inherited ones first; empty where there is no such class.
  public func slotNames(ofClass name: String) -> [String] {
    classNumbers[name].map { classes[$0].slots.map(\.key) } ?? []
  }

  /// The enumeration of that name. O(enumerations).
  public func enumeration(named name: String) -> Enumeration? { enumerations.first { $0.name == name } }

  /// Reads the schema at `path` and the files beside it that it imports.
  ///
  /// Mistakes never throw: they are reported with their places, and the schema is what the rest of it says. `nil` where
  /// the file cannot be read or holds no mapping.
  ///
  /// Rules: `unreadable-file`, `schema-structure`, `schema-import`, `schema-unknown-class`, `schema-unknown-slot`,
  /// `schema-unknown-range`, `schema-unknown-enum`, `schema-cycle`, `schema-pattern`, and those of `RecordReader`.
  public static func read(
    path: String, reporting reports: inout some DiagnosticSink,
    open: @escaping (String) throws(IOFailure) -> [UInt8] = Schema.readFile
  ) -> Schema? {
    var reader = SchemaReader(open: open)
    guard reader.readRoot(path) else {
      for diagnostic in reader.definitions.diagnostics { reports.report(diagnostic) }
      return nil
    }
    var builder = SchemaBuilder(reader.definitions)
    let schema = Schema(path: path, &builder)
    for diagnostic in builder.definitions.diagnostics { reports.report(diagnostic) }
    return schema
  }

  /// All bytes of the file at `path`, at most 64 MiB.
  public static func readFile(_ path: String) throws(IOFailure) -> [UInt8] {
    try ByteSource(path: path).readAll(limit: 64 << 20)
  }

  private init(path: String, _ builder: inout SchemaBuilder) {
    self.path = path
    classes = builder.classes()
    enumerations = EnumerationBuilder.enumerations(of: &builder.definitions)
    types = builder.types
    patterns = builder.patterns
    name = builder.definitions.name
    prefixes = builder.definitions.prefixes
    classNumbers = builder.definitions.classNumbers
    treeRoot = builder.definitions.classes.first(where: \.isTreeRoot)?.name
    rootPrefixes = Set(enumerations.flatMap { $0.roots.map { $0.prefix.lowercased() } })
  }
}
