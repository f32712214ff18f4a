import Protobuf

extension RPCError {
  /// What the caller is told of any error that a handler throws.
  init(handlerError error: any Error) {
    switch error {
    case let error as RPCError: self = error
    case is CancellationError: self.init(.cancelled, "the call was cancelled")
    case let error as WireError: self.init(.invalidArgument, "the request cannot be read: \(error)")
    // Anything else may hold data that is nobody's business: it goes to the log.
    default: self.init(.internal, "an internal error occurred")
    }
  }
}
