import EventLoop

/// What the calls made while another is served inherit from it.
package struct CallContext: Sendable {
  package let deadline: LoopTime?

  package init(deadline: LoopTime?) { self.deadline = deadline }

  @TaskLocal package static var current: CallContext?

  /// Of a call made now: no later than that of the call which is being served. Nil when neither names one.
  static func deadline(_ timeout: Duration?, now: LoopTime) -> LoopTime? {
    let own = timeout.map { now + $0 }
    guard let own, let inherited = current?.deadline else { return own ?? current?.deadline }
    return min(own, inherited)
  }
}
