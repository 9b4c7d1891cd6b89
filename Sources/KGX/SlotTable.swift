internal import ByteIO
public import KnowledgeGraph

/// The slots of the rows of one file, numbered from 0 in the order in which they are met.
///
/// Shared by a reader, its rows and those who take them; not for use by two threads at once.
public final class SlotTable {
  /// The slot names, by number.
  public private(set) var names: [String] = []
  /// What the model says of each slot, by number.
  public private(set) var shapes: [SlotShape] = []
  private var symbols = SymbolTable()
  private let shape: (String) -> SlotShape

  /// Slots of `model`, and any others.
  public init(model: BiolinkModel) { shape = { KGXSlots.shape(of: $0, in: model) } }

  public var count: Int { names.count }

  /// The number of a slot, given now where it is new.
  public func number(of name: String) -> Int {
    let number = Int(symbols.intern(name))
    if number == names.count { add(name) }
    return number
  }

  /// The same for a name in bytes.
  func number(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int {
    let number = Int(symbols.intern(bytes.extracting(range)))
    if number == names.count { add(bytes.string(in: range)) }
    return number
  }

  private func add(_ name: String) {
    names.append(name)
    shapes.append(shape(name))
  }
}

/// What KGX itself says of slots, beside the Biolink model.
enum KGXSlots {
  /// Lists for the reference implementation, though the model says nothing of them, or that they are predicates.
  private static let lists: Set<String> = [
    "same_as", "xrefs", "in_taxon", "knowledge_source", "exact_synonym", "related_synonym", "narrow_synonym",
    "broad_synonym",
  ]

  static func shape(of name: String, in model: BiolinkModel) -> SlotShape {
    var shape = model.shape(ofSlot: name)
    if lists.contains(name) { shape.isList = true }
    return shape
  }
}
