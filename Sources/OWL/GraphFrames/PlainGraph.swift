internal import ByteIO
internal import JSON

/// What a graph says plainly, its classes and relations being numbers.
struct PlainGraph: Sendable {
  /// Something that plain elements name.
  struct Thing: Sendable {
    /// Its node: in which chunk, and which of its nodes.
    var chunk: Int32 = -1
    var node: Int32 = 0
    /// The number of its definition.
    var definition: Int32 = -1
    /// Its links in ``PlainGraph/linkOrder``.
    var links = PlainList()
    /// Whether something is said of it that is not plain, so that all of it is read as it always is.
    var isOther = false
    /// Whether a link or a definition has it as its relation.
    var isRelation = false
    /// Whether links and definitions that are written plainly have it as a class, and as a relation.
    var isUsedClass = false
    var isUsedRelation = false
  }

  /// An edge.
  struct Link: Sendable {
    var subject: Int32
    /// Negative for `is_a`.
    var relation: Int32
    var object: Int32
    var whole: JSONStretch
  }

  struct Definition: Sendable {
    var subject: Int32
    /// Of ``PlainGraph/parts``: classes; relation, class, relation, class …
    var genera: Range<Int>
    var differentiae: Range<Int>
    var whole: JSONStretch
  }

  let bytes: [UInt8]
  let sections: GraphSections
  /// `X_1` by number.
  private(set) var names = SymbolTable()
  private(set) var things: [Thing] = []
  /// Whose each plain node is.
  private(set) var nodeThings: [Int32] = []
  private(set) var links: [Link] = []
  /// The numbers of the links, those of one subject in a row.
  private(set) var linkOrder: [Int32] = []
  private(set) var definitions: [Definition] = []
  private(set) var parts: [Int32] = []

  init(_ bytes: [UInt8], _ sections: GraphSections) {
    self.bytes = bytes
    self.sections = sections
    addNodes()
    for chunk in sections.edges {
      for edge in chunk.edges { add(edge) }
    }
    for chunk in sections.definitions {
      for definition in chunk.definitions { add(definition, of: chunk) }
    }
    sortLinks()
  }

  /// The number of what is called `name`: a new one where it was not met before.
  mutating func number(of name: Span<UInt8>) -> Int {
    let number = Int(names.intern(name))
    if number == things.count { things.append(Thing()) }
    return number
  }

  private mutating func number(of name: JSONStretch) -> Int {
    let bytes = self.bytes
    return number(of: bytes.span.extracting(name.range))
  }

  mutating func markOther(_ number: Int) { things[number].isOther = true }

  /// Marks what has one of the IRIs or CURIEs.
  mutating func markOthers(_ subjects: [JSONValue?], _ reading: OBOGraphReading) {
    for subject in subjects {
      guard let iri = reading.iri(subject) else { continue }
      let text = iri.utf8.span
      guard let name = OBOIdentifiers.plainName(text, 0..<text.count) else { continue }
      let number = number(of: text.extracting(name))
      markOther(number)
    }
  }

  /// Marks the classes with links, definitions or nodes that cannot be written, and those of which nothing is said but that there
  /// are such classes, or not even that.
  mutating func markUnwritable(
    isRelation: (Int32) -> Bool, isQualified: (_ link: Int) -> Bool, isWritten: (Thing, PlainNode) -> Bool
  ) {
    for (number, link) in links.enumerated() {
      if (link.relation >= 0 && !isRelation(link.relation)) || !isQualified(number) { markOther(Int(link.subject)) }
    }
    for definition in definitions {
      for index in stride(from: definition.differentiae.lowerBound, to: definition.differentiae.upperBound, by: 2)
      where !isRelation(parts[index]) { markOther(Int(definition.subject)) }
    }
    for number in things.indices where !things[number].isOther {
      guard let node = node(of: things[number])?.node else { continue }
      let isRelated = !things[number].links.isEmpty || things[number].definition >= 0
      let isBare = !isRelated && !(node.isDeclared && node.isAnnotated)
      if isBare || !isWritten(things[number], node) { markOther(number) }
    }
    markUses()
  }

  // MARK: Elements

