internal import ByteIO

/// What the frames of other things need to know of those of plain ones.
extension PlainGraph: FramesElsewhere {
  func uses(_ entity: OWLEntity) -> Bool {
    guard let number = knownNumber(ofIRI: entity.iri) else { return false }
    switch entity.kind {
    case .owlClass: return things[number].isClass
    case .objectProperty: return things[number].isRelation
    default: return false
    }
  }

  func name(of id: String) -> String? {
    guard let cut = id.utf8.firstIndex(of: UInt8(ascii: ":")),
      let number = knownNumber(ofIRI: OBOVocabulary.obo + id[..<cut] + "_" + id[id.utf8.index(after: cut)...]),
      hasFrame(things[number]), let label = node(of: things[number])?.node.label
    else { return nil }
    return bytes.span.string(in: label.range)
  }

  private func knownNumber(ofIRI iri: String) -> Int? {
    let text = iri.utf8.span
    guard let name = OBOIdentifiers.plainName(text, 0..<text.count) else { return nil }
    return names.find(text.extracting(name)).map { Int($0) }
  }
}
