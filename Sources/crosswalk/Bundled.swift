import CBundled
import KnowledgeGraph

/// The files of the project that are part of the binary.
enum Bundled {
  /// `Mappings/dismech.yaml`
  static let mapping = bytes(crosswalk_mapping_dismech)
  /// `Mappings/prefixes.yaml`
  static let prefixes = bytes(crosswalk_prefixes)
  /// `Mappings/biolink-slice.tsv`
  static let biolink = BiolinkModel(table: String(decoding: bytes(crosswalk_biolink_slice), as: UTF8.self))

  static func bytes(_ file: (UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?) -> [UInt8] {
    var count = 0
    let start = file(&count)
    return Array(UnsafeBufferPointer(start: start, count: count))
  }
}
