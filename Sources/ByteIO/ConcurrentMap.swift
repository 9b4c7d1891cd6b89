internal import Dispatch

/// What `work` makes on another core, and what `body` makes on this one meanwhile. Returns, or throws what `body` throws, when
/// both are done.
public func concurrently<Output: Sendable, Own>(
  _ work: @escaping @Sendable () -> Output, while body: () throws -> Own
) rethrows -> (Output, Own) {
  var own: Own?
  let made = try [Output](unsafeUninitializedCapacity: 1) { buffer, initialized in
    // Written there, and read when that is over.
    nonisolated(unsafe) let base = buffer.baseAddress
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) { base?.initialize(to: work()) }
    defer {
      group.wait()
      initialized = 1
    }
    own = try body()
  }
  guard let own else { preconditionFailure("what was neither made nor thrown") }
  return (made[0], own)
}

/// Lets go of a value that has so many parts that this is work, on another core.
public func letGo<Value: Sendable>(of value: consuming Value) {
  let last = value
  DispatchQueue.global().async { _ = last }
}

/// `inputs` mapped on all cores, the results in the order of the inputs. Returns when all are done.
public func concurrentMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], _ body: @Sendable (Input) -> Output
) -> [Output] {
  if inputs.count < 2 { return inputs.map(body) }
  return [Output](unsafeUninitializedCapacity: inputs.count) { buffer, initialized in
    // Each iteration writes its own element, and none is read before all are written.
    nonisolated(unsafe) let base = buffer.baseAddress
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      base?.advanced(by: index).initialize(to: body(inputs[index]))
    }
    initialized = inputs.count
  }
}
