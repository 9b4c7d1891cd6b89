internal import ByteIO
internal import Identifiers

/// The page around pictures: a list of records, and below each picture all that the record says, with references as links.
struct PicturePage {
  let sink: ByteSink
  let outline: GraphOutline

  func begin(title: String, records: [RecordSummary]) {
    sink.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    sink.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    write(title)
    sink.write("</title>\n<style>\n\(PictureStyle.page)\(PictureStyle.drawing)</style>\n</head>\n<body>\n<main>\n")
    guard records.count > 1 else { return }
    sink.write("<nav>\n")
    for (number, record) in records.enumerated() {
      sink.write("<a href=\"#r\(number)\">")
      write(record.name ?? record.file)
      sink.write("</a><br>\n")
    }
    sink.write("</nav>\n")
  }

  func write(_ elements: [UInt8], height: Double, number: Int, record: RecordSummary) {
    let size = "\(PictureNumber.text(PicturePainter.size)) \(PictureNumber.text(height))"
    sink.write("<section id=\"r\(number)\">\n<svg viewBox=\"0 0 \(size)\" role=\"img\" aria-label=\"")
    write(record.name ?? record.file)
    sink.write("\">\n<defs>\(PicturePainter.markers(number))</defs>\n")
    sink.write(elements)
    sink.write("</svg>\n")
  }

  /// All edges of the record that was written last, as a table that opens.
  func writeStatements(_ edges: [Edge]) {
    sink.write("<details>\n<summary>All \(edges.count) statements</summary>\n<table>\n")
    sink.write("<tr><th>Subject</th><th>says</th><th>Object</th><th>Qualifiers</th><th>Evidence</th></tr>\n")
    for edge in edges {
      sink.write("<tr><td>")
      write(edge.subject)
      sink.write("</td><td>")
      write((edge.isNegated ? "not: " : "") + edge.predicate.local.split(separator: "_").joined(separator: " "))
      sink.write("</td><td>")
      write(edge.object)
      sink.write("</td><td>")
      for (index, property) in edge.properties.enumerated() {
        if index > 0 { sink.write("<br>") }
        write("\(property.slot): \(property.value.texts.map(PictureText.frequency).joined(separator: "; "))")
      }
      sink.write("</td><td>")
      for (index, item) in edge.evidence.enumerated() {
        if index > 0 { sink.write("<br>") }
        if let reference = item.reference { write(reference, as: reference.text) }
        write(" " + [item.support, item.source].compactMap(\.self).joined(separator: ", "))
        if let snippet = item.snippet {
          sink.write(" <q>")
          write(snippet)
          sink.write("</q>")
        }
        if let explanation = item.explanation { write(" " + explanation) }
      }
      sink.write("</td></tr>\n")
    }
    sink.write("</table>\n</details>\n</section>\n")
  }

  func end() { sink.write("</main>\n</body>\n</html>\n") }

  /// A node by its name, which leads to its page.
  private func write(_ id: CURIE) { write(id, as: outline.names[id] ?? id.text) }

  private func write(_ id: CURIE, as text: String) {
    guard let iri = outline.prefixes.expand(id) else { return write(text) }
    sink.write("<a href=\"")
    write(iri)
    sink.write("\">")
    write(text)
    sink.write("</a>")
  }

  private func write(_ text: String) { _ = XMLCharacters.write(text, to: sink) }
}
