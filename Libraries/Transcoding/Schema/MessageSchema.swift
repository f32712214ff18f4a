import Protobuf

/// A descriptor, and all it refers to, laid out for speed. Make one per route and keep it.
package final class MessageSchema: @unchecked Sendable {
  // Sendable: the tables are complete when `init` returns, and only read from then on.
  let root: UnsafePointer<MessageTable>
  private let arena: TableArena

  package init(_ descriptor: MessageDescriptor) {
    var builder = SchemaBuilder()
    root = builder.table(descriptor)
    arena = builder.finish()
  }
}
