extension Property {
  /// Whether the slot is part of what its edge asserts, and so of the edge's identity: the qualifiers of Biolink, and the
  /// numbers of an observation, which belong together and cannot be united with those of another.
  public var isQualifier: Bool {
    slot.hasSuffix("_qualifier") || Self.others.contains(slot)
  }

  private static let others: Set<String> = [
    "qualifier", "qualifiers", "qualified_predicate", "has_count", "has_total", "has_percentage", "has_quotient",
  ]
}
