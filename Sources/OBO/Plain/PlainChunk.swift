internal import ByteIO
package import Diagnostics

/// A chunk of an OBO document: frames of terms that are written plainly as tokens, all others as frames.
package struct PlainChunk: ChunkResult {
  package enum Frame: Sendable {
    case plain(PlainFrame)
    case other(OBOFrame)
  }

  /// A frame that is written plainly: where its tokens are, and its lines.
  package struct PlainFrame: Sendable {
    package let tokens: Range<Int>
    let bytes: Range<Int>
    let line: Int
  }

  /// What stands in the chunk, as it was read.
  package let bytes: [UInt8]
  package internal(set) var tokens: [PlainToken] = []
  package internal(set) var frames: [Frame] = []
  var header = OBOFrame(.header)
  package internal(set) var diagnostics: [Diagnostic] = []
  package internal(set) var lines = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The clauses of a plain frame.
  package func frame(_ plain: PlainFrame) -> OBOFrame? {
    let result = FrameReader.read(bytes.span.extracting(plain.bytes), isFirst: false)
    return result.frames.first.map { $0.moved(by: plain.line) }
  }

  /// The frames whose lines are counted from the beginning of the file.
  mutating func move(by lines: Int) {
    frames = frames.map { frame in
      switch frame {
      case .plain(let plain):
        .plain(PlainFrame(tokens: plain.tokens, bytes: plain.bytes, line: plain.line + lines))
      case .other(let frame): .other(frame.moved(by: lines))
      }
    }
  }
}

extension OBOFrame {
  /// The frame that many lines further down.
  func moved(by lines: Int) -> OBOFrame {
    var frame = self
    frame.place.line += lines
    return frame
  }
}
