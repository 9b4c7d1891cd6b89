internal import ByteIO
internal import JSON

/// [Edges and logical definitions](https://github.com/geneontology/obographs/blob/master/README.md) of classes.
extension GraphChunkScanner {
  mutating func takeEdge(_ bytes: Span<UInt8>) -> Bool {
    let start = cursor.at
    var subject: JSONStretch?
    var relation: JSONStretch?
    var object: JSONStretch?
    var hasPredicate = false
    var meta: JSONStretch?
    let isPlain = takeObject(bytes) { scanner, name in
      if bytes.equals("sub", in: name) {
        subject = scanner.takeName(bytes)
        return subject == nil ? 0 : 1
      }
      if bytes.equals("obj", in: name) {
        object = scanner.takeName(bytes)
        return object == nil ? 0 : 2
      }
      if bytes.equals("meta", in: name) {
        meta = scanner.takeUnknown(bytes)
        return meta == nil ? 0 : 8
      }
      guard bytes.equals("pred", in: name), let text = scanner.cursor.takeText(bytes) else { return 0 }
      hasPredicate = true
      if bytes.equals("is_a", in: text.range) { return 4 }
      relation =
        text.isASCII
        ? OBOIdentifiers.plainName(bytes, text.range).map { JSONStretch($0, isASCII: true) } : nil
      return relation == nil ? 0 : 4
    }
    guard isPlain, let subject, hasPredicate, let object else { return false }
    chunk.edges.append(
      PlainEdge(
        whole: JSONStretch(start..<cursor.at), subject: subject, relation: relation, object: object, meta: meta))
    return true
  }

  /// Passes over an object that is read later on: where it is.
  private mutating func takeUnknown(_ bytes: Span<UInt8>) -> JSONStretch? {
    let start = bytes.endOfJSONSpace(from: cursor.at)
    cursor.at = start
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{"), cursor.skipContainer(bytes) else { return nil }
    return JSONStretch(start..<cursor.at)
  }

  mutating func takeDefinition(_ bytes: Span<UInt8>) -> Bool {
    let start = cursor.at
    var defined: JSONStretch?
    var genera = PlainList()
    var differentiae = PlainList()
    let isPlain = takeObject(bytes) { scanner, name in
      if bytes.equals("definedClassId", in: name) {
        defined = scanner.takeName(bytes)
        return defined == nil ? 0 : 1
      }
      if bytes.equals("genusIds", in: name) {
        guard let names = scanner.takeNames(bytes) else { return 0 }
        genera = names
        return 2
      }
      guard bytes.equals("restrictions", in: name) else { return 0 }
      let start = scanner.chunk.texts.count
      guard scanner.takeArray(bytes, { $0.takeRestriction(bytes) }) else { return 0 }
      differentiae = PlainList(start..<scanner.chunk.texts.count)
      return 4
    }
    guard isPlain, let defined, genera.range.count + differentiae.range.count / 2 > 1 else { return false }
    chunk.definitions.append(
      PlainDefinition(
        whole: JSONStretch(start..<cursor.at), defined: defined, genera: genera, differentiae: differentiae))
    return true
  }

  private mutating func takeRestriction(_ bytes: Span<UInt8>) -> Bool {
    var relation: JSONStretch?
    var filler: JSONStretch?
    let isPlain = takeObject(bytes) { scanner, name in
      if bytes.equals("propertyId", in: name) {
        relation = scanner.takeName(bytes)
        return relation == nil ? 0 : 1
      }
      guard bytes.equals("fillerId", in: name) else { return 0 }
      filler = scanner.takeName(bytes)
      return filler == nil ? 0 : 2
    }
    guard isPlain, let relation, let filler else { return false }
    chunk.texts += [relation, filler]
    return true
  }
}
