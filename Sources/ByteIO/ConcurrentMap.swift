internal import Dispatch

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
