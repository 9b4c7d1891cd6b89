internal import Diagnostics

/// Tokens that another syntax stands for, each with its place.
struct FunctionalTokenList: FunctionalTokenSource {
  /// Where the tokens that come next stand.
  var place = TextPosition(offset: 0, line: 1, column: 1)
  private var tokens: [FunctionalToken] = []
  private var places: [TextPosition] = []
  private var at = 0

  mutating func append(_ token: FunctionalToken) {
    tokens.append(token)
    places.append(place)
  }

  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }

  func peek() -> FunctionalToken { at < tokens.count ? tokens[at] : .end }

  mutating func next() -> FunctionalToken {
    defer { at += 1 }
    return peek()
  }

  func problem(_ message: String) -> FunctionalProblem { FunctionalProblem(message: message, offset: max(0, at - 1)) }

  /// Where the token with that number stands.
  func position(of number: Int) -> TextPosition { number < places.count ? places[number] : place }
}
