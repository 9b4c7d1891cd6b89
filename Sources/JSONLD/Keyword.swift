/// The keywords of [JSON-LD 1.1](https://www.w3.org/TR/json-ld11/#keywords).
enum Keyword: String {
  case base = "@base"
  case container = "@container"
  case context = "@context"
  case direction = "@direction"
  case graph = "@graph"
  case id = "@id"
  case `import` = "@import"
  case included = "@included"
  case index = "@index"
  case json = "@json"
  case language = "@language"
  case list = "@list"
  case nest = "@nest"
  case none = "@none"
  case prefix = "@prefix"
  case propagate = "@propagate"
  case protected = "@protected"
  case reverse = "@reverse"
  case set = "@set"
  case type = "@type"
  case value = "@value"
  case version = "@version"
  case vocab = "@vocab"

  /// The keyword that `text` is; `nil` where it is none.
  init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "@") else { return nil }
    self.init(rawValue: text)
  }

  /// Whether `text` looks like a keyword, `"@"1*ALPHA`: what does and is none is reserved, and ignored.
  static func hasForm(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "@"), text.utf8.count > 1 else { return false }
    return text.utf8.dropFirst().allSatisfy { ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
  }
}
