/// Events as bytes, one behind the other, for another thread to read.
///
/// What an event shows is copied onto the tape, but for prefixes, which live as long as the parser. A tape never moves while it
/// holds something, so that attributes are shown where they lie.
final class EventTape {
  enum Kind: UInt8 { case meet, declare, start, end, text, comment, instruction }

  /// What begins each event; its attributes and texts follow.
  struct Event {
    let kind: Kind
    /// The name that is met, or that of the element.
    var token: Int32 = 0
    /// How many attributes there are, or bytes of the first of two texts.
    var count: Int32 = 0
    /// How many bytes follow.
    var size: Int32 = 0
    var line: Int32 = 1
    var column: Int32 = 1
    var prefix: UnsafePointer<UInt8>?

    init(_ kind: Kind) { self.kind = kind }

    /// How far it is to the next event.
    fileprivate var stride: Int {
      let alignment = MemoryLayout<Event>.alignment
      return (MemoryLayout<Event>.stride + Int(size) + alignment - 1) & -alignment
    }
  }

  private var page: UnsafeMutableRawPointer
  private var capacity: Int
  private var filled = 0

  init(capacity: Int) {
    self.capacity = capacity
    page = Self.allocate(capacity)
  }

  deinit { page.deallocate() }

  private static func allocate(_ capacity: Int) -> UnsafeMutableRawPointer {
    .allocate(byteCount: capacity, alignment: MemoryLayout<Event>.alignment)
  }

  /// Whether no other tape comes after this one.
  var isLast = false

  func removeAll() { filled = 0 }

  /// Appends an event; where what follows it has to be put, `nil` where the tape is too full for it.
  func append(_ event: Event) -> UnsafeMutableRawPointer? {
    let stride = event.stride
    if stride > capacity - filled {
      if filled > 0 { return nil }
      page.deallocate()
      page = Self.allocate(stride)
      capacity = stride
    }
    let start = page + filled
    start.storeBytes(of: event, as: Event.self)
    filled += stride
    return start + MemoryLayout<Event>.stride
  }

  /// Calls `body` with each event and where what follows it lies.
  func forEach(_ body: (Event, UnsafeMutableRawPointer) -> Void) {
    var at = 0
    while at < filled {
      let event = (page + at).load(as: Event.self)
      body(event, page + at + MemoryLayout<Event>.stride)
      at += event.stride
    }
  }
}
