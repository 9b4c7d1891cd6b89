/// The structures of [OBO Graphs JSON](https://github.com/geneontology/obographs/blob/master/README-obograph.md), as far as
/// terms need them.
struct OBOGraphs: Decodable {
  var graphs: [Graph]

  struct Graph: Decodable {
    let id: String?
    let meta: Meta?
    var nodes: [Node]?
    var edges: [Edge]?
    let equivalentNodesSets: [EquivalentNodesSet]?
    let logicalDefinitionAxioms: [LogicalDefinition]?
  }

  struct Node: Decodable {
    let id: String
    let lbl: String?
    let type: String?
    let meta: Meta?
  }

  struct Edge: Decodable {
    let sub: String
    let pred: String
    let obj: String
  }

  struct EquivalentNodesSet: Decodable {
    let nodeIds: [String]?
  }

  struct LogicalDefinition: Decodable {
    let definedClassId: String
    let genusIds: [String]?
    let restrictions: [Restriction?]?

    struct Restriction: Decodable {
      let propertyId: String?
      let fillerId: String?
    }
  }

  struct Meta: Decodable {
    let definition: Value?
    let comments: [String]?
    let subsets: [String]?
    let synonyms: [Value]?
    let xrefs: [Value]?
    let basicPropertyValues: [Value]?
    let version: String?
    let deprecated: Bool?
  }

  struct Value: Decodable {
    let pred: String?
    let val: String?
    let xrefs: [String]?
    let synonymType: String?
  }
}
