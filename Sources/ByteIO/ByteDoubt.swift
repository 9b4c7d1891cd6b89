/// Bytes that may be in a ``ByteSet``: all below a limit, and four others. Sixteen are compared at once, so that text which needs
/// no escape is looked over at a few bytes a nanosecond.
struct ByteDoubt: Sendable {
  /// Bytes below it are in doubt.
  private let limit: SIMD16<UInt8>
  private let others: (SIMD16<UInt8>, SIMD16<UInt8>, SIMD16<UInt8>, SIMD16<UInt8>)

  /// At least the bytes of `members`; `nil` where those beyond the controls and the blank are more than four.
  init?(_ members: [UInt8]) {
    let last = members.last { $0 <= 0x20 }
    let rest = members.filter { $0 > 0x20 }
    guard rest.count <= 4, let any = members.first else { return nil }
    func other(_ index: Int) -> SIMD16<UInt8> { SIMD16(repeating: index < rest.count ? rest[index] : any) }
    limit = SIMD16(repeating: last.map { $0 + 1 } ?? 0)
    others = (other(0), other(1), other(2), other(3))
  }

  /// How many of the `count` bytes at `base` come before the first sixteen with a byte in doubt; a multiple of sixteen.
  func undoubtedCount(_ base: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var at = 0
    while at + 16 <= count, !isInDoubt(base + at) { at += 16 }
    return at
  }

  /// Whether one of the sixteen bytes at `base` is in doubt.
  @inline(__always) func isInDoubt(_ base: UnsafePointer<UInt8>) -> Bool {
    let bytes = UnsafeRawPointer(base).loadUnaligned(as: SIMD16<UInt8>.self)
    let isSmall = bytes .< limit
    let isOther = (bytes .== others.0) .| (bytes .== others.1) .| (bytes .== others.2) .| (bytes .== others.3)
    let halves = unsafeBitCast(isSmall .| isOther, to: SIMD2<UInt64>.self)
    return halves.x | halves.y != 0
  }
}
