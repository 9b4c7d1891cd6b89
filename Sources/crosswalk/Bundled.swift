import CBundled
import KnowledgeGraph

/// The files of the project that are part of the binary.
enum Bundled {
  /// `Mappings/dismech.yaml`
  static let mapping = withUnsafePointer(to: crosswalk_mapping_dismech) {
    bytes($0, crosswalk_mapping_dismech_count)
  }
  /// `Mappings/prefixes.yaml`
  static let prefixes = withUnsafePointer(to: crosswalk_prefixes) { bytes($0, crosswalk_prefixes_count) }
  /// `Mappings/biolink-slice.tsv`
  static let biolink = BiolinkModel(
    table: String(
      decoding: withUnsafePointer(to: crosswalk_biolink_slice) { bytes($0, crosswalk_biolink_slice_count) },
      as: UTF8.self))

  private static func bytes(_ start: UnsafeRawPointer, _ count: Int) -> [UInt8] {
    [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }
}
