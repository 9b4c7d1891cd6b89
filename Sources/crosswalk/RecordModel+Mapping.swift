import Checks
import Mapping

extension RecordMapping {
  /// What the checks must know of the records, as the mapping says it.
  var recordModel: RecordModel {
    let source = places
    return RecordModel(
      places: source.places.mapValues { RecordModel.Place($0) },
      evidence: RecordModel.EvidenceKeys(
        reference: source.reference, title: source.title, support: source.support, snippet: source.snippet,
        explanation: source.explanation),
      wordingKey: source.wording)
  }
}

extension RecordModel.Place {
  init(_ place: RecordPlaces.Place) {
    self.init()
    slot = place.slot.map { SlotExpectation(name: $0.name, prefixes: $0.prefixes, roots: $0.roots) }
    names = place.names
    refersTo = place.refersTo
    isSubject = place.isSubject
    isEvidence = place.isEvidence
    guard let values = place.values else { return }
    var preferred: [String: String] = [:]
    for (value, meaning) in values where preferred[meaning] == nil { preferred[meaning] = value }
    let spellings = values.map { ($0.value, preferred[$0.meaning] ?? $0.value) }
    self.values = ValueSet(
      name: place.valuesName, spellings: Dictionary(spellings) { first, _ in first }, patterns: place.patterns)
  }
}
