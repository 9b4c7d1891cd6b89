import ByteIO
import Foundation
import Testing

@Suite struct ByteSourceTests {
  private let text = Array("the quick brown fox\n".utf8)

  @Test(arguments: [1, 2, 3, 7, 20, 1000])
  func anyChunkSizeGivesTheSameBytes(_ size: Int) throws {
    let source = try ByteSource(bytes: text, name: "test")
    var all: [UInt8] = []
    while true {
      let chunk = try source.read(upTo: size)
      if chunk.isEmpty { break }
      #expect(chunk.count <= size)
      all += chunk
    }
    #expect(all == text)
    #expect(!source.isCompressed)
  }

  @Test func inflatesConcatenatedMembers() throws {
    let twice = try gzip("one\n") + gzip("two\n")
    let source = try ByteSource(bytes: twice, name: "test.gz")
    #expect(source.isCompressed)
    #expect(String(decoding: try source.readAll(), as: UTF8.self) == "one\ntwo\n")
  }

  @Test func saysThatGzipIsTruncated() throws {
    let whole = try gzip(String(repeating: "a long text ", count: 1000))
    let source = try ByteSource(bytes: Array(whole.dropLast(10)), name: "cut.gz")
    let failure = #expect(throws: IOFailure.self) { try source.readAll() }
    #expect(failure?.description == "cut.gz: cannot decompress: the gzip data ends in the middle of a member")
  }

  @Test func saysThatGzipIsDamaged() throws {
    var bytes = try gzip(String(repeating: "a long text ", count: 1000))
    bytes[12] ^= 0xff
    let source = try ByteSource(bytes: bytes, name: "bad.gz")
    #expect(throws: IOFailure.self) { try source.readAll() }
  }

  @Test func refusesMoreThanTheLimit() throws {
    let source = try ByteSource(bytes: text, name: "test")
    #expect(throws: IOFailure.self) { try source.readAll(limit: 5) }
    #expect(try ByteSource(bytes: text, name: "test").readAll(limit: text.count) == text)
  }

  @Test func saysThatThereIsNoFile() {
    let failure = #expect(throws: IOFailure.self) { try ByteSource(path: "/no/such/file") }
    #expect(failure?.description == "/no/such/file: cannot open: No such file or directory")
  }

  private func gzip(_ text: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "printf %s \"$TEXT\" | gzip -n"]
    process.environment = ["TEXT": text, "PATH": "/usr/bin:/bin"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(data)
  }
}

@Suite struct ByteSinkTests {
  @Test func keepsBytesInMemory() {
    let sink = ByteSink()
    for number in 0..<5000 {
      sink.write(decimal: number)
      sink.write(UInt8(ascii: ","))
    }
    #expect(sink.takeBytes() == Array((0..<5000).map { "\($0)," }.joined().utf8))
  }

  @Test func aFullDiskIsAnErrorAtTheEnd() throws {
    let full = open("/dev/full", O_WRONLY)
    try #require(full >= 0)
    defer { close(full) }
    let sink = ByteSink(name: "/dev/full", descriptor: full)
    sink.write("something")
    let failure = #expect(throws: IOFailure.self) { try sink.finish() }
    #expect(failure?.description == "/dev/full: cannot write: No space left on device")
  }
}

@Suite struct AtomicFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "crosswalk-\(UUID().uuidString)"
  ).path

  /// With and without waiting for the disk, where the two files change names and the old one goes away.
  @Test(arguments: [true, false]) func replacesWholeAndKeepsPermissions(_ isDurable: Bool) throws {
    try AtomicFile.makeFolder(folder + "/a/b")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/a/b/file"
    try AtomicFile.write(to: path, isDurable: isDurable) { $0.write("old") }
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let old = try #require(FileHandle(forReadingAtPath: path))
    try AtomicFile.write(to: path, isDurable: isDurable) { $0.write("new") }
    #expect(try old.readToEnd() == Data("old".utf8))
    #expect(try ByteSource(path: path).readAll() == Array("new".utf8))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/a/b") == ["file"])
  }

  @Test(arguments: [true, false]) func aFolderIsNeverReplaced(_ isDurable: Bool) throws {
    try AtomicFile.makeFolder(folder + "/a")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try AtomicFile.write([], to: folder + "/a/file")
    #expect(throws: IOFailure.self) {
      try AtomicFile.write(to: folder + "/a", isDurable: isDurable) { $0.write("new") }
    }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() == ["a", "a/file"])
  }

  @Test func aFailureLeavesTheOldFile() throws {
    try AtomicFile.makeFolder(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/file"
    try AtomicFile.write(Array("old".utf8), to: path)
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try AtomicFile.write(to: path) { sink in
        sink.write("half")
        throw Stop()
      }
    }
    #expect(try ByteSource(path: path).readAll() == Array("old".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["file"])
  }

  @Test func writesToADeviceWithoutReplacingIt() throws {
    let failure = #expect(throws: IOFailure.self) { try AtomicFile.write(Array("x".utf8), to: "/dev/full") }
    #expect(failure?.description == "/dev/full: cannot write: No space left on device")
    try AtomicFile.write(Array("x".utf8), to: "/dev/null")
    let kind = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
    #expect(kind == .typeCharacterSpecial)
  }

  @Test func walksInByteOrder() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["b/x.yaml", "a.yaml", "B.yaml", "b.yaml", ".hidden/x.yaml", "c.txt"] {
      let path = "\(folder)/\(name)"
      try AtomicFile.makeFolder(String(path[..<path.lastIndex(of: "/")!]))
      try AtomicFile.write([], to: path)
    }
    let found = try FileWalk.files(below: folder) { $0.hasSuffix(".yaml") }
    #expect(found.map { $0.dropFirst(folder.count + 1) } == ["B.yaml", "a.yaml", "b.yaml", "b/x.yaml"])
  }
}

@Suite struct ByteScanTests {
  @Test(arguments: [0, 7, 10, 99, 12_345_678, 99_999_999, 100_000_000, 1_000_000_070, 12_345_678_000_000_001, .max])
  func numbersInDecimal(_ number: Int) {
    var bytes = Array("n".utf8)
    bytes.append(decimal: number)
    #expect(bytes == Array("n\(number)".utf8))
  }

  @Test func findsBytesAndTexts() {
    let bytes = Array("abcabc".utf8)
    let span = bytes.span
    let c = UInt8(ascii: "c")
    // The macro cannot take a span, so the results are gathered first.
    let places = [
      span.firstIndex(of: c, in: 0..<6), span.firstIndex(of: c, in: 3..<6), span.firstIndex(of: 0, in: 0..<6),
    ]
    #expect(places == [2, 5, nil])
    let last = span.lastIndex(of: UInt8(ascii: "a"), in: 0..<6)
    #expect(last == 3)
    let texts = [span.firstIndex(of: "ca", in: 0..<6), span.firstIndex(of: "abcabcd", in: 0..<6)]
    #expect(texts == [2, nil])
    let starts = [span.starts(with: "cab", at: 2), span.starts(with: "cab", at: 5)]
    #expect(starts == [true, false])
    let text = span.string(in: 1..<3)
    #expect(text == "bc")
  }
}
