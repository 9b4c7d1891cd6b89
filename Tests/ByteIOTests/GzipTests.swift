import ByteIO
import Foundation
import Testing

@Suite struct GzipTests {
  /// What is written through gzip is read again, and equal bytes give equal bytes.
  @Test(arguments: [0, 1, 70_000, 300_000]) func whatIsCompressedIsReadAgain(_ count: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gzip-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 7) }
    let paths = ["a.gz", "b.gz"].map { folder.appending(path: $0).path }
    for path in paths {
      try AtomicFile.write(to: path) { sink in
        try sink.compress()
        sink.write(bytes)
        // A writer may finish its sink, and the file does so again.
        try sink.finish()
      }
    }
    let source = try ByteSource(path: paths[0])
    #expect(source.isCompressed)
    #expect(try source.readAll() == bytes)
    #expect(try Data(contentsOf: URL(filePath: paths[0])) == Data(contentsOf: URL(filePath: paths[1])))
  }
}
