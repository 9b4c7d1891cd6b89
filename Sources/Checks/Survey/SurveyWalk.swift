internal import LinkML
internal import Records

/// The walk of a ``RecordSurvey``.
struct SurveyWalk {
  let model: RecordModel
  let document: Int
  let target: TargetSchema?
  /// The scalars that the schema binds to an enumeration, by their numbers.
  let bound: [Int: SchemaSurvey.BoundTerm]

  /// Notes what is at `node` and below. An alias was seen where its anchor stands.
  func visit(_ node: RecordNode, _ tree: PlaceTree?, in parent: RecordNode?, _ survey: inout RecordSurvey) {
    if node.isAlias { return }
    if let place = tree?.place { note(node, place, &survey) }
    switch node.kind {
    case .scalar: return
    case .sequence: node.forEachElement { visit($0, tree?.element, in: node, &survey) }
    case .mapping:
      // A list of one may be written without being a list.
      visitMapping(node, tree?.element ?? tree, in: parent, &survey)
    }
  }

  private func visitMapping(
    _ node: RecordNode, _ tree: PlaceTree?, in parent: RecordNode?, _ survey: inout RecordSurvey
  ) {
    var id: RecordNode?
    var label: RecordNode?
    var isEvidence = false
    let evidence = model.evidence
    node.forEachEntry { key, value in
      if value.kind == .scalar {
        if key.equals("id") { id = value } else if key.equals("label") { label = value }
        if let evidence, key.equals(evidence.reference) { isEvidence = true }
        if let child = tree?.child(key), let place = child.place { note(value, place, &survey) }
      } else {
        visit(value, tree?.child(key), in: node, &survey)
      }
    }
    notePair(id, label, tree?.place, in: parent, &survey)
    if isEvidence, let evidence {
      func scalar(_ key: String) -> RecordNode? {
        node.value(forKey: key).flatMap { $0.kind == .scalar && !$0.isNull ? $0 : nil }
      }
      survey.evidence.append(
        EvidencePlace(
          item: node, reference: node.value(forKey: evidence.reference), title: scalar(evidence.title),
          snippet: scalar(evidence.snippet)))
    }
  }

  private func notePair(
    _ id: RecordNode?, _ label: RecordNode?, _ place: RecordModel.Place?, in parent: RecordNode?,
    _ survey: inout RecordSurvey
  ) {
    switch (id.flatMap { $0.isNull ? nil : $0 }, label.flatMap { $0.isNull ? nil : $0 }) {
    case (let id?, let label?):
      let wording = parent?.kind == .mapping ? parent?.value(forKey: model.wordingKey) : nil
      // Where both speak, the schema has the word.
      let demanded = bound[id.index].flatMap { target?.slot(of: $0) }
      survey.pairs.append(
        TermPair(
          id: .scalar(id), label: .scalar(label), slot: demanded ?? place?.slot, isSubject: place?.isSubject ?? false,
          wording: wording.flatMap { $0.kind == .scalar && !$0.isNull ? .scalar($0) : nil }))
    case (let id?, nil):
      if let slot = place?.slot { survey.halves.append(HalfPair(missing: .label, node: id, slot: slot)) }
    case (nil, let label?):
      if let slot = place?.slot { survey.halves.append(HalfPair(missing: .id, node: label, slot: slot)) }
    case (nil, nil): return
    }
  }

  private func note(_ node: RecordNode, _ place: RecordModel.Place, _ survey: inout RecordSurvey) {
    if place.isEvidence, node.kind == .scalar ? node.isNull : node.count == 0 { survey.emptyEvidence.append(node) }
    guard node.kind == .scalar, !node.isNull else { return }
    if !place.names.isEmpty {
      survey.names.append(NamedPlace(node: node, kinds: place.names, document: document))
    }
    if !place.refersTo.isEmpty {
      survey.references.append(NamedPlace(node: node, kinds: place.refersTo, document: document))
    }
    if let set = place.values { survey.values.append((node, set)) }
  }
}
