internal import ByteIO
internal import Identifiers

/// Draws the picture of a record as [SVG 1.1](https://www.w3.org/TR/SVG11/): boxes with what takes part in them, arrows, a
/// legend, and lists. Text is text, so that it can be searched, and what one points at says more.
struct PicturePainter {
  private static let width = 1200.0
  private static let margin = 28.0
  private static let boxWidth = 232.0

  private let picture: MechanismPicture
  private let prefixes: PrefixMap
  /// Tells the markers of pictures in one document apart.
  private let number: Int
  private let sink = ByteSink()
  private var y = 0.0

  init(_ picture: MechanismPicture, prefixes: PrefixMap, number: Int) {
    self.picture = picture
    self.prefixes = prefixes
    self.number = number
  }

  /// The drawing's elements, and how high it is.
  mutating func paint() -> (elements: [UInt8], height: Double) {
    paintHeader()
    paintLegend()
    paintBoxes()
    for list in picture.lists { paint(list.labels, under: list.kind) }
    return (sink.takeBytes(), y + Self.margin)
  }

  static var size: Double { width }

  private mutating func paintHeader() {
    y = Self.margin + 24
    let name = picture.subject?.name ?? ""
    text(picture.title, x: Self.margin, y: y, "title")
    y += 22
    var words: [String] = []
    if let subject = picture.subject { words.append(subject.id.text) }
    if !name.isEmpty, name.lowercased() != picture.title.lowercased() { words.append(name) }
    let causes = picture.arrows.count
    words.append("\(picture.boxes.count) steps")
    words.append("\(causes) link\(causes == 1 ? "" : "s") between them")
    link(picture.subject?.id) { $0.text(words.joined(separator: "  ·  "), x: Self.margin, y: $0.y, "sub") }
    y += 18
  }

  /// The colours that are in the picture, and what arrows mean.
  private mutating func paintLegend() {
    let kinds =
      picture.boxes.flatMap { [$0.label.kind] + $0.parts.map(\.kind) } + picture.lists.map(\.kind)
    var x = Self.margin
    y += 10
    for kind in NodeKind.allCases where kinds.contains(kind) {
      let width = TextMeasure.width(kind.title, size: 12) + 34
      if x + width > Self.width - Self.margin {
        x = Self.margin
        y += 20
      }
      sink.write("<circle cx=\"\(number(x + 6))\" cy=\"\(number(y))\" r=\"5.5\" fill=\"\(kind.color)\"/>")
      text(kind.title, x: x + 17, y: y + 4, "legend")
      x += width
    }
    sink.write("\n")
    let samples: [(String, String)] = [
      ("arrow known", "with evidence"), ("arrow bare", "without evidence"), ("arrow negated", "refuted"),
    ].filter { sample in
      picture.arrows.contains { Self.style(of: $0) == sample.0 }
    }
    for (style, meaning) in samples {
      let width = TextMeasure.width(meaning, size: 12) + 58
      if x + width > Self.width - Self.margin {
        x = Self.margin
        y += 20
      }
      sink.write("<path class=\"\(style)\" d=\"M\(number(x)) \(number(y))h28\" marker-end=\"url(#\(marker(style)))\"/>")
      text(meaning, x: x + 38, y: y + 4, "legend")
      x += width
    }
    y += 30
  }

