import EventLoop
import Testing

@Suite("A socket's address") struct SocketAddressTests {
  @Test(
    "is written as people write it",
    arguments: [
      ("127.0.0.1", "127.0.0.1:80"), ("::1", "[::1]:80"), ("2001:DB8:0:0::1", "[2001:db8::1]:80"), ("0.0.0.0", "0.0.0.0:80"),
    ]) func description(_ host: String, _ expected: String)
  {
    #expect(SocketAddress(host, port: 80)?.description == expected)
  }

  @Test("is not made of a name", arguments: ["localhost", "", "1.2.3", "1.2.3.4.5", "::g", "127.0.0.1:80"])
  func refuses(_ host: String) { #expect(SocketAddress(host, port: 80) == nil) }

  @Test(
    "knows this machine",
    arguments: [("127.0.0.1", true), ("127.8.8.8", true), ("::1", true), ("128.0.0.1", false), ("::2", false)])
  func loopback(_ host: String, _ expected: Bool) {
    #expect(SocketAddress(host, port: 80)?.isLoopback == expected)
  }
}
