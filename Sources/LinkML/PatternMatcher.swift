internal import Synchronization

/// Regular expressions of slots and values, compiled once each, and what they said before.
public final class PatternMatcher: Sendable {
  private struct Asked: Hashable {
    let pattern: String
    let text: String
  }

  private struct State {
    var expressions: [String: Regex<AnyRegexOutput>] = [:]
    var answers: [Asked: Bool] = [:]
  }

  private let state = Mutex(State())

  public init() {}

  /// Whether one of `patterns` matches somewhere in `text`.
  public func anyMatches(_ patterns: [String], _ text: String) -> Bool {
    patterns.contains { matches(Asked(pattern: $0, text: text)) }
  }

  private func matches(_ asked: Asked) -> Bool {
    state.withLock { state in
      if let known = state.answers[asked] { return known }
      if state.expressions[asked.pattern] == nil { state.expressions[asked.pattern] = try? Regex(asked.pattern) }
      let answer = (try? state.expressions[asked.pattern]?.firstMatch(in: asked.text)) != nil
      state.answers[asked] = answer
      return answer
    }
  }
}