  private mutating func paintBoxes() {
    if picture.boxes.isEmpty { return }
    let shapes = picture.boxes.map { BoxShape($0, width: Self.boxWidth) }
    // What leads nowhere and comes from nowhere stands below the rest.
    let linked = Set(picture.arrows.flatMap { [$0.from, $0.to] })
    let order = picture.boxes.indices.filter(linked.contains)
    let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let layout = LayeredLayout(
      LayeredLayout.Input(
        sizes: order.map { (Self.boxWidth, shapes[$0].height) },
        arrows: picture.arrows.compactMap { arrow in
          place[arrow.from].flatMap { from in place[arrow.to].map { (from, $0) } }
        }, width: Self.width - 2 * Self.margin))
    let routes = ArrowRoutes(layout, left: Self.margin, top: y)
    for (index, arrow) in picture.arrows.enumerated() {
      let style = Self.style(of: arrow)
      sink.write("<g><path class=\"\(style)\" d=\"\(routes.path(index))\" marker-end=\"url(#\(marker(style)))\"/>")
      sink.write("<path class=\"touch\" d=\"\(routes.path(index))\"/>")
      tooltip(arrow.tooltip)
      sink.write("</g>\n")
    }
    for (index, box) in order.enumerated() {
      let corner = layout.corner(of: index)
      paint(picture.boxes[box], shapes[box], x: Self.margin + corner.x, y: y + corner.y)
    }
    // Above the boxes, so that no box covers what an arrow says.
    for (index, arrow) in picture.arrows.enumerated() {
      let place = routes.labelPlace(index)
      let count = arrow.evidence > 1 ? " · \(arrow.evidence)" : ""
      let width = TextMeasure.width(arrow.text + count, size: 10.5) + 6
      sink.write(
        "<rect class=\"paper\" x=\"\(number(place.x - width / 2))\" y=\"\(number(place.y - 10))\" width=\"\(number(width))\" height=\"13\"/>"
      )
      text(arrow.text + count, x: place.x, y: place.y, "verb")
    }
    y += layout.height + (order.isEmpty ? 0 : 40)
    paintUnlinked(picture.boxes.indices.filter { !linked.contains($0) }, shapes)
  }

  /// Boxes without arrows, in rows.
  private mutating func paintUnlinked(_ boxes: [Int], _ shapes: [BoxShape]) {
    if boxes.isEmpty { return }
    if boxes.count < picture.boxes.count {
      y += 14
      text("Steps without a link (\(boxes.count))", x: Self.margin, y: y, "heading")
      y += 14
    }
    let layout = LayeredLayout(
      LayeredLayout.Input(
        sizes: boxes.map { (Self.boxWidth, shapes[$0].height) }, arrows: [], width: Self.width - 2 * Self.margin,
        rowGap: 24))
    for (index, box) in boxes.enumerated() {
      let corner = layout.corner(of: index)
      paint(picture.boxes[box], shapes[box], x: Self.margin + corner.x, y: y + corner.y)
    }
    y += layout.height + 40
  }

  private func paint(_ box: MechanismPicture.Box, _ shape: BoxShape, x: Double, y: Double) {
    let color = box.label.kind.color
    link(box.label.node.id) { painter in
      painter.tooltip(box.label.tooltip)
      painter.sink.write(
        "<rect class=\"box\" x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(Self.boxWidth))\" height=\"\(number(shape.height))\" rx=\"8\"/>"
      )
      painter.sink.write(
        "<path fill=\"\(color)\" d=\"M\(number(x + 8)) \(number(y))h\(number(Self.boxWidth - 16))a8 8 0 0 1 8 8h\(number(-Self.boxWidth))a8 8 0 0 1 8 -8z\"/>"
      )
      for (index, line) in shape.title.enumerated() {
        painter.text(line, x: x + 12, y: y + 27 + Double(index) * BoxShape.titleLine, "name")
      }
      if let note = box.label.note {
        painter.text(note, x: x + 12, y: y + 14 + Double(shape.title.count) * BoxShape.titleLine + 12, "note")
      }
    }
    var top = y + shape.partsTop
    for (part, lines) in zip(box.parts, shape.parts) {
      link(part.node.id) { painter in
        painter.tooltip(part.tooltip)
        painter.sink.write(
          "<circle cx=\"\(number(x + 17))\" cy=\"\(number(top + 6))\" r=\"4\" fill=\"\(part.kind.color)\"/>")
        for (index, line) in lines.enumerated() {
          painter.text(line, x: x + 27, y: top + 10 + Double(index) * BoxShape.partLine, "part")
        }
      }
      top += Double(lines.count) * BoxShape.partLine + 3
    }
    sink.write("\n")
  }

