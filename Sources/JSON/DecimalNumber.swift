/// A decimal number of any size and precision: `0.d₁d₂d₃… × 10^exponent`, without zeros at either end of its digits.
public struct DecimalNumber: Hashable, Sendable {
  public private(set) var isNegative = false
  /// From 0 to 9; empty for zero, which has the exponent 0.
  public private(set) var digits: [UInt8] = []
  public private(set) var exponent = 0

  /// Reads a number in the notation of JSON or of `xsd:double`: digits, perhaps a point, perhaps `E` and an exponent. What
  /// cannot be an exponent of a number anybody writes (more than nine digits) counts as a thousand million.
  public init(_ text: String) {
    var afterPoint = false
    var inExponent = false
    var written = 0
    var isExponentNegative = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "-"): if inExponent { isExponentNegative = true } else { isNegative = true }
      case UInt8(ascii: "."): afterPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): inExponent = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if inExponent {
          written = min(written * 10 + Int(digit), 1_000_000_000)
        } else if digit != 0 || !digits.isEmpty {
          digits.append(digit)
          if !afterPoint { exponent += 1 }
        } else if afterPoint {
          exponent -= 1
        }
      default: break
      }
    }
    while digits.last == 0 { digits.removeLast() }
    exponent = digits.isEmpty ? 0 : exponent + (isExponentNegative ? -written : written)
  }

  /// Whether there is nothing behind the point.
  public var isInteger: Bool { digits.count <= exponent || digits.isEmpty }

  /// The digits of an integer, with its sign; zero has none. Call it for numbers that are not too long to be written out.
  public var integerText: String {
    if digits.isEmpty { return "0" }
    var text = isNegative ? "-" : ""
    for place in 0..<max(exponent, 1) { text.append(Self.character(place < digits.count ? digits[place] : 0)) }
    return text
  }

  /// The number with at most `count` digits, rounded half away from zero.
  public func rounded(to count: Int) -> DecimalNumber {
    guard digits.count > count else { return self }
    var number = self
    let isUp = digits[count] >= 5
    number.digits.removeLast(digits.count - count)
    if isUp {
      while let last = number.digits.last, last == 9 { number.digits.removeLast() }
      if number.digits.isEmpty {
        number.digits = [1]
        number.exponent += 1
      } else {
        number.digits[number.digits.count - 1] += 1
      }
    }
    while number.digits.last == 0 { number.digits.removeLast() }
    return number
  }

  /// The canonical form of [`xsd:double`](https://www.w3.org/TR/xmlschema11-2/#double): one digit before the point, at least
  /// one behind it, `E` and the exponent.
  public var doubleText: String {
    var text = isNegative ? "-" : ""
    text.append(Self.character(digits.first ?? 0))
    text.append(".")
    if digits.count < 2 { text.append("0") }
    for digit in digits.dropFirst() { text.append(Self.character(digit)) }
    return text + "E\(digits.isEmpty ? 0 : exponent - 1)"
  }

  static func character(_ digit: UInt8) -> Character { Character(Unicode.Scalar(UInt8(ascii: "0") + digit)) }
}
