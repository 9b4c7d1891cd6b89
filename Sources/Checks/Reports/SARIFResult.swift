internal import ByteIO
internal import Diagnostics
internal import Records

/// A finding as a SARIF `result`.
enum SARIFResult {
  static func write(_ finding: Finding, rule: Int, _ json: inout JSONText) {
    let diagnostic = finding.diagnostic
    json.object { json in
      json.entry("ruleId", diagnostic.rule.name)
      json.entry("ruleIndex", rule)
      json.entry("level", diagnostic.severity.rawValue)
      json.message("message", message(of: finding))
      json.key("locations")
      json.array { json in writeLocation(of: finding, &json) }
      if !finding.fingerprint.isEmpty {
        json.key("partialFingerprints")
        json.object { json in json.entry("crosswalk/v1", finding.fingerprint) }
      }
      if let fix = finding.fix { writeFix(fix, of: finding, &json) }
      writeProperties(of: finding, &json)
    }
  }

  private static func message(of finding: Finding) -> String {
    let meant = finding.candidates.map { "meant? \($0.id) “\($0.label)” (\($0.reason))" }
    return ([finding.diagnostic.message] + meant + finding.diagnostic.notes).joined(separator: "\n")
  }

  private static func writeLocation(of finding: Finding, _ json: inout JSONText) {
    json.object { json in
      json.key("physicalLocation")
      json.object { json in
        json.key("artifactLocation")
        json.object { json in json.entry("uri", uri(of: finding.diagnostic.file)) }
        if let range = finding.diagnostic.range {
          json.key("region")
          writeRegion(range, range.bytes, snippet: finding.line, &json)
        }
      }
      guard !finding.place.isEmpty || !finding.path.isEmpty else { return }
      json.key("logicalLocations")
      json.array { json in
        json.object { json in
          json.entry("fullyQualifiedName", finding.place.isEmpty ? finding.path : finding.place)
          json.entry("kind", "member")
        }
      }
    }
  }

  /// A region says its text and its bytes, each for itself
  /// ([3.30.4](https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317685)).
  private static func writeRegion(
    _ range: TextRange?, _ bytes: Range<Int>, snippet: String? = nil, _ json: inout JSONText
  ) {
    json.object { json in
      if let range {
        json.entry("startLine", range.start.line)
        json.entry("startColumn", range.start.column)
        json.entry("endLine", range.end.line)
        json.entry("endColumn", range.end.column)
      }
      json.entry("byteOffset", bytes.lowerBound)
      json.entry("byteLength", bytes.count)
      if let snippet { json.message("snippet", snippet) }
    }
  }

  private static func writeFix(_ fix: Fix, of finding: Finding, _ json: inout JSONText) {
    json.key("fixes")
    json.array { json in
      json.object { json in
        json.message("description", fix.summary)
        json.key("artifactChanges")
        json.array { json in
          json.object { json in
            json.key("artifactLocation")
            json.object { json in json.entry("uri", uri(of: finding.diagnostic.file)) }
            json.key("replacements")
            json.array { json in
              for (number, edit) in fix.edits.enumerated() {
                let ranges = finding.editRanges
                writeReplacement(edit, at: ranges.indices.contains(number) ? ranges[number] : nil, &json)
              }
            }
          }
        }
      }
    }
  }

  private static func writeReplacement(_ edit: TextEdit, at range: TextRange?, _ json: inout JSONText) {
    json.object { json in
      json.key("deletedRegion")
      writeRegion(range, edit.range, &json)
      json.message("insertedContent", String(decoding: edit.replacement, as: UTF8.self))
    }
  }

  private static func writeProperties(of finding: Finding, _ json: inout JSONText) {
    let texts = [
      ("id", finding.id), ("label", finding.label), ("expected", finding.expected),
      ("ontology", finding.source?.ontology), ("ontologyVersion", finding.source?.version),
      ("fixClass", finding.fix?.kind.rawValue),
    ]
    if texts.allSatisfy({ $0.1 == nil }) { return }
    json.key("properties")
    json.object { json in
      for (key, text) in texts { if let text { json.entry(key, text) } }
    }
  }

  /// A path as a URI reference ([RFC 3986](https://www.rfc-editor.org/rfc/rfc3986)): relative paths stay relative, to the root
  /// of the repository where the check runs there.
  static func uri(of path: String) -> String {
    let name = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    var text = name.hasPrefix("/") ? "file://" : ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        text += hex.utf8.count == 1 ? "%0\(hex)" : "%\(hex)"
      }
    }
    return text
  }
}
