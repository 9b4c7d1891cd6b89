import Identifiers
import Ontology
import TestSupport

/// Makes records of random terms in random styles, an error of some kind planted in about half of their pairs.
struct RecordMaker {
  private let pool: TermPool
  private let planter: ErrorPlanter
  private let seed: UInt64
  /// The terms that each slot may hold.
  private let choices: [(slot: RecordSlot, terms: [Term])]

  init(pool: TermPool, seed: UInt64) {
    self.pool = pool
    self.seed = seed
    planter = ErrorPlanter(pool: pool)
    choices = RecordSlot.all.map { slot in
      let terms = pool.terms(ofPrefix: slot.prefix).filter {
        !slot.roots.contains($0) && pool.lies($0, below: slot.roots)
      }
      return (slot, terms.compactMap { pool.live[$0] })
    }.filter { !$0.terms.isEmpty }
  }

  /// `count` records, the same for the same seed.
  func records(_ count: Int) -> [SampleRecord] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { record(number: $0, &random) }
  }

  private func record(number: Int, _ random: inout SeededGenerator) -> SampleRecord {
    let subject = Term(id: "MONDO:0005058", label: "leiomyosarcoma")
    var record = SampleRecord(name: "record-\(number)", subject: subject, pairs: [])
    record.hasCRLF = random.next(below: 4) == 0
    record.hasMark = random.next(below: 10) == 0
    record.hasFinalNewline = random.next(below: 5) != 0
    for position in 0..<8 {
      let kind = ErrorKind.allCases[(number * 8 + position) % ErrorKind.allCases.count]
      record.pairs.append(pair(planting: random.next(below: 10) == 0 ? nil : kind, &random))
    }
    return record
  }

  /// A pair with an error of `kind`, where some slot has a term that lends itself to it.
  private func pair(planting kind: ErrorKind?, _ random: inout SeededGenerator) -> SampleRecord.Pair {
    var pair = clean(&random)
    guard let kind else { return pair }
    for _ in 0..<60 {
      if let error = planter.plant(kind, in: pair.term, at: pair.slot, &random) {
        pair.error = error
        return pair
      }
      pair = clean(&random)
    }
    return pair
  }

  private func clean(_ random: inout SeededGenerator) -> SampleRecord.Pair {
    let (slot, terms) = choices[random.next(below: choices.count)]
    let style = SampleRecord.Style(
      quotes: SampleRecord.Style.Quotes.allCases[random.next(below: 3)], isFlow: random.next(below: 3) == 0,
      labelFirst: random.next(below: 3) == 0, hasComment: random.next(below: 4) == 0)
    return SampleRecord.Pair(slot: slot, term: terms[random.next(below: terms.count)], style: style)
  }
}
