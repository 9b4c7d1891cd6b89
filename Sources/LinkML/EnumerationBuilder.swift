internal import Identifiers

/// Makes enumerations of what a schema says of its enumerations.
struct EnumerationBuilder {
  private var made: [Int: Enumeration] = [:]
  /// The enumerations being made: one that inherits itself is cut there.
  private var open: Set<Int> = []

  /// All enumerations, in the order of the enumerations.
  static func enumerations(of definitions: inout SchemaDefinitions) -> [Enumeration] {
    var builder = EnumerationBuilder()
    return definitions.enums.indices.map { builder.enumeration($0, of: &definitions) }
  }

  private mutating func enumeration(_ number: Int, of definitions: inout SchemaDefinitions) -> Enumeration {
    if let known = made[number] { return known }
    open.insert(number)
    let expression = expression(definitions.enums[number].definition, of: &definitions)
    open.remove(number)
    var summary = Summary()
    summarize(expression, into: &summary)
    let set = Enumeration(
      name: definitions.enums[number].name, values: summary.values, prefixes: summary.prefixes, roots: summary.roots,
      isOpen: expression.isEmpty, isStatic: isStatic(expression), expression: expression,
      numbers: NameTable(summary.values.map(\.text)))
    made[number] = set
    return set
  }

  private mutating func expression(
    _ definition: EnumDefinition, of definitions: inout SchemaDefinitions
  ) -> ValueExpression {
    var expression = ValueExpression(
      values: definition.values, reachableFrom: definition.reachableFrom.filter { !$0.sources.isEmpty },
      concepts: definition.concepts, isUnsupported: definition.isUnsupported)
    // A query without a source means the whole ontology, which is not understood here.
    if definition.reachableFrom.contains(where: \.sources.isEmpty) { expression.isUnsupported = true }
    for parent in definition.inherits {
      guard let number = definitions.enumNumbers[parent.text] else {
        let names = definitions.enums.map(\.name)
        definitions.reportUnknown("schema-unknown-enum", parent, "enumeration", among: names)
        expression.isUnsupported = true
        continue
      }
      if open.contains(number) {
        definitions.report("schema-cycle", "the enumeration “\(parent.text)” inherits itself", at: parent.node)
      } else {
        _ = enumeration(number, of: &definitions)
        expression.inherits.append(number)
      }
    }
    expression.include = definition.include.map { self.expression($0, of: &definitions) }
    expression.minus = definition.minus.map { self.expression($0, of: &definitions) }
    return expression
  }

  private func isStatic(_ expression: ValueExpression) -> Bool {
    expression.reachableFrom.isEmpty && expression.concepts.isEmpty && !expression.isUnsupported
      && expression.inherits.allSatisfy { made[$0]?.isStatic ?? true }
      && expression.include.allSatisfy(isStatic) && expression.minus.allSatisfy(isStatic)
  }

  /// What an enumeration and those it takes values from have between them.
  private struct Summary {
    var values: [PermissibleValue] = []
    var prefixes: [String] = []
    var roots: [CURIE] = []
    private var seen: Set<String> = []

    mutating func add(_ values: [PermissibleValue], prefixes: [String], roots: [CURIE]) {
      self.values += values.filter { seen.insert($0.text).inserted }
      self.roots += roots.filter { !self.roots.contains($0) }
      for prefix in prefixes where !prefix.isEmpty {
        if !self.prefixes.contains(where: { $0.lowercased() == prefix.lowercased() }) { self.prefixes.append(prefix) }
      }
    }
  }

  private func summarize(_ expression: ValueExpression, into summary: inout Summary) {
    for number in expression.inherits {
      if let set = made[number] { summary.add(set.values, prefixes: set.prefixes, roots: set.roots) }
    }
    let roots = expression.reachableFrom.flatMap(\.sources)
    let ids = roots + expression.concepts + expression.values.compactMap(\.meaning)
    let ontologies = expression.reachableFrom.compactMap { $0.ontology.map(Self.prefix) }
    summary.add(expression.values, prefixes: ids.map { String($0.prefix) } + ontologies, roots: roots)
    for part in expression.include { summarize(part, into: &summary) }
  }

  /// The prefix that an ontology's name stands for: `obo:go` is `GO`.
  private static func prefix(_ ontology: String) -> String {
    let name = ontology.split(whereSeparator: { ":/".contains($0) }).last ?? ""
    return name.split(separator: ".").first.map { $0.uppercased() } ?? ""
  }
}
