import Foundation
import Telemetry
import Testing

@Suite("The log of a process") struct DescriptorLogSinkTests {
  @Test("keeps lines of many threads apart") func threads() async throws {
    let pipe = Pipe()
    let log = Log(LogOutput(service: "s", sink: DescriptorLogSink(descriptor: pipe.fileHandleForWriting.fileDescriptor)))
    // A thread of its own: the writers may fill both the pipe and the pool.
    let (texts, reader) = AsyncStream.makeStream(of: Data.self)
    Thread.detachNewThread { reader.yield((try? pipe.fileHandleForReading.readToEnd()) ?? Data()) }
    await withTaskGroup(of: Void.self) { group in
      for worker in 0..<8 {
        group.addTask {
          for n in 0..<200 { log.info("line", ["worker": worker, "n": n, "pad": String(repeating: "x", count: 300)]) }
        }
      }
    }
    try pipe.fileHandleForWriting.close()
    let lines = try #require(await texts.first { _ in true }).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 1600)
    for line in lines { #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: line) } }
  }

  @Test("loses a line rather than wait for a reader that does not read") func blockedReader() throws {
    let pipe = Pipe()
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    let log = Log(LogOutput(service: "s", sink: DescriptorLogSink(descriptor: descriptor)))
    let start = ContinuousClock.now
    for _ in 0..<100 { log.info("line", ["pad": String(repeating: "x", count: 1000)]) }
    #expect(ContinuousClock.now - start < .seconds(5))
  }
}
