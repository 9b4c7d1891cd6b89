import ByteIO
import Diagnostics
import Identifiers
import Ontology
import OntologyIO

/// The terms that the records of the scorer are made of, and whatever an index will know of their names.
struct TermPool {
  /// Terms with a label that are neither obsolete nor relations, by identifier.
  private(set) var live: [CURIE: Term] = [:]
  /// Retired terms with the one live term that replaces them.
  private(set) var retired: [(term: Term, replacement: Term)] = []
  /// Labels that an earlier version of the ontology had.
  private(set) var former: [CURIE: String] = [:]
  /// Which live terms bear a name, compared by letters and digits alone.
  private var bearers: [String: Set<CURIE>] = [:]
  private var known: Set<CURIE> = []
  /// What lies above a term over `is_a` alone, and over whatever links there are.
  private var ancestors: [CURIE: Set<CURIE>] = [:]
  private var reachable: [CURIE: Set<CURIE>] = [:]
  private var sorted: [String: [CURIE]] = [:]

  /// Reads the ontologies of the present, and those of the past from which only labels are remembered.
  init(current: [String], earlier: [String]) throws {
    let present = try current.map(Self.read)
    var obsolete: [Term] = []
    for term in present.joined() where term.kind == .term {
      known.formUnion([term.id] + term.alternativeIDs)
      if term.isObsolete { obsolete.append(term) } else if term.label != nil { live[term.id] = term }
    }
    for term in try earlier.flatMap(Self.read) {
      guard let now = live[term.id], let label = term.label, label != now.label else { continue }
      if !names(of: now).contains(where: { Self.letters($0) == Self.letters(label) }) { former[term.id] = label }
    }
    for term in live.values {
      for name in names(of: term) { bearers[Self.letters(name), default: []].insert(term.id) }
    }
    for term in obsolete {
      if term.replacedBy.count == 1, let replacement = live[term.replacedBy[0]] {
        retired.append((term, replacement))
      }
    }
    for id in live.keys { sorted[String(id.prefix), default: []].append(id) }
    for prefix in sorted.keys { sorted[prefix]?.sort() }
    for id in live.keys {
      ancestors[id] = climb(from: id) { $0.parents.map(\.target) }
      reachable[id] = climb(from: id) {
        $0.parents.map(\.target) + $0.relationships.map(\.target) + $0.intersectionOf.map(\.target)
      }
    }
  }

  private static func read(_ path: String) throws -> [Term] {
    var document = OntologyDocument()
    var reports: [Diagnostic] = []
    _ = try OntologyReader.read(try ByteSource(path: path), into: &document, reporting: &reports)
    return document.terms
  }

  private func climb(from id: CURIE, over links: (Term) -> [CURIE]) -> Set<CURIE> {
    var seen: Set<CURIE> = []
    var open = [id]
    while let next = open.popLast() {
      for target in live[next].map(links) ?? [] where seen.insert(target).inserted { open.append(target) }
    }
    return seen
  }

  /// The live terms of a prefix, sorted.
  func terms(ofPrefix prefix: String) -> [CURIE] { sorted[prefix] ?? [] }

  /// Whether a term lies below one of `roots`; where there are none, it does.
  func lies(_ id: CURIE, below roots: [CURIE]) -> Bool {
    roots.isEmpty || ancestors[id].map { !$0.isDisjoint(with: roots) } ?? false
  }

  /// Whether the ontology gives a term a place that is not below `roots`, whichever links are followed.
  func liesElsewhere(_ id: CURIE, than roots: [CURIE]) -> Bool {
    guard let term = live[id], !term.parents.isEmpty, !roots.isEmpty, !roots.contains(id) else { return false }
    return reachable[id]?.isDisjoint(with: roots) ?? false
  }

  /// Whether an ontology knows the identifier at all.
  func isKnown(_ id: CURIE) -> Bool { known.contains(id) }

  /// Every name by which the index may find the term.
  func names(of term: Term) -> [String] {
    [term.label].compactMap(\.self) + term.synonyms.map(\.text) + [former[term.id]].compactMap(\.self)
  }

  /// Whether no term bears the name, or only `id` does.
  func isFree(_ name: String, but id: CURIE? = nil) -> Bool {
    (bearers[Self.letters(name)] ?? []).allSatisfy { $0 == id }
  }

  /// What of a name is left when case, blanks and punctuation do not count.
  static func letters(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber || "+<=>".contains($0) })
  }
}
