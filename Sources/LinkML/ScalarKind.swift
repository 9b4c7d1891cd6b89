/// What a type of LinkML asks of a scalar ([the types](https://w3id.org/linkml/types)).
enum ScalarKind: Sendable {
  case text, integer, number, boolean, date, time, dateTime, dateOrTime, uri, curie, uriOrCURIE, name

  /// The kind of a type that is built in.
  init?(builtIn name: String) {
    switch name {
    case "string", "objectidentifier", "nodeidentifier", "jsonpointer", "jsonpath", "sparqlpath": self = .text
    case "integer": self = .integer
    case "float", "double", "decimal": self = .number
    case "boolean": self = .boolean
    case "date": self = .date
    case "time": self = .time
    case "datetime": self = .dateTime
    case "date_or_datetime": self = .dateOrTime
    case "uri": self = .uri
    case "curie": self = .curie
    case "uriorcurie": self = .uriOrCURIE
    case "ncname": self = .name
    default: return nil
    }
  }

  /// The kind that a type is implemented by.
  init(base: String, uri: String?) {
    switch base {
    case "int": self = .integer
    case "float", "Decimal": self = .number
    case "Bool", "bool": self = .boolean
    case "XSDDate": self = .date
    case "XSDTime": self = .time
    case "XSDDateTime": self = .dateTime
    case "URI": self = .uri
    case "Curie": self = .curie
    case "URIorCURIE": self = .uriOrCURIE
    case "NCName": self = .name
    case "str" where uri == "linkml:DateOrDatetime": self = .dateOrTime
    default: self = .text
    }
  }

  /// What a value should be, for messages: “this slot takes …”.
  var phrase: String {
    switch self {
    case .text: "a text"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .date: "a date such as 2024-05-31"
    case .time: "a time such as 13:45:00"
    case .dateTime: "a date and time such as 2024-05-31T13:45:00Z"
    case .dateOrTime: "a date, with or without a time"
    case .uri: "an IRI"
    case .curie: "a CURIE"
    case .uriOrCURIE: "a CURIE or an IRI"
    case .name: "a name of letters, digits, “_”, “-” and “.”"
    }
  }
}