  private mutating func addNodes() {
    for (place, chunk) in sections.nodes.enumerated() {
      for (index, node) in chunk.nodes.enumerated() {
        let number = number(of: node.name)
        nodeThings.append(Int32(number))
        // Two nodes for one class are no plain thing to say.
        if things[number].chunk >= 0 { things[number].isOther = true }
        things[number].chunk = Int32(place)
        things[number].node = Int32(index)
      }
    }
  }

  private mutating func add(_ edge: PlainEdge) {
    let link = Link(
      subject: Int32(number(of: edge.subject)), relation: edge.relation.map { relationNumber($0) } ?? -1,
      object: Int32(number(of: edge.object)), whole: edge.whole)
    links.append(link)
  }

  private mutating func add(_ definition: PlainDefinition, of chunk: GraphChunk) {
    let subject = Int32(number(of: definition.defined))
    let start = parts.count
    for index in definition.genera.range { parts.append(Int32(number(of: chunk.texts[index]))) }
    let middle = parts.count
    for (place, index) in definition.differentiae.range.enumerated() {
      parts.append(place % 2 == 0 ? relationNumber(chunk.texts[index]) : Int32(number(of: chunk.texts[index])))
    }
    // A frame defines its class but once, and by no part twice.
    if things[Int(subject)].definition >= 0 || hasTwins(start..<middle, middle..<parts.count) {
      things[Int(subject)].isOther = true
    }
    things[Int(subject)].definition = Int32(definitions.count)
    definitions.append(
      Definition(
        subject: subject, genera: start..<middle, differentiae: middle..<parts.count, whole: definition.whole))
  }

  /// Whether a part is there twice, or whether there are so many that this is not to be asked for each.
  private func hasTwins(_ genera: Range<Int>, _ differentiae: Range<Int>) -> Bool {
    if genera.count + differentiae.count > 100 { return true }
    for index in genera where parts[genera.lowerBound..<index].contains(parts[index]) { return true }
    for index in stride(from: differentiae.lowerBound, to: differentiae.upperBound, by: 2) {
      for other in stride(from: differentiae.lowerBound, to: index, by: 2)
      where parts[other] == parts[index] && parts[other + 1] == parts[index + 1] { return true }
    }
    return false
  }

  private mutating func relationNumber(_ name: JSONStretch) -> Int32 {
    let number = number(of: name)
    things[number].isRelation = true
    return Int32(number)
  }

  private mutating func markUses() {
    func use(_ relation: Int32, _ object: Int32) {
      things[Int(object)].isUsedClass = true
      if relation >= 0 { things[Int(relation)].isUsedRelation = true }
    }
    for link in links where !things[Int(link.subject)].isOther {
      things[Int(link.subject)].isUsedClass = true
      use(link.relation, link.object)
    }
    for definition in definitions where !things[Int(definition.subject)].isOther {
      things[Int(definition.subject)].isUsedClass = true
      for index in definition.genera { use(-1, parts[index]) }
      for index in stride(from: definition.differentiae.lowerBound, to: definition.differentiae.upperBound, by: 2) {
        use(parts[index], parts[index + 1])
      }
    }
  }

  /// Puts the links of one subject in a row, those of one in the order of the document.
  private mutating func sortLinks() {
    var ends = [Int](repeating: 0, count: things.count)
    for link in links { ends[Int(link.subject)] += 1 }
    var end = 0
    for number in things.indices {
      things[number].links = PlainList(end..<end + ends[number])
      (ends[number], end) = (end, end + ends[number])
    }
    linkOrder = Array(repeating: 0, count: links.count)
    for (number, link) in links.enumerated() {
      linkOrder[ends[Int(link.subject)]] = Int32(number)
      ends[Int(link.subject)] += 1
    }
  }

  // MARK: What is asked

  /// The node of a thing, and the chunk that has its texts.
  func node(of thing: Thing) -> (node: PlainNode, chunk: Int)? {
    guard thing.chunk >= 0 else { return nil }
    return (sections.nodes[Int(thing.chunk)].nodes[Int(thing.node)], Int(thing.chunk))
  }

  /// Whether a thing has a frame that is made of plain elements alone.
  func hasFrame(_ thing: Thing) -> Bool {
    !thing.isOther && (thing.chunk >= 0 || !thing.links.isEmpty || thing.definition >= 0)
  }
}
