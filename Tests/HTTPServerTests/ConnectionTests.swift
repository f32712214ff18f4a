import EventLoop
import HTTP
import TestSupport
import Testing

@Suite("A connection of HTTP/1.1", .timeLimit(.minutes(1))) struct ConnectionTests {
  @Test("serves one request after another") func keepAlive() async throws {
    try await withServer(Handlers.echo) { running in
      let client = try await running.http1()
      for number in 0..<5 {
        let answer = try await client.request(.post, "/", body: Array("\(number)".utf8))
        #expect(answer.text == "\(number)")
      }
      #expect(running.server.connectionCount == 1)
    }
  }

  @Test("ends when the client asks for that") func close() async throws {
    try await withServer(Handlers.hello) { running in
      let client = try await running.http1()
      let answer = try await client.request(.get, "/", ["connection": "close"])
      #expect(answer.fields.first("connection") == "close")
      let end = try await client.wire.closed()
      #expect(end == .ended)
    }
  }

  @Test("answers requests sent at once in their order") func pipelining() async throws {
    let first = Gate()
    try await withServer { exchange in
      if exchange.head.path == "/1" { await first.wait() }
      exchange.respond(.ok, body: Array(exchange.head.path.utf8))
      if exchange.head.path == "/2" { first.open() }
    } _: { running in
      let client = try await running.http1()
      for number in 1...3 { try client.send(.get, "/\(number)") }
      // The second must not overtake the first.
      first.open()
      for number in 1...3 {
        let answer = try await client.answer()
        #expect(answer.text == "/\(number)")
      }
    }
  }

  @Test("tells the client to go on when the handler wants the body") func continues() async throws {
    try await withServer(Handlers.echo) { running in
      let client = try await running.http1()
      client.wire.write("POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 4\r\nexpect: 100-continue\r\n\r\n")
      let expected = "HTTP/1.1 100 Continue\r\n\r\n"
      let interim = try await client.wire.read(expected.utf8.count)
      #expect(interim == Array(expected.utf8))
      client.wire.write("body")
      let answer = try await client.answer(to: .post)
      #expect(answer.text == "body")
    }
  }

  @Test("answers at once where the body is not wanted, and ends") func refusesBody() async throws {
    try await withServer {
      $0.respond(.forbidden)
    } _: { running in
      let client = try await running.http1()
      client.wire.write("POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 4\r\nexpect: 100-continue\r\n\r\n")
      let answer = try await client.answer(to: .post)
      #expect(answer.status == 403)
      #expect(answer.interim.isEmpty)
      #expect(answer.fields.first("connection") == "close")
    }
  }

  @Test(
    "answers what it cannot understand, once, and ends",
    arguments: [
      "GET / HTTP/1.1\r\n\r\n", "NONSENSE\r\n\r\n", "GET / HTTP/1.1\nhost: x\n\n",
      "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n",
    ]) func malformed(_ request: String) async throws
  {
    try await withServer(Handlers.hello) { running in
      let client = try await running.http1()
      client.wire.write(request)
      let answer = try await client.answer()
      #expect(answer.status == 400)
      _ = try await client.wire.closed()
    }
  }

  @Test("still answers a client that has finished sending") func halfClosed() async throws {
    let gate = Gate()
    try await withLoop { loop in
      let server = try HTTPServer(
        loop: loop, address: .loopback, tls: nil,
        handler: Answering {
          await gate.wait()
          await Handlers.echo($0)
        })
      let client = try await HTTP1Client.connect(to: server.address, on: loop)
      try client.send(.post, "/", body: Array("bye".utf8))
      try await client.wire.drained()
      client.wire.finishWriting()
      gate.open()
      let answer = try await client.answer(to: .post)
      #expect(answer.text == "bye")
      server.close()
    }
  }
}
