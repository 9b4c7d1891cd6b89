internal import CLibXML2

/// The functions that libxml2 calls; each finds the state of its reader in the parser.
enum SAXCallbacks {
  static var all: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    setDeclarations(&handler)
    setContent(&handler)
    handler.serror = { context, error in
      guard let parser = SAXCallbacks.parser(context), let error else { return }
      SAXCallbacks.state(parser)?.pointee.fail(error.pointee, parser)
    }
    return handler
  }

  /// Entities live in a document that holds nothing else.
  private static func setDeclarations(_ handler: inout xmlSAXHandler) {
    handler.startDocument = xmlSAX2StartDocument
    handler.internalSubset = xmlSAX2InternalSubset
    handler.getEntity = xmlSAX2GetEntity
    handler.entityDecl = { context, name, type, publicID, systemID, content in
      if type == Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue) {
        return xmlSAX2EntityDecl(context, name, type, publicID, systemID, content)
      }
      guard let parser = SAXCallbacks.parser(context) else { return }
      SAXCallbacks.state(parser)?.pointee.fail(
        "xml-external-entity", "external and parameter entities are not read", parser)
    }
  }

  private static func setContent(_ handler: inout xmlSAXHandler) {
    handler.startElementNs = { context, local, prefix, namespace, declared, declarations, count, _, attributes in
      guard let parser = SAXCallbacks.parser(context), let local else { return }
      SAXCallbacks.state(parser)?.pointee.start(
        parser, local, prefix, namespace, declarations, Int(declared), attributes, Int(count))
    }
    handler.endElementNs = { context, _, _, _ in
      guard let parser = SAXCallbacks.parser(context) else { return }
      SAXCallbacks.state(parser)?.pointee.end(parser)
    }
    handler.characters = { context, text, count in
      guard let parser = SAXCallbacks.parser(context), let text else { return }
      SAXCallbacks.state(parser)?.pointee.text(parser, text, count: Int(count))
    }
    handler.comment = { context, text in
      guard let parser = SAXCallbacks.parser(context), let text else { return }
      SAXCallbacks.state(parser)?.pointee.comment(parser, text)
    }
    handler.processingInstruction = { context, target, data in
      guard let parser = SAXCallbacks.parser(context), let target else { return }
      SAXCallbacks.state(parser)?.pointee.instruction(parser, target, data)
    }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
  }

  private static func parser(_ context: UnsafeMutableRawPointer?) -> xmlParserCtxtPtr? {
    context?.assumingMemoryBound(to: xmlParserCtxt.self)
  }

  /// A parser of an entity has the state of the parser of the file.
  private static func state(_ parser: xmlParserCtxtPtr) -> UnsafeMutablePointer<ParserState>? {
    parser.pointee._private?.assumingMemoryBound(to: ParserState.self)
  }
}
