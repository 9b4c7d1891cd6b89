internal import RDF

/// An open element of an RDF/XML document. Texts are ranges of the parser's stack of texts.
struct RDFXMLFrame {
  enum Kind {
    /// `rdf:RDF`
    case root
    case node
    /// A property whose object, text or a node, is still to come.
    case property
    /// A property that has its object, and may hold nothing more.
    case complete
    case collection
    /// A property whose content is a literal, markup and all.
    case literal
    /// A property whose content is a triple term.
    case triple
    /// An element that is passed over with all that it holds.
    case ignored
  }

  /// A node: an IRI, or the label of a blank node.
  struct Node {
    var kind = QuadBuffer.Term.Kind.none
    var text = 0..<0
  }

  /// What holds for an element and those inside it.
  struct Scope {
    /// The number of its base, -1 for none.
    var base = -1
    var language = 0..<0
    var direction: TextDirection?
    /// Whether `rdf:version` says 1.2 or later.
    var isVersion12 = false
  }

  var kind: Kind
  var scope: Scope
  /// Of a node: the node. Of a property: what it is a property of.
  var subject = Node()
  /// Of a property: the token of its name, or the number of a member of a container, negative.
  var predicate = 0
  var datatype = 0..<0
  /// Whether there is a datatype; that of plain strings is not kept.
  var isTyped = false
  /// What `rdf:ID` on a property names, and what `rdf:annotation` does.
  var statement = Node()
  var annotation = Node()
  /// Of a node: how many `rdf:li` it has had.
  var memberCount = 0
  /// Of a collection: the number of its last cell, 0 while it is empty.
  var lastCell = 0
  /// Whether there has been text that is not blank, or an element.
  var hasContent = false
  /// How long the stack of texts was before the element.
  var mark = 0
  /// Where the text of a literal begins.
  var textStart = 0

  init(_ kind: Kind, _ scope: Scope) {
    self.kind = kind
    self.scope = scope
  }
}
