import EventLoop

/// What the calls made while another is served inherit from it.
package struct CallContext: Sendable {
  package let deadline: LoopTime?

  package init(deadline: LoopTime?) { self.deadline = deadline }

  @TaskLocal package static var current: CallContext?
}
