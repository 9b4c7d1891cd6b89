/// A small random number generator whose sequence depends on the seed alone, so that a failure can be had again.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Each seed has a sequence of its own.
  public init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  public mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// A number from 0 to below `bound`; 0 where there is none.
  public mutating func next(below bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}
