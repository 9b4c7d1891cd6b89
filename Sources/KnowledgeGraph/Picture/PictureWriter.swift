internal import ByteIO
internal import Identifiers

/// What leads to what in a record, drawn to be looked at: SVG, or a page of HTML with all statements below each picture. Several
/// records stand one below the other. Light or dark as the reader likes it.
struct PictureWriter: GraphWriter {
  static let svg = GraphFormat(
    name: "svg", summary: "a picture of what leads to what, one below the other for several records",
    suffixes: [".svg"],
    make: { PictureWriter(sink: $0[0], outline: $1, isPage: false) })
  static let html = GraphFormat(
    name: "html", summary: "the same as a page, with all statements and their evidence", suffixes: [".html"],
    make: { PictureWriter(sink: $0[0], outline: $1, isPage: true) })

  private let sink: ByteSink
  private let outline: GraphOutline
  private let isPage: Bool
  private var nodes: [CURIE: Node] = [:]
  private var edgesOfFile: [String: [Edge]] = [:]
  private(set) var losses: [WriterLoss] = []

  private init(sink: ByteSink, outline: GraphOutline, isPage: Bool) {
    self.sink = sink
    self.outline = outline
    self.isPage = isPage
  }

  mutating func write(_ node: Node) { nodes[node.id] = node }

  mutating func write(_ edge: Edge) {
    let files = Set(edge.provenance.map(\.file))
    for file in files.isEmpty ? [""] : files.sorted() { edgesOfFile[file, default: []].append(edge) }
  }

  mutating func finish() throws {
    let records = summaries()
    if isPage { writePage(records) } else { writeDrawing(records) }
    try sink.finish()
  }

  /// The records in their order, and after them files that no summary tells of.
  private func summaries() -> [RecordSummary] {
    let known = outline.records.filter { edgesOfFile[$0.file] != nil }
    let files = Set(known.map(\.file))
    return known
      + edgesOfFile.keys.filter { !files.contains($0) }.sorted().map { file in
        // What most edges are about.
        var counts: [CURIE: Int] = [:]
        for edge in edgesOfFile[file] ?? [] { for end in [edge.subject, edge.object] { counts[end, default: 0] += 1 } }
        let subject = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        return RecordSummary(file: file, subject: subject)
      }
  }

  private func picture(_ record: RecordSummary) -> MechanismPicture {
    MechanismPicture(record, nodes: nodes, edges: edgesOfFile[record.file] ?? [])
  }

  private mutating func writeDrawing(_ records: [RecordSummary]) {
    var y = 0.0
    let body = ByteSink()
    for (number, record) in records.enumerated() {
      let picture = picture(record)
      var painter = PicturePainter(picture, prefixes: outline.prefixes, number: number)
      let (elements, height) = painter.paint()
      body.write(
        "<g transform=\"translate(0 \(PictureNumber.text(y)))\">\n<defs>\(PicturePainter.markers(number))</defs>\n")
      body.write(elements)
      body.write("</g>\n")
      y += height
      note(picture)
    }
    let size = "width=\"\(PictureNumber.text(PicturePainter.size))\" height=\"\(PictureNumber.text(max(y, 40)))\""
    sink.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) viewBox=\"0 0 \(PictureNumber.text(PicturePainter.size)) ")
    sink.write("\(PictureNumber.text(max(y, 40)))\">\n<style>\n\(PictureStyle.drawing)</style>\n")
    sink.write("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n")
    sink.write(pendingOf: body)
    sink.write("</svg>\n")
  }

  private mutating func note(_ picture: MechanismPicture) {
    if picture.hiddenEdges.isEmpty { return }
    losses.append(
      WriterLoss(
        subject: "\(picture.title), \(picture.hiddenEdges.count)", slot: "edge",
        reason: "edges between things that are in lists alone are not drawn", isByDesign: true))
  }

  private func writePage(_ records: [RecordSummary]) {
    let page = PicturePage(sink: sink, outline: outline)
    page.begin(title: records.count == 1 ? picture(records[0]).title : "\(records.count) records", records: records)
    for (number, record) in records.enumerated() {
      let picture = picture(record)
      var painter = PicturePainter(picture, prefixes: outline.prefixes, number: number)
      let (elements, height) = painter.paint()
      page.write(elements, height: height, number: number, record: record)
      page.writeStatements(edgesOfFile[record.file] ?? [])
    }
    page.end()
  }
}
