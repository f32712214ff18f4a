import Contracts
import EventLoop
import Primitives
import RPC
import TLS

/// One connection to the scheduler, and so many calls on it at every moment.
struct Benchmark {
  private static let warmUp = Duration.milliseconds(500)

  private let client: RPCClient
  private let loop: EventLoop
  private let inFlight: Int
  private let duration: Duration

  init(_ arguments: ArraySlice<String>, loop: EventLoop) throws {
    let arguments = Array(arguments)
    guard arguments.count == 4, let inFlight = Int(arguments[2]), let seconds = Double(arguments[3]), inFlight > 0 else {
      throw InvalidInput("usage: bench-caller ADDRESS TLS_DIRECTORY CALLS_IN_FLIGHT SECONDS")
    }
    let tls = try TLSContext(.mutual(directory: arguments[1], service: "gateway"), role: .client)
    client = RPCClient(service: "scheduler", endpoints: [try Endpoint(arguments[0])], tls: tls, loop: loop)
    self.loop = loop
    self.inFlight = inFlight
    duration = .seconds(seconds)
  }

  func run() async throws -> String {
    _ = try await call(for: Self.warmUp)
    let started = LoopTime.system
    let calls = try await call(for: duration)
    let seconds = LoopTime.system.remaining(from: started).milliseconds / 1000
    return "{\"calls\": \(calls), \"seconds\": \(seconds), \"rate\": \(Double(calls) / seconds)}"
  }

  private func call(for duration: Duration) async throws -> Int {
    let deadline = LoopTime.system + duration
    let loop = loop
    let examples = SchedulerV1.ExamplesClient(client)
    return try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<inFlight {
        group.addTask(executorPreference: loop) {
          var request = SchedulerV1.GetEventRequest()
          request.id = 1
          var calls = 0
          while LoopTime.system < deadline {
            guard try await examples.getEvent(request).id == 1 else { throw InvalidInput("the answer is another event") }
            calls += 1
          }
          return calls
        }
      }
      return try await group.reduce(0, +)
    }
  }
}
