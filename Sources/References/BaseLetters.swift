/// Which ASCII letter stands below the accents of a Latin letter, by its canonical decomposition.
enum BaseLetters {
  /// The base letter, in lower case, or `nil` where a letter has none (`ø`, `ß`, `æ`) and stays what it is.
  static func base(of scalar: UInt32) -> UInt8? {
    let letter: UInt8? =
      switch scalar {
      case 0xc0..<0x250: letter(Int(scalar - 0xc0), of: latin)
      case 0x1e00..<0x1f00: letter(Int(scalar - 0x1e00), of: additional)
      default: nil
      }
    return letter == UInt8(ascii: ".") ? nil : letter
  }

  private static func letter(_ index: Int, of table: [UInt8]) -> UInt8? {
    index < table.count ? table[index] : nil
  }

  /// U+00C0 to U+024F; a full stop where there is no base letter.
  private static let latin = Array(
    """
    aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.yaaaaaaccccccccdd\
    ..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrssssss\
    sstttt..uuuuuuuuuuuuwwyyyzzzzzz.................................oo.............u\
    u............................aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................
    """.utf8)

  /// U+1E00 to U+1EFF.
  private static let additional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo\
    oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
    uuyyyyyyyy......
    """.utf8)
}
