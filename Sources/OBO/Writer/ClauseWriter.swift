internal import ByteIO
internal import Ontology

/// Writes clauses as OBO has them.
struct ClauseWriter {
  private let sink: ByteSink

  init(_ sink: ByteSink) { self.sink = sink }

  mutating func openFrame(_ name: String, comments: [String]) {
    sink.write("\n")
    write(comments: comments)
    sink.write("[")
    sink.write(name)
    sink.write("]\n")
  }

  mutating func write(comments: [String]) {
    for comment in comments {
      sink.write("! ")
      sink.write(comment)
      sink.write("\n")
    }
  }

  mutating func write(_ clause: OBOClause) {
    if case .unknown(let tag, let text) = clause.value {
      sink.write(tag)
      sink.write(": ")
      sink.write(text)
    } else {
      sink.write(clause.tag.name)
      sink.write(": ")
      write(clause.value, of: clause)
      write(clause.qualifiers)
    }
    if let comment = clause.comment {
      sink.write(" ! ")
      sink.write(comment)
    }
    sink.write("\n")
  }

  private func write(_ value: OBOClause.Value, of clause: OBOClause) {
    switch value {
    case .text(let text):
      sink.write(clause.tag == .owlAxioms ? OBOEscape.axioms(text) : OBOEscape.clauseText(text))
    case .id(let id): write(id: id)
    case .pair(let first, let second):
      write(id: first)
      sink.write(" ")
      write(id: second)
    case .quoted(let text, let xrefs):
      write(quoted: text)
      write(xrefs)
    case .synonym(let synonym): write(synonym, hasScope: clause.tag == .synonym)
    case .xref(let xref): write(xref) { OBOEscape.identifier($0) }
    case .property(let property): write(property)
    case .definition(let id, let text, let word): write(definition: id, text, word, isIDSpace: clause.tag == .idSpace)
    case .words(let words):
      for (index, word) in words.enumerated() {
        if index > 0 { sink.write(" ") }
        write(id: word)
      }
    case .unknown(_, let text): sink.write(text)
    }
  }

  private func write(_ synonym: OBOSynonym, hasScope: Bool) {
    write(quoted: synonym.text)
    if hasScope, let scope = synonym.scope {
      sink.write(" ")
      sink.write(scope.rawValue)
    }
    if let type = synonym.type {
      sink.write(" ")
      write(id: type)
    }
    write(synonym.xrefs)
  }

  private func write(_ property: OBOPropertyValue) {
    write(id: property.property)
    sink.write(" ")
    if property.isLiteral { write(quoted: property.value) } else { write(id: property.value) }
    if let datatype = property.datatype {
      sink.write(" ")
      write(id: datatype)
    }
  }

  private func write(definition id: String, _ text: String?, _ word: String?, isIDSpace: Bool) {
    write(id: id)
    if isIDSpace, let word {
      sink.write(" ")
      write(id: word)
    }
    if let text {
      sink.write(" ")
      write(quoted: text)
    }
    if !isIDSpace, let word {
      sink.write(" ")
      write(id: word)
    }
  }

  private func write(_ xrefs: [Xref]) {
    sink.write(" [")
    for (index, xref) in xrefs.enumerated() {
      if index > 0 { sink.write(", ") }
      write(xref) { OBOEscape.listed($0) }
    }
    sink.write("]")
  }

  private func write(_ xref: Xref, escape: (String) -> String) {
    sink.write(escape(xref.id))
    if let description = xref.description {
      sink.write(" ")
      write(quoted: description)
    }
  }

  func write(_ qualifiers: [Qualifier]) {
    if qualifiers.isEmpty { return }
    for (index, qualifier) in qualifiers.enumerated() {
      sink.write(index == 0 ? " {" : ", ")
      sink.write(qualifier.key)
      sink.write("=")
      write(quoted: qualifier.value)
    }
    sink.write("}")
  }

  private func write(quoted text: String) {
    sink.write("\"")
    sink.write(OBOEscape.quoted(text))
    sink.write("\"")
  }

  private func write(id: String) { sink.write(OBOEscape.identifier(id)) }
}
