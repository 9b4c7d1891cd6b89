import ByteIO
import Identifiers
import KnowledgeGraph
import Testing

/// Texts of every kind, through the writers and back by readers that know nothing of them.
@Suite struct RoundTripTests {
  @Test(arguments: 1...12) func everyTextComesBack(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var graph = Graph()
    for index in 1...20 {
      var node = Node(id: CURIE("EX:\(index)"), categories: ["biolink:NamedThing"], name: random.text())
      node.synonyms = (0..<index % 4).map { "\($0)" + random.text() }
      node.description = random.text()
      graph.add(node)
      var edge = GraphTests.edge("urn:uuid:\(index)")
      edge.evidence = [EvidenceItem(snippet: random.text(), explanation: random.text())]
      graph.add(edge)
    }
    try checkLines(graph)
    try checkTriples(graph)
    try checkTable(graph, "csv", replaced: [0], separator: ",")
    try checkTable(graph, "tsv", replaced: [0, 9, 10, 13], separator: "\t")
    try checkKGXTable(graph)
  }

  private func checkLines(_ graph: Graph) throws {
    let lines = String(decoding: try write(graph, "kgx-jsonl")[0], as: UTF8.self).split(separator: "\n")
    #expect(lines.count == graph.nodes.count)
    for (node, line) in zip(graph.nodes, lines) {
      // What stands in quotation marks: keys and texts, in the order of the writer.
      let texts = try quoted(line)
      #expect(texts.prefix(6) == ["id", node.id.text, "category", "biolink:NamedThing", "name", texts[5]])
      expectSame(texts[5], node.name)
      expectSame(texts[7], node.description)
      #expect(texts.dropFirst(10).map { Array($0.utf8) } == node.synonyms.map { Array($0.utf8) })
    }
  }

  private func checkTriples(_ graph: Graph) throws {
    let lines = String(decoding: try write(graph, "ntriples")[0], as: UTF8.self).split(separator: "\n")
    var labels: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: " ", maxSplits: 2)
      #expect(parts.count == 3 && line.hasSuffix(" ."))
      guard parts[1] == "<http://www.w3.org/2000/01/rdf-schema#label>" else { continue }
      labels[String(parts[0])] = try literal(parts[2].dropLast(2))
    }
    for node in graph.nodes { expectSame(labels["<https://example.org/EX_\(node.id.local)>"], node.name) }
  }

  private func checkTable(_ graph: Graph, _ format: String, replaced: Set<UInt8>, separator: Unicode.Scalar) throws {
    let rows = table(
      try write(graph, format)[0], separator: UInt8(truncatingIfNeeded: separator.value), quotes: format == "csv")
    #expect(rows.count == graph.edges.count + 1)
    let snippet = try #require(rows[0].firstIndex(of: "snippet"))
    for (edge, row) in zip(graph.edges, rows.dropFirst()) {
      #expect(row.count == rows[0].count)
      let written = (edge.evidence[0].snippet ?? "").utf8.map { replaced.contains($0) ? 32 : $0 }
      expectSame(row[snippet], String(decoding: written, as: UTF8.self))
    }
  }

  private func checkKGXTable(_ graph: Graph) throws {
    let rows = table(try write(graph, "kgx-tsv")[0], separator: 9, quotes: false)
    for (node, row) in zip(graph.nodes, rows.dropFirst()) {
      #expect(row.count == rows[0].count)
      #expect(!row[2].unicodeScalars.contains { $0 == "|" || $0 == "\"" || $0.value == 0 })
      #expect(row[2].unicodeScalars.count == node.name?.unicodeScalars.count)
      #expect(row[5].unicodeScalars.split(separator: "|").count == node.synonyms.count)
    }
  }

  /// By bytes: `==` takes texts for equal that are not written equally.
  private func expectSame(_ found: String?, _ wanted: String?) {
    #expect(found.map { Array($0.utf8) } == wanted.map { Array($0.utf8) })
  }

  private func write(_ graph: Graph, _ name: String) throws -> [[UInt8]] {
    let format = try #require(GraphFormats.format(named: name))
    let sinks = format.suffixes.map { _ in ByteSink() }
    var writer = try format.make(sinks, graph.outline(prefixes: Nasty.prefixes))
    for node in graph.nodes { try writer.write(node) }
    for edge in graph.edges { try writer.write(edge) }
    try writer.finish()
    return sinks.map { $0.takeBytes() }
  }
}

/// Rows and cells by the letter of RFC 4180, or without quotes.
private func table(_ bytes: [UInt8], separator: UInt8, quotes: Bool) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var cell: [UInt8] = []
  var isQuoted = false
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    index += 1
    let next = index < bytes.count ? bytes[index] : 0
    if quotes, byte == 34, isQuoted, next == 34 {
      cell.append(34)
      index += 1
    } else if quotes, byte == 34 {
      isQuoted.toggle()
    } else if !isQuoted, byte == separator || byte == 10 {
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
      if byte == 10 {
        rows.append(row)
        row = []
      }
    } else if !isQuoted, quotes, byte == 13, next == 10 {
      continue
    } else {
      cell.append(byte)
    }
  }
  return rows
}

/// The texts of a line of JSON.
private func quoted(_ line: Substring) throws -> [String] {
  var texts: [String] = []
  var start: String.Index?
  var isEscaped = false
  for index in line.unicodeScalars.indices {
    let scalar = line.unicodeScalars[index]
    if isEscaped {
      isEscaped = false
    } else if scalar == "\"", let first = start {
      texts.append(try literal(line[first...index]))
      start = nil
    } else if scalar == "\"" {
      start = index
    } else {
      isEscaped = scalar == "\\"
    }
  }
  return texts
}

/// The text of a literal of N-Triples or JSON.
private func literal(_ quoted: Substring) throws -> String {
  var scalars = quoted.unicodeScalars.dropFirst().dropLast()
  let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "n": "\n", "r": "\r", "t": "\t", "b": "\u{8}", "f": "\u{c}", "\"": "\"", "\\": "\\",
  ]
  var text = String.UnicodeScalarView()
  while let scalar = scalars.popFirst() {
    guard scalar == "\\", let escape = scalars.popFirst() else {
      text.append(scalar)
      continue
    }
    if escape == "u" {
      let code = try #require(UInt32(String(String.UnicodeScalarView(scalars.prefix(4))), radix: 16))
      text.append(try #require(Unicode.Scalar(code)))
      scalars = scalars.dropFirst(4)
    } else {
      text.append(try #require(escapes[escape]))
    }
  }
  return String(text)
}

/// SplitMix64, so that a seed is a text on every machine.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Up to twenty scalars, mostly those that formats stumble over.
  mutating func text() -> String {
    let hard: [Unicode.Scalar] = [
      "|", "\"", "\\", "\t", "\n", "\r", ",", ";", "'", "{", "<", ">", "%", "#", "@", " ", "\u{0}", "\u{1}", "\u{7f}",
      "\u{85}", "\u{301}", "\u{2028}", "\u{feff}", "é", "¦", "″", "😀", "u", "n",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...20, using: &self) {
      text.append(hard.randomElement(using: &self) ?? "x")
    }
    return String(text)
  }
}
