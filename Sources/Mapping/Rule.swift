internal import Identifiers
internal import KnowledgeGraph

/// One rule of a mapping: for each thing at a path, a node, edges, and rules for what is inside it.
///
/// Rules, templates and paths are shared by all scopes of all records, so they are objects that never change.
final class Rule: Sendable {
  let name: String
  /// Where its scopes are, from the enclosing scope.
  let path: RecordPath
  /// All must hold, or the thing is passed over.
  let conditions: [Condition]
  /// How records name the thing, so that others can point to it.
  let names: [RecordPath]
  let node: NodeTemplate?
  let edges: [EdgeTemplate]
  let rules: [Rule]

  init(
    name: String, path: RecordPath, conditions: [Condition], names: [RecordPath], node: NodeTemplate?,
    edges: [EdgeTemplate], rules: [Rule]
  ) {
    self.name = name
    self.path = path
    self.conditions = conditions
    self.names = names
    self.node = node
    self.edges = edges
    self.rules = rules
  }
}

/// How a rule makes its node.
final class NodeTemplate: Sendable {
  /// How the node gets its identifier.
  enum Identity: Sendable {
    /// The term of the descriptor at a path, which belongs to a slot. Where the descriptor has no identifier, the one term of
    /// the slot's prefixes whose label the record gives at `grounding` is taken, and that is reported.
    /// Where that fails as well, an identifier of our own is made.
    case term(RecordPath, shape: DescriptorShape, slot: TermSlot, grounding: RecordPath?, mint: TextTemplate?)
    /// An identifier of our own, made from the record; `unchecked` where one that is no CURIE is meant as well.
    case minted(TextTemplate, category: CURIE, unchecked: Bool)
  }

  /// The name by which edges refer to the node.
  let alias: String
  let identity: Identity
  /// Where the node's name is from; without it, from the ontology.
  let name: ValueTemplate?
  let properties: [PropertyTemplate]

  init(alias: String, identity: Identity, name: ValueTemplate?, properties: [PropertyTemplate]) {
    self.alias = alias
    self.identity = identity
    self.name = name
    self.properties = properties
  }
}

/// How a rule makes an edge. Where there are alternatives, the first whose conditions hold is made.
struct EdgeTemplate: Sendable {
  let alternatives: [EdgeChoice]
}

/// One alternative of an edge.
final class EdgeChoice: Sendable {
  /// An end of an edge.
  enum End: Sendable {
    /// The node of the nearest scope with that alias.
    case alias(String)
    /// The node of one of these rules that the record names at a path.
    case named(RecordPath, among: [String])
  }

  let conditions: [Condition]
  let subject: End
  let predicate: ValueTemplate
  let object: End
  let association: CURIE
  /// Whether the record says that the relation does not hold.
  let isNegated: Bool
  /// Where the evidence stands; that of several places is put together.
  let evidence: [RecordPath]
  /// Whether the evidence belongs to an enclosing thing.
  let isEvidenceInherited: Bool
  let properties: [PropertyTemplate]

  init(
    conditions: [Condition], subject: End, predicate: ValueTemplate, object: End, association: CURIE,
    isNegated: Bool, evidence: [RecordPath], isEvidenceInherited: Bool, properties: [PropertyTemplate]
  ) {
    self.conditions = conditions
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.association = association
    self.isNegated = isNegated
    self.evidence = evidence
    self.isEvidenceInherited = isEvidenceInherited
    self.properties = properties
  }
}

/// A slot and where its value comes from.
struct PropertyTemplate: Sendable {
  let slot: String
  /// Whether the slot holds a list, be it of one.
  let isList: Bool
  let value: ValueTemplate
}

/// Where a value comes from.
indirect enum ValueTemplate: Sendable {
  /// What kind of value is made of the text.
  enum Kind: String, Sendable, CaseIterable { case text, identifier, integer, decimal, boolean }

  case constant(PropertyValue)
  case path(RecordPath, Kind)
  /// Through a value map; what the map does not know is lost, and said to be, or left out on purpose.
  case mapped(RecordPath, ValueMap, Kind, othersIgnored: Bool)
  /// The first capture of a regular expression, or the whole match.
  case matched(RecordPath, pattern: Pattern, Kind)
  /// The first of these that gives anything.
  case first([ValueTemplate])
}

/// A condition on a scope.
indirect enum Condition: Sendable {
  case exists(RecordPath)
  case equals(RecordPath, Set<String>, every: Bool)
  case matches(RecordPath, Pattern)
  /// The identifier at the path has one of these prefixes, aliases resolved.
  case prefix(RecordPath, Set<String>)
  /// Some value at the path is the name of a node that one of these rules made in this record.
  case names(RecordPath, rules: [String])
  case any([Condition])
  case all([Condition])
  case not(Condition)
}

/// A regular expression that was found to be one; compiled by each runner for itself.
struct Pattern: Hashable, Sendable {
  let source: String
}
