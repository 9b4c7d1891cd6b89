import ByteIO
import Testing

@Suite struct ScanTests {
  // The macro cannot take a span.
  private func firstBeyondASCII(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes.span.firstIndexBeyondASCII(in: range)
  }

  private func isUTF8(_ bytes: [UInt8], _ range: Range<Int>) -> Bool { bytes.span.isUTF8(in: range) }

  private func order(_ bytes: [UInt8], _ left: Range<Int>, _ right: Range<Int>) -> Int {
    bytes.span.order(of: left, and: right)
  }

  /// Wherever in a word the first byte beyond ASCII stands, and with other characters beside it.
  @Test func bytesBeyondASCIIAreFound() {
    for place in 0..<20 {
      var bytes = Array("abcdefghijklmnopqrstuvwxyz".utf8)
      #expect(firstBeyondASCII(bytes, place..<bytes.count) == nil)
      bytes[place] = 0x80
      #expect(firstBeyondASCII(bytes, 0..<bytes.count) == place)
      #expect(firstBeyondASCII(bytes, place + 1..<bytes.count) == nil)
      #expect(firstBeyondASCII(bytes, 0..<place) == nil)
      #expect(!isUTF8(bytes, 0..<bytes.count))
    }
  }

  @Test(arguments: ["", "a", "é", "aé€😀b", "😀😀\n日本語", "\u{feff}é", "abcdefgé"])
  func textsAreUTF8(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(isUTF8(bytes, 0..<bytes.count))
    // Cut anywhere, a character is none.
    for end in bytes.indices {
      #expect(isUTF8(bytes, 0..<end) == (String(validating: bytes[..<end], as: UTF8.self) != nil))
    }
  }

  @Test(arguments: [[0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe9], [0xc3, 0xa9, 0xa9], [0xff]])
  func othersAreNot(_ bytes: [UInt8]) { #expect(!isUTF8(bytes + [97], 0..<bytes.count + 1)) }

  @Test func rangesAreOrderedByTheirBytes() {
    let bytes = Array("abcabd".utf8)
    #expect(order(bytes, 0..<3, 3..<6) < 0)
    #expect(order(bytes, 3..<6, 0..<3) > 0)
    #expect(order(bytes, 0..<2, 3..<5) == 0)
    #expect(order(bytes, 0..<2, 3..<6) < 0)
    #expect(order(bytes, 2..<2, 5..<5) == 0)
  }
}

@Suite struct ConcurrencyTests {
  private struct Stop: Error {}

  @Test func bothAreDoneOnReturn() {
    var sum = 0
    let (product, _) = concurrently({ (1...20).reduce(1, *) }) { sum = (1...1000).reduce(0, +) }
    #expect(product == 2_432_902_008_176_640_000)
    #expect(sum == 500_500)
  }

  /// The work is awaited and let go of where the body fails.
  @Test func aFailureIsThrownWhenBothAreDone() {
    #expect(throws: Stop.self) {
      _ = try concurrently({ (0..<1000).map { "text \($0) of some length" } }) { throw Stop() }
    }
  }
}

/// Scanning JSON by whole words of bytes.
@Suite struct JSONScanTests {
  // The macro cannot take a span.
  private func textEnd(_ bytes: [UInt8], _ start: Int) -> Int { bytes.span.endOfJSONText(from: start).index }
  private func isASCII(_ bytes: [UInt8], _ start: Int) -> Bool { bytes.span.endOfJSONText(from: start).isASCII }
  private func spaceEnd(_ bytes: [UInt8], _ start: Int) -> Int { bytes.span.endOfJSONSpace(from: start) }

  /// Every byte at every place of a word, with bytes beyond ASCII before and behind it.
  @Test func textsEndAtMarks() {
    for place in 0..<20 {
      for byte in UInt8.min...UInt8.max {
        var bytes = Array(repeating: UInt8(ascii: "!"), count: 20)
        bytes[place] = byte
        let isEnd = byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
        #expect(textEnd(bytes, 0) == (isEnd ? place : 20))
        #expect(isASCII(bytes, 0) == (isEnd || byte < 0x80))
        bytes = bytes.map { $0 == UInt8(ascii: "!") ? 0xff : $0 }
        #expect(textEnd(bytes, 0) == (isEnd ? place : 20))
        #expect(textEnd(bytes, place + 1) == 20)
        #expect(isASCII(bytes, 20))
      }
    }
  }

  @Test(arguments: [
    "", " ", "\n", "\r\n\t", "\n        ", "\n      \t      \n     ", "        \n        ", "\u{0b}", "\n  \u{0}",
  ])
  func spacesEndAtTokens(_ space: String) {
    for behind in ["", "{", "    {", "\"", "\u{1}", "é"] {
      let bytes = Array((space + behind).utf8)
      let expected = bytes.firstIndex { ![0x20, 0x0a, 0x0d, 0x09].contains($0) } ?? bytes.count
      #expect(spaceEnd(bytes, 0) == expected)
    }
  }
}
