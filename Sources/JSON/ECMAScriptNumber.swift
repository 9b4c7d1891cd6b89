/// Doubles as JavaScript prints them
/// ([Number::toString](https://tc39.es/ecma262/#sec-numeric-types-number-tostring)): the shortest digits that read back.
public enum ECMAScriptNumber {
  /// The text of `number`; `nil` where it is not finite.
  public static func text(of number: Double) -> String? {
    guard number.isFinite else { return nil }
    if number == 0 { return "0" }
    // Swift's own text has the shortest digits too, and another way of placing the point.
    let decimal = DecimalNumber(number.description)
    let digits = String(decimal.digits.map(DecimalNumber.character))
    let sign = decimal.isNegative ? "-" : ""
    let point = decimal.exponent
    switch point {
    case digits.count...21 where digits.count <= 21:
      return sign + digits + String(repeating: "0", count: point - digits.count)
    case 1...21: return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    case -5...0: return sign + "0." + String(repeating: "0", count: -point) + digits
    default:
      let mantissa = digits.count == 1 ? digits : digits.prefix(1) + "." + digits.dropFirst()
      return sign + mantissa + (point > 0 ? "e+" : "e-") + String(abs(point - 1))
    }
  }
}
