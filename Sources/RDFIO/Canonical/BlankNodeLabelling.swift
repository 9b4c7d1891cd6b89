internal import RDF

/// The canonicalization algorithm ([RDFC-1.0, 4.4](https://www.w3.org/TR/rdf-canon/#canon-algorithm)).
struct BlankNodeLabelling {
  private let quads: [Quad]
  private let hash: CanonicalDataset.Hash
  /// By blank node, the numbers of the statements that mention it.
  private var mentions: [String: [Int]] = [:]
  private var firstHashes: [String: String] = [:]
  private var canonical = IdentifierIssuer(prefix: "c14n")
  private var workLeft: Int

  init(_ quads: [Quad], hash: CanonicalDataset.Hash, work: Int) {
    self.quads = quads
    self.hash = hash
    workLeft = work
  }

  /// The canonical label of each blank node.
  mutating func run() throws(LabellingProblem) -> [String: String] {
    try noteMentions()
    var byHash: [String: [String]] = [:]
    for label in mentions.keys.sorted() { byHash[try firstHash(of: label), default: []].append(label) }
    let hashes = byHash.keys.sorted()
    for key in hashes {
      if let labels = byHash[key], labels.count == 1 { canonical.issue(labels[0]) }
    }
    for key in hashes {
      guard let labels = byHash[key], labels.count > 1 else { continue }
      var paths: [(hash: String, issuer: IdentifierIssuer)] = []
      for label in labels where canonical.identifier(of: label) == nil {
        var issuer = IdentifierIssuer(prefix: "b")
        issuer.issue(label)
        paths.append(try relatedHash(of: label, issuer))
      }
      for path in paths.sorted(by: { $0.hash < $1.hash }) {
        for label in path.issuer.order { canonical.issue(label) }
      }
    }
    return mentions.keys.reduce(into: [:]) { $0[$1] = canonical.identifier(of: $1) }
  }

  private mutating func noteMentions() throws(LabellingProblem) {
    for (number, quad) in quads.enumerated() {
      if case .triple = quad.object {
        throw LabellingProblem(
          rule: "rdf-canonical", message: "there is no canonical form for datasets with triple terms yet")
      }
      for label in Set(Self.blanks(of: quad).map(\.label)) { mentions[label, default: []].append(number) }
    }
  }

  /// The blank nodes of a statement and where they stand in it.
  private static func blanks(of quad: Quad) -> [(label: String, position: String)] {
    [(quad.subject, "s"), (quad.object, "o"), (quad.graph, "g")].compactMap { term, position in
      if case .blank(let label) = term { (label, position) } else { nil }
    }
  }

  private mutating func spend() throws(LabellingProblem) {
    workLeft -= 1
    if workLeft < 0 {
      throw LabellingProblem(
        rule: "rdf-poison",
        message: "the blank nodes are so much alike that no canonical labels are found with the work allowed")
    }
  }

  /// [Hash First Degree Quads, 4.6](https://www.w3.org/TR/rdf-canon/#hash-1d-quads)
  private mutating func firstHash(of label: String) throws(LabellingProblem) -> String {
    if let known = firstHashes[label] { return known }
    var lines: [String] = []
    do {
      for number in mentions[label] ?? [] {
        lines.append(try CanonicalLine.text(of: quads[number]) { $0 == label ? "a" : "z" })
      }
    } catch {
      throw LabellingProblem(rule: "rdf-unwritable", message: "\(error)")
    }
    lines.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let own = hash.hexadecimal(lines.joined())
    firstHashes[label] = own
    return own
  }

  /// [Hash Related Blank Node, 4.7](https://www.w3.org/TR/rdf-canon/#hash-related-blank-node)
  private mutating func hash(
    of related: String, in quad: Quad, at position: String, _ issuer: IdentifierIssuer
  ) throws(LabellingProblem) -> String {
    var input = position
    if position != "g", case .iri(let predicate) = quad.predicate { input += "<\(predicate)>" }
    if let identifier = canonical.identifier(of: related) ?? issuer.identifier(of: related) {
      input += "_:\(identifier)"
    } else {
      input += try firstHash(of: related)
    }
    return hash.hexadecimal(input)
  }

  /// [Hash N-Degree Quads, 4.8](https://www.w3.org/TR/rdf-canon/#hash-nd-quads). It calls itself no deeper than there are
  /// blank nodes alike, and the work allowed bounds that.
  private mutating func relatedHash(
    of label: String, _ start: IdentifierIssuer
  ) throws(LabellingProblem) -> (hash: String, issuer: IdentifierIssuer) {
    try spend()
    var issuer = start
    var byHash: [String: [String]] = [:]
    for number in mentions[label] ?? [] {
      for (related, position) in Self.blanks(of: quads[number]) where related != label {
        byHash[try hash(of: related, in: quads[number], at: position, issuer), default: []].append(related)
      }
    }
    var data = ""
    for key in byHash.keys.sorted() {
      data += key
      var best: (path: String, issuer: IdentifierIssuer)?
      var orders = Permutations(byHash[key] ?? [])
      repeat {
        try spend()
        if let next = try path(through: orders.current, issuer, unlessAbove: best?.path) { best = next }
      } while orders.advance()
      data += best?.path ?? ""
      if let chosen = best?.issuer { issuer = chosen }
    }
    return (hash.hexadecimal(data), issuer)
  }

  /// Steps 5.4 of 4.8 for one order of the related blank nodes; `nil` where the path would come after `limit`.
  private mutating func path(
    through related: [String], _ start: IdentifierIssuer, unlessAbove limit: String?
  ) throws(LabellingProblem) -> (path: String, issuer: IdentifierIssuer)? {
    var issuer = start
    var path = ""
    var unvisited: [String] = []
    func isAbove(_ path: String) -> Bool {
      limit.map { path.utf8.count >= $0.utf8.count && path > $0 } ?? false
    }
    for label in related {
      if let identifier = canonical.identifier(of: label) {
        path += "_:\(identifier)"
      } else {
        if issuer.identifier(of: label) == nil { unvisited.append(label) }
        path += "_:\(issuer.issue(label))"
      }
      if isAbove(path) { return nil }
    }
    for label in unvisited {
      let result = try relatedHash(of: label, issuer)
      path += "_:\(issuer.issue(label))<\(result.hash)>"
      issuer = result.issuer
      if isAbove(path) { return nil }
    }
    if let limit, path >= limit { return nil }
    return (path, issuer)
  }
}

/// All orders of a few things, one after the other.
struct Permutations {
  private var numbers: [Int]
  private let items: [String]

  init(_ items: [String]) {
    self.items = items
    numbers = Array(items.indices)
  }

  var current: [String] { numbers.map { items[$0] } }

  /// The next order by number; false after the last.
  mutating func advance() -> Bool {
    guard let pivot = numbers.indices.dropLast().last(where: { numbers[$0] < numbers[$0 + 1] }),
      let other = numbers.lastIndex(where: { $0 > numbers[pivot] })
    else { return false }
    numbers.swapAt(pivot, other)
    numbers[(pivot + 1)...].reverse()
    return true
  }
}
