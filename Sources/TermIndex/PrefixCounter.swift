internal import Identifiers
internal import Ontology

/// Which prefixes a source's identifiers have, and how many live labelled terms each.
struct PrefixCounter {
  private var counts: [Int] = []
  private var prefixes: [String] = []
  private var numbers: [String: Int] = [:]
  /// Neighbours mostly share a prefix.
  private var last = 0

  /// Counts one identifier; one that is no labelled live term only makes its prefix known.
  mutating func add(_ id: CURIE, isLabelledLive: Bool) {
    let prefix = id.prefix
    if last >= prefixes.count || prefixes[last] != prefix {
      let key = String(prefix)
      if let known = numbers[key] {
        last = known
      } else {
        last = prefixes.count
        numbers[key] = last
        prefixes.append(key)
        counts.append(0)
      }
    }
    if isLabelledLive { counts[last] += 1 }
  }

  /// The prefixes in order. A source defines its most frequent one and the one it is named for; a list
  /// defines none.
  func uses(ontology: String, isList: Bool) -> [IndexedSource.PrefixUse] {
    let named = Self.baseName(ontology)
    let most = counts.indices
      .filter { counts[$0] > 0 && !prefixes[$0].isEmpty }
      .min { (-counts[$0], prefixes[$0]) < (-counts[$1], prefixes[$1]) }
    return prefixes.indices
      .map { index in
        let isNamed = counts[index] > 0 && prefixes[index].lowercased() == named
        return IndexedSource.PrefixUse(
          prefix: prefixes[index], labelledTerms: counts[index],
          isDefined: !isList && (index == most || isNamed))
      }
      .sorted { $0.prefix < $1.prefix }
  }

  /// `maxo` of `MAXO-base` and `hp.owl`.
  private static func baseName(_ ontology: String) -> String {
    var name = ontology.lowercased()
    var isShorter = true
    while isShorter {
      isShorter = false
      for suffix in [".owl", ".obo", ".json", "-base", "-edit", "-full", "-simple"]
      where name.hasSuffix(suffix) && name.count > suffix.count {
        name.removeLast(suffix.count)
        isShorter = true
      }
    }
    return name
  }
}
