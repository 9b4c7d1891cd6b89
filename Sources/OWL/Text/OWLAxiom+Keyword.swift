internal import ByteIO

extension OWLAxiom {
  /// The keyword of functional syntax: `SubClassOf`.
  var keyword: String {
    let sink = ByteSink()
    var text = AxiomText(FunctionalNotation(sink, FunctionalNames(prefixes: [])))
    text.write(self)
    return String(decoding: sink.takeBytes().prefix { $0 != UInt8(ascii: "(") }, as: UTF8.self)
  }
}
