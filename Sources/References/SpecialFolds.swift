/// The characters that are not compared as Unicode's properties alone would have it.
enum SpecialFolds {
  /// What `scalar` becomes, or `nil` where nothing special is known of it.
  static func fold(of scalar: UInt32) -> ScalarFold? {
    if let digit = raisedDigit(scalar) { return ScalarFold(.raised, [digit]) }
    if let name = greekName(scalar) { return ScalarFold(.greek, name.utf8) }
    if let letters = joined[scalar] { return ScalarFold(.plain, letters.utf8) }
    switch scalar {
    case 0x2264, 0x2266, 0x2272, 0x2a7d: return ScalarFold(.less)
    case 0x2265, 0x2267, 0x2273, 0x2a7e: return ScalarFold(.greater)
    // Ordinal indicators stand for degrees, modifier letters for apostrophes.
    case 0xaa, 0xba, 0x2b0...0x2ff, 0xfffd: return ScalarFold(.separator)
    case 0x2071: return ScalarFold(.raised, [UInt8(ascii: "i")])
    case 0x207f: return ScalarFold(.raised, [UInt8(ascii: "n")])
    case 0x212a: return ScalarFold(.plain, [UInt8(ascii: "k")])
    case 0x212b: return ScalarFold(.plain, [UInt8(ascii: "a")])
    // Full-width ASCII.
    case 0xff10...0xff19: return ScalarFold(.plain, [UInt8(truncatingIfNeeded: scalar - 0xff10 + 0x30)])
    case 0xff21...0xff3a: return ScalarFold(.plain, [UInt8(truncatingIfNeeded: scalar - 0xff21 + 0x61)])
    case 0xff41...0xff5a: return ScalarFold(.plain, [UInt8(truncatingIfNeeded: scalar - 0xff41 + 0x61)])
    default: return nil
    }
  }

  /// Whether `scalar` belongs to a script that puts no blanks between words.
  static func isIdeograph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0e00...0x0eff, 0x1000...0x109f, 0x1780...0x17ff, 0x3040...0x30ff, 0x3400...0x4dbf, 0x4e00...0x9fff,
      0xf900...0xfaff, 0x20000...0x3ffff:
      true
    default: false
    }
  }

  private static func raisedDigit(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xb2, 0xb3: UInt8(truncatingIfNeeded: scalar - 0xb0 + 0x30)
    case 0xb9: UInt8(ascii: "1")
    case 0x2070, 0x2074...0x2079: UInt8(truncatingIfNeeded: scalar - 0x2070 + 0x30)
    case 0x2080...0x2089: UInt8(truncatingIfNeeded: scalar - 0x2080 + 0x30)
    default: nil
    }
  }

  private static func greekName(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0x391...0x3a9: names[Int(scalar - 0x391)]
    case 0x3b1...0x3c9: names[Int(scalar - 0x3b1)]
    default: greekVariants[scalar]
    }
  }

  /// From alpha on, in the order of Unicode, where final sigma stands before sigma.
  static let names = [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
    "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
  ]

  /// Accented letters, letter variants, and signs that look like letters: micro, ohm, increment.
  private static let greekVariants: [UInt32: String] = [
    0xb5: "mu", 0x2126: "omega", 0x2206: "delta", 0x3d0: "beta", 0x3d1: "theta", 0x3d5: "phi", 0x3d6: "pi",
    0x3f0: "kappa", 0x3f1: "rho", 0x3f4: "theta", 0x3f5: "epsilon", 0x386: "alpha", 0x388: "epsilon",
    0x389: "eta", 0x38a: "iota", 0x38c: "omicron", 0x38e: "upsilon", 0x38f: "omega", 0x3ac: "alpha",
    0x3ad: "epsilon", 0x3ae: "eta", 0x3af: "iota", 0x3cc: "omicron", 0x3cd: "upsilon", 0x3ce: "omega",
    0x3ca: "iota", 0x3cb: "upsilon", 0x390: "iota", 0x3b0: "upsilon",
  ]

  /// Letters that a typesetter joined.
  private static let joined: [UInt32: String] = [
    0xfb00: "ff", 0xfb01: "fi", 0xfb02: "fl", 0xfb03: "ffi", 0xfb04: "ffl", 0xfb05: "st", 0xfb06: "st",
    0x132: "ij", 0x133: "ij",
  ]
}
