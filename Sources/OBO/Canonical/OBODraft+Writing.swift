public import ByteIO

extension OBODraft {
  /// Writes the document as ``OBODocumentWriter`` would write all of it. O(n) where its frames are in order.
  public func write(to sink: ByteSink) {
    if chunks.isEmpty { return OBODocumentWriter.write(document, to: sink) }
    OBODocumentWriter.write(document.header, to: sink)
    let rendered = renderFrames()
    let pages = chunks.map(\.page) + rendered.map(\.page)
    let pieces = pieces(rendered)
    func write(_ piece: Piece?) {
      guard let piece else { return }
      let page = pages[piece.page]
      sink.write(page.span, in: piece.text)
    }
    // Pieces that lie one behind the other are written in one go.
    var run: Piece?
    for number in OBODocumentWriter.sorted(pieces) {
      let piece = pieces[number]
      if let open = run, open.page == piece.page, open.text.upperBound == piece.text.lowerBound {
        run?.text = open.text.lowerBound..<piece.text.upperBound
      } else {
        write(run)
        run = piece
      }
    }
    write(run)
  }

  /// A frame as text: where it stands on which page.
  private struct Piece: CanonicallySorted {
    let kind: OBOFrame.Kind
    let id: String
    let page: Int
    var text: Range<Int>
  }

  /// The texts of frames that were read clause by clause.
  private struct RenderedFrames: Sendable {
    var page: [UInt8] = []
    var texts: [Range<Int>] = []
  }

  private func renderFrames() -> [RenderedFrames] {
    let parts = stride(from: 0, to: document.frames.count, by: 1024).map {
      document.frames[$0..<min($0 + 1024, document.frames.count)]
    }
    return concurrentMap(parts) { frames in
      var result = RenderedFrames()
      let page = ByteSink()
      for frame in frames {
        let start = page.pendingCount
        OBODocumentWriter.write(frame, to: page)
        result.texts.append(start..<page.pendingCount)
      }
      result.page = page.takeBytes()
      return result
    }
  }

  /// All frames in the order of the file.
  private func pieces(_ rendered: [RenderedFrames]) -> [Piece] {
    var texts = rendered.enumerated().lazy.flatMap { number, part in part.texts.map { (number, $0) } }.makeIterator()
    var frames = document.frames.makeIterator()
    var pieces: [Piece] = []
    pieces.reserveCapacity(chunks.reduce(0) { $0 + $1.frames.count })
    for (page, chunk) in chunks.enumerated() {
      for frame in chunk.frames {
        if let text = frame.text {
          pieces.append(Piece(kind: frame.kind, id: frame.id, page: page, text: text))
        } else if let frame = frames.next(), let (number, text) = texts.next() {
          pieces.append(Piece(kind: frame.kind, id: frame.id, page: chunks.count + number, text: text))
        }
      }
    }
    return pieces
  }
}
