package import ByteIO

/// What a syntax makes of the resources of a block, each made when it is first needed.
package struct ResourceTexts {
  private var bytes: [UInt8] = []
  /// Where the text of each resource stands in ``bytes``; an empty range where it was not made yet.
  private var places: [Range<Int>] = []

  package init() {}

  /// Forgets all, for the resources of another block.
  package mutating func begin(_ block: borrowing TripleBlock) {
    bytes.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement(0..<0, count: block.resources.count))
  }

  /// Writes the text of a resource; `false` where it was not made yet.
  package func write(_ number: ResourceNumber, to sink: ByteSink) -> Bool {
    let place = places.span[Int(number.index)]
    if place.isEmpty { return false }
    sink.write(bytes.span, in: place)
    return true
  }

  /// Keeps the text of a resource, which is not empty, and writes it.
  package mutating func keep(_ text: String, for number: ResourceNumber, writing sink: ByteSink) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    places[Int(number.index)] = start..<bytes.count
    sink.write(text)
  }
}
