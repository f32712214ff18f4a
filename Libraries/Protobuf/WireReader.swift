package struct WireReader { init(_ bytes: UnsafeRawBufferPointer) {} }
package enum WireError: Error { case truncated }
package struct WireWriter { init() {}; consuming func finish() -> [UInt8] { [] } }
