internal import ByteIO
internal import JSON

/// The names of things, which are written behind their identifiers for people to read.
struct GraphNames: Sendable {
  /// A name: where it stands, or one that was read.
  enum Name: Sendable {
    case written(JSONStretch)
    case other(String)
  }

  private var names: [Name?]
  private var relations: [Int32: Name] = [:]

  /// `frames` are the names of the frames that are not plain, by identifier. `nil` where a name has several lines: how it is cut
  /// depends on what stands beside it.
  init?(_ graph: PlainGraph, _ wording: GraphWording, frames: [String: String]) {
    if frames.values.contains(where: { $0.contains(where: \.isNewline) }) { return nil }
    names = Array(repeating: nil, count: graph.things.count)
    for (number, thing) in graph.things.enumerated() {
      if !frames.isEmpty, let name = frames[wording.id(Int32(number))] { names[number] = .other(name) }
      if graph.hasFrame(thing), let label = graph.node(of: thing)?.node.label {
        if !label.isASCII, graph.bytes.span.string(in: label.range).contains(where: \.isNewline) { return nil }
        names[number] = .written(label)
      }
      if thing.isRelation {
        let id = wording.relationID(Int32(number))
        relations[Int32(number)] =
          frames[id].map { .other($0) } ?? (id == wording.id(Int32(number)) ? names[number] : nil)
      }
    }
  }

  subscript(_ number: Int32) -> Name? { names[Int(number)] }

  func relation(_ number: Int32) -> Name? { relations[number] }
}

/// The identifiers of properties by how they are called in the document, each asked for once.
struct GraphProperties: Sendable {
  private var numbers = SymbolTable()
  private var ids: [String?] = []

  /// Asks for the identifier of the property that is called `text`; whether there is one, which is written as it is.
  mutating func add(_ text: JSONStretch, _ bytes: Span<UInt8>, _ id: (String) -> String?) -> Bool {
    let number = Int(numbers.intern(bytes.extracting(text.range)))
    if number == ids.count { ids.append(id(bytes.string(in: text.range))) }
    return ids[number] != nil
  }

  /// The identifier of a property that was added.
  func id(of text: JSONStretch, _ bytes: Span<UInt8>) -> String? {
    numbers.find(bytes.extracting(text.range)).flatMap { ids[Int($0)] }
  }
}
