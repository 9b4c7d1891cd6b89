internal import Diagnostics
internal import Identifiers
internal import Records

/// Types and enumerations.
extension SchemaDefinitions {
  mutating func addTypes(_ section: RecordNode) {
    forEachDefinition(section) { definitions, name, node in
      guard definitions.types[name.text] == nil else { return }
      var read = TypeDefinition(node: name.node)
      node.forEachEntry { key, value in
        switch key.text {
        case "typeof": read.parent = definitions.name(value)
        case "base": read.base = definitions.name(value)?.text
        case "uri": read.uri = definitions.name(value)?.text
        case "pattern": read.pattern = definitions.name(value)
        case "minimum_value": read.minimum = definitions.number(value)
        case "maximum_value": read.maximum = definitions.number(value)
        default: break
        }
      }
      definitions.types[name.text] = read
      definitions.typeNames.append(name.text)
    }
  }

  mutating func addEnums(_ section: RecordNode) {
    forEachDefinition(section) { definitions, name, node in
      guard definitions.enumNumbers[name.text] == nil else { return }
      definitions.enumNumbers[name.text] = definitions.enums.count
      let read = definitions.enumDefinition(node)
      definitions.enums.append((name.text, read))
    }
  }

  private mutating func enumDefinition(_ node: RecordNode) -> EnumDefinition {
    var read = EnumDefinition()
    node.forEachEntry { key, value in
      switch key.text {
      case "permissible_values": read.values = permissibleValues(value)
      case "reachable_from":
        for query in elements(value) { read.reachableFrom.append(reachableFrom(query)) }
      case "concepts": read.concepts = curies(value)
      case "inherits": read.inherits = names(value)
      case "include": read.include = elements(value).map { enumDefinition($0) }
      case "minus": read.minus = elements(value).map { enumDefinition($0) }
      case "matches", "code_set", "pv_formula": read.isUnsupported = read.isUnsupported || !value.isNull
      default: break
      }
    }
    return read
  }

  private mutating func permissibleValues(_ section: RecordNode) -> [PermissibleValue] {
    var values: [PermissibleValue] = []
    forEachDefinition(section, nameKey: "text") { definitions, name, node in
      let meaning = node.value(forKey: "meaning").map { definitions.curies($0) } ?? []
      let aliases = node.value(forKey: "aliases").map { definitions.names($0) } ?? []
      values.append(
        PermissibleValue(text: name.text, meaning: meaning.first, aliases: aliases.map(\.text)))
    }
    return values
  }

  private mutating func reachableFrom(_ node: RecordNode) -> ReachableFrom {
    var read = ReachableFrom(sources: [], relations: [])
    node.forEachEntry { key, value in
      switch key.text {
      case "source_nodes": read.sources = curies(value)
      case "source_ontology": read.ontology = name(value)?.text
      case "relationship_types": read.relations = curies(value).map { ReachableFrom.Relation($0) }
      case "include_self": read.includesSelf = boolean(value) ?? false
      case "is_direct": read.isDirect = boolean(value) ?? false
      case "traverse_up": read.goesUp = boolean(value) ?? false
      default: break
      }
    }
    if read.relations.isEmpty { read.relations = [.isA, .partOf] }
    return read
  }
}
