public import Identifiers

/// A resource as a graph of records names it: by a CURIE where the prefix map knows its prefix, else by its IRI.
///
/// ``RDFTerm`` is the same after all CURIEs are expanded.
public enum Resource: Hashable, Sendable {
  case curie(CURIE)
  case iri(String)
}

/// A resource of a ``TripleBlock``, by its number there.
public struct ResourceNumber: Hashable, Sendable {
  package let index: Int32
}
