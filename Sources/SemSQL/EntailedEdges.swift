internal import ByteIO

/// What follows from the statements of an ontology about classes: who is below whom, and which class is related to which
/// (C subClassOf p some D), by chains of `rdfs:subClassOf` and restrictions, properties above others, transitive ones and chains of two.
///
/// This is the closure that [relation-graph](https://github.com/INCATools/relation-graph) computes where classes are defined by
/// intersections of names and restrictions; it draws no conclusion from disjointness, unions or what classes have in common.
struct EntailedEdges {
  private var symbols = SymbolTable()
  /// By subject, the objects of the statements that matter.
  private var superclasses: [Int32: [Int32]] = [:]
  private var equivalents: [(Int32, Int32)] = []
  private var superproperties: [Int32: [Int32]] = [:]
  private var onProperty: [Int32: Int32] = [:]
  private var fillers: [Int32: Int32] = [:]
  private var intersections: [Int32: Int32] = [:]
  private var firsts: [Int32: Int32] = [:]
  private var rests: [Int32: Int32] = [:]
  private var chainLists: [(property: Int32, list: Int32)] = []
  private var transitive: Set<Int32> = []
  /// In the order in which they were first declared.
  private var classes: [Int32] = []
  private var isClass: Set<Int32> = []
  private var blanks: Set<Int32> = []

  /// Takes a statement whose object is no literal.
  mutating func add(_ subject: String, _ predicate: String, _ object: String) {
    switch predicate {
    case "rdfs:subClassOf": superclasses[number(subject), default: []].append(number(object))
    case "owl:equivalentClass": equivalents.append((number(subject), number(object)))
    case "rdfs:subPropertyOf": superproperties[number(subject), default: []].append(number(object))
    case "owl:onProperty": onProperty[number(subject)] = number(object)
    case "owl:someValuesFrom": fillers[number(subject)] = number(object)
    case "owl:intersectionOf": intersections[number(subject)] = number(object)
    case "rdf:first": firsts[number(subject)] = number(object)
    case "rdf:rest": rests[number(subject)] = number(object)
    case "owl:propertyChainAxiom": chainLists.append((number(subject), number(object)))
    case "rdf:type" where object == "owl:Class":
      let node = number(subject)
      if !subject.hasPrefix("_:"), isClass.insert(node).inserted { classes.append(node) }
    case "rdf:type" where object == "owl:TransitiveProperty": transitive.insert(number(subject))
    default: break
    }
  }

  private mutating func number(_ name: String) -> Int32 {
    let number = symbols.intern(name)
    if name.hasPrefix("_:") { blanks.insert(number) }
    return number
  }

  /// Calls `body` with each edge once: those of a class in a row, the classes in the order in which they were declared.
  func forEach(_ body: (_ subject: String, _ predicate: String, _ object: String) throws -> Void) rethrows {
    let rules = self.rules()
    var table = symbols
    let subClassOf = table.intern("rdfs:subClassOf")
    for start in stride(from: 0, to: classes.count, by: 4096) {
      let batch = Array(classes[start..<min(start + 4096, classes.count)])
      for (subject, edges) in zip(batch, concurrentMap(batch) { rules.edges(of: $0, subClassOf: subClassOf) }) {
        let name = table.text(of: subject)
        for edge in edges { try body(name, table.text(of: edge.predicate), table.text(of: edge.object)) }
      }
    }
  }

  private func rules() -> EdgeRules {
    var rules = EdgeRules(transitive: transitive)
    for (subject, objects) in superclasses where !blanks.contains(subject) {
      for object in objects { add(object, above: subject, to: &rules) }
    }
    for (left, right) in equivalents {
      if !blanks.contains(left) { add(right, above: left, to: &rules) }
      if !blanks.contains(right) { add(left, above: right, to: &rules) }
    }
    for property in Set(superproperties.keys).union(onProperty.values) {
      rules.superproperties[property] = closure(of: property)
    }
    for (property, list) in chainLists {
      let members = self.members(of: list)
      if members.count == 2 { rules.chains[members[0], default: []].append((members[1], property)) }
    }
    return rules
  }

  /// What a class expression that is above a class says: names, restrictions, and the members of intersections.
  private func add(_ expression: Int32, above subject: Int32, to rules: inout EdgeRules) {
    if !blanks.contains(expression) {
      rules.parents[subject, default: []].append(expression)
    } else if let property = onProperty[expression], let filler = fillers[expression] {
      if !blanks.contains(filler) { rules.restrictions[subject, default: []].append((property, filler)) }
    } else if let list = intersections[expression] {
      for member in members(of: list) where member != expression && intersections[member] == nil {
        add(member, above: subject, to: &rules)
      }
    }
  }

  private func members(of list: Int32) -> [Int32] {
    var members: [Int32] = []
    var seen: Set<Int32> = []
    var cell = list
    while let first = firsts[cell], seen.insert(cell).inserted {
      members.append(first)
      guard let rest = rests[cell] else { break }
      cell = rest
    }
    return members
  }

  /// A property and all above it.
  private func closure(of property: Int32) -> [Int32] {
    var found = [property]
    var next = 0
    while next < found.count {
      for above in superproperties[found[next], default: []] where !found.contains(above) { found.append(above) }
      next += 1
    }
    return found
  }
}

/// Statements about classes and properties, from which edges follow.
struct EdgeRules: Sendable {
  struct Edge: Hashable, Sendable {
    var predicate: Int32
    var object: Int32
  }

  let transitive: Set<Int32>
  /// The names above a class, and what it is related to.
  var parents: [Int32: [Int32]] = [:]
  var restrictions: [Int32: [(property: Int32, filler: Int32)]] = [:]
  /// A property with all above it.
  var superproperties: [Int32: [Int32]] = [:]
  /// By the first property of a chain, the second one and what both together are.
  var chains: [Int32: [(second: Int32, property: Int32)]] = [:]

  init(transitive: Set<Int32>) { self.transitive = transitive }

  /// The edges of a class, by predicate and object. O(edges × restrictions of what they lead to).
  func edges(of subject: Int32, subClassOf: Int32) -> [Edge] {
    var seen: Set<Edge> = []
    var waiting: [Edge] = []
    func add(_ edge: Edge) { if seen.insert(edge).inserted { waiting.append(edge) } }
    add(Edge(predicate: subClassOf, object: subject))
    while let edge = waiting.popLast() {
      for parent in parents[edge.object, default: []] { add(Edge(predicate: edge.predicate, object: parent)) }
      for (property, filler) in restrictions[edge.object, default: []] {
        for above in superproperties[property] ?? [property] {
          if edge.predicate == subClassOf || (edge.predicate == above && transitive.contains(above)) {
            add(Edge(predicate: above, object: filler))
          }
          for chain in chains[edge.predicate, default: []] where chain.second == above {
            for predicate in superproperties[chain.property] ?? [chain.property] {
              add(Edge(predicate: predicate, object: filler))
            }
          }
        }
      }
      if edge.predicate != subClassOf {
        for above in superproperties[edge.predicate] ?? [] { add(Edge(predicate: above, object: edge.object)) }
      }
    }
    return seen.sorted { ($0.predicate, $0.object) < ($1.predicate, $1.object) }
  }
}
