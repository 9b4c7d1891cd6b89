internal import Diagnostics

/// The frames of several documents, those with the same kind and identifier as one.
struct FrameMerge {
  /// A frame, by the numbers of its document and in it.
  struct Origin {
    var input: Int
    var frame: Int
    var clause = 0
  }

  /// In the order in which they were first met.
  private(set) var frames: [OBOFrame] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var numbers: [Key: Int] = [:]
  /// Where each frame was first met.
  private var origins: [Origin] = []
  /// Where clauses are from that were added later: by the number of the frame, then in their order.
  private var added: [Int: [Origin]] = [:]

  private struct Key: Hashable {
    var kind: OBOFrame.Kind
    var id: String
  }

  mutating func add(_ frame: OBOFrame, from origin: Origin, _ inputs: [OBOMerge.Input]) {
    let key = Key(kind: frame.kind, id: frame.id)
    guard !frame.id.isEmpty, let known = numbers[key] else {
      if !frame.id.isEmpty { numbers[key] = frames.count }
      frames.append(frame)
      origins.append(origin)
      return
    }
    let sets = [OBOTag.intersectionOf, .unionOf].filter { differs($0, frames[known], frame) }
    for tag in sets { reportSet(tag, known, frame, from: origin, inputs) }
    reportObsolete(known, frame, from: origin, inputs)
    for (number, clause) in frame.clauses.enumerated() where !sets.contains(clause.tag) {
      let here = Origin(input: origin.input, frame: origin.frame, clause: number)
      if let same = frames[known].clauses.firstIndex(where: { $0.saysTheSame(as: clause) }) {
        frames[known].clauses[same] = frames[known].clauses[same].united(with: clause)
      } else if FrameCheck.severityOfSecond(clause.tag) != nil,
        let rival = frames[known].clauses.firstIndex(where: { $0.tag == clause.tag })
      {
        let kept = frames[known].clauses[rival].text
        report(
          "“\(clause.tag.name)” of \(frame.id) is “\(clause.text)” here and “\(kept)” in \(text(of: place(of: rival, in: known), inputs)), which is kept",
          at: here, inputs)
      } else {
        frames[known].clauses.append(clause)
        added[known, default: []].append(here)
      }
    }
    frames[known].comments += frame.comments.filter { !frames[known].comments.contains($0) }
  }

  /// Whether both frames have clauses with `tag`, which only together mean something, and not the same ones.
  private func differs(_ tag: OBOTag, _ left: OBOFrame, _ right: OBOFrame) -> Bool {
    let (ours, theirs) = (values(of: left, tag), values(of: right, tag))
    return !ours.isEmpty && !theirs.isEmpty && ours != theirs
  }

  private func values(of frame: OBOFrame, _ tag: OBOTag) -> Set<OBOClause.Value> {
    Set(frame.clauses.lazy.filter { $0.tag == tag }.map(\.value))
  }

  private mutating func reportSet(
    _ tag: OBOTag, _ known: Int, _ frame: OBOFrame, from origin: Origin, _ inputs: [OBOMerge.Input]
  ) {
    guard let ours = frames[known].clauses.firstIndex(where: { $0.tag == tag }),
      let theirs = frame.clauses.firstIndex(where: { $0.tag == tag })
    else { return }
    report(
      "the “\(tag.name)” of \(frame.id) are others than in \(text(of: place(of: ours, in: known), inputs)), which are kept",
      at: Origin(input: origin.input, frame: origin.frame, clause: theirs), inputs)
  }

  /// Obsolete in one document, and named in another one that does not know of it.
  private mutating func reportObsolete(
    _ known: Int, _ frame: OBOFrame, from origin: Origin, _ inputs: [OBOMerge.Input]
  ) {
    let kept = frames[known]
    guard kept.isTrue(.isObsolete) != frame.isTrue(.isObsolete), kept.first(.name) != nil, frame.first(.name) != nil,
      kept.first(.isObsolete) == nil || frame.first(.isObsolete) == nil
    else { return }
    let (here, there) = frame.isTrue(.isObsolete) ? ("obsolete", "not") : ("not obsolete", "obsolete")
    report(
      "\(frame.id) is \(here) here and \(there) in \(text(of: place(of: 0, in: known), inputs)); it is kept as obsolete",
      at: origin, inputs)
  }

  private func place(of clause: Int, in frame: Int) -> Origin {
    let later = added[frame, default: []]
    let first = frames[frame].clauses.count - later.count
    if clause >= first { return later[clause - first] }
    return Origin(input: origins[frame].input, frame: origins[frame].frame, clause: clause)
  }

  private func line(of origin: Origin, _ inputs: [OBOMerge.Input]) -> Int? {
    inputs[origin.input].document.frames[origin.frame].place.line(ofClause: origin.clause)
  }

  private func text(of origin: Origin, _ inputs: [OBOMerge.Input]) -> String {
    inputs[origin.input].file + (line(of: origin, inputs).map { ":\($0)" } ?? "")
  }

  private mutating func report(_ message: String, at origin: Origin, _ inputs: [OBOMerge.Input]) {
    diagnostics.append(
      OBOMerge.diagnostic(.warning, message, file: inputs[origin.input].file, line: line(of: origin, inputs)))
  }
}