  /// A list of what is not in the drawing: pills, as many in a row as there is room for.
  private mutating func paint(_ labels: [MechanismPicture.Label], under kind: NodeKind) {
    y += 14
    text("\(kind.title) (\(labels.count))", x: Self.margin, y: y, "heading")
    y += 12
    var x = Self.margin
    for label in labels {
      let room = Self.width - 2 * Self.margin
      let note = label.note ?? ""
      let noteWidth = note.isEmpty ? 0 : TextMeasure.width(note, size: 11) + 8
      let lines = TextMeasure.lines(label.text, limit: room - noteWidth - 40, size: 12)
      let textWidth = lines.map { TextMeasure.width($0, size: 12) }.max() ?? 0
      let width = textWidth + noteWidth + 32
      if x > Self.margin, x + width > Self.width - Self.margin {
        x = Self.margin
        y += 30
      }
      let height = 10 + 15 * Double(lines.count)
      link(label.node.id) { painter in
        painter.tooltip(label.tooltip)
        painter.sink.write(
          "<rect class=\"pill\" x=\"\(number(x))\" y=\"\(number(painter.y))\" width=\"\(number(width))\" height=\"\(number(height))\" rx=\"12\"/>"
        )
        painter.sink.write(
          "<circle cx=\"\(number(x + 13))\" cy=\"\(number(painter.y + 12.5))\" r=\"4.5\" fill=\"\(kind.color)\"/>")
        for (index, line) in lines.enumerated() {
          painter.text(line, x: x + 23, y: painter.y + 16.5 + 15 * Double(index), "entry")
        }
        if !note.isEmpty { painter.text(note, x: x + 29 + textWidth, y: painter.y + 16.5, "note") }
      }
      x += width + 8
      y += height - 25
    }
    sink.write("\n")
    y += 40
  }

  private static func style(of arrow: MechanismPicture.Arrow) -> String {
    arrow.isNegated ? "arrow negated" : arrow.evidence > 0 ? "arrow known" : "arrow bare"
  }

  private func marker(_ style: String) -> String { "\(style.split(separator: " ").last ?? "")-\(number)" }

  /// The heads of arrows.
  static func markers(_ number: Int) -> String {
    ["known", "bare", "negated"].map {
      "<marker id=\"\($0)-\(number)\" viewBox=\"0 0 10 10\" refX=\"8.5\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" "
        + "orient=\"auto\"><path class=\"head \($0)\" d=\"M0 1L9 5L0 9z\"/></marker>"
    }.joined()
  }

  private func text(_ text: String, x: Double, y: Double, _ style: String) {
    sink.write("<text class=\"\(style)\" x=\"\(number(x))\" y=\"\(number(y))\">")
    _ = XMLCharacters.write(text, to: sink)
    sink.write("</text>")
  }

  private func tooltip(_ text: String) {
    sink.write("<title>")
    _ = XMLCharacters.write(text, to: sink)
    sink.write("</title>")
  }

  /// What `body` draws leads to the page of a term.
  private func link(_ id: CURIE?, _ body: (Self) -> Void) {
    guard let iri = id.flatMap({ prefixes.expand($0) }) else {
      sink.write("<g>")
      body(self)
      return sink.write("</g>")
    }
    sink.write("<a href=\"")
    _ = XMLCharacters.write(iri, to: sink)
    sink.write("\" target=\"_blank\">")
    body(self)
    sink.write("</a>")
  }

  private func number(_ value: Double) -> String { PictureNumber.text(value) }
}

/// Numbers in drawings: one decimal is a tenth of a pixel.
enum PictureNumber {
  static func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    if tenths % 10 == 0 { return String(tenths / 10) }
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

/// How the text of a box is broken into lines, and how high it makes the box.
struct BoxShape {
  static let titleLine = 17.0
  static let partLine = 14.0

  let title: [String]
  let parts: [[String]]
  /// Where the parts begin.
  let partsTop: Double
  let height: Double

  init(_ box: MechanismPicture.Box, width: Double) {
    title = TextMeasure.lines(box.label.text, limit: width - 24, size: 13.5, isBold: true)
    parts = box.parts.map { part in
      TextMeasure.lines(part.text + (part.note.map { " \($0)" } ?? ""), limit: width - 40, size: 11.5)
    }
    partsTop = 20 + Double(title.count) * Self.titleLine + (box.label.note == nil ? 0 : 14)
    let lines = parts.reduce(0) { $0 + Double($1.count) * Self.partLine + 3 }
    height = partsTop + (parts.isEmpty ? 4 : lines + 8)
  }
}
