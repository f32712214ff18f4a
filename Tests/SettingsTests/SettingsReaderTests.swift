import Primitives
import Settings
import Testing

@Suite("The settings of a service") struct SettingsReaderTests {
  enum Mode: String, CaseIterable { case fast, careful }

  struct Configuration {
    let listen: Endpoint
    let lease: Duration
    let loops: Int
    let body: Int
    let mode: Mode
    let isPublic: Bool
    let peers: [Endpoint]
    let issuer: BaseURL
    let proxy: BaseURL?
    let key: Secret

    init(_ settings: inout SettingsReader) {
      listen = settings.read("UHUB_LISTEN", .endpoint, default: .tcp(host: "127.0.0.1", port: 7101), "Where calls are served.")
      lease = settings.read(
        "UHUB_LEASE", .duration(.seconds(5) ... .seconds(300)), default: .seconds(30), "How long a claim holds.")
      loops = settings.read("UHUB_LOOPS", .int(1...64), default: 1, "Threads.")
      body = settings.read("UHUB_BODY", .bytes(), default: 64 * 1024, "Largest body.")
      mode = settings.read("UHUB_MODE", .choice, default: .fast, "How it works.")
      isPublic = settings.read("UHUB_PUBLIC", .bool, default: false, "Whether strangers may look.")
      peers = settings.read("UHUB_PEERS", .list(of: .endpoint), default: [], "The others.")
      issuer = settings.require("UHUB_ISSUER", .url, "Who signs.")
      proxy = settings.optional("UHUB_PROXY", .url, "The way out.")
      key = settings.require("UHUB_KEY", .secret, "The key.")
    }
  }

  let complete = ["UHUB_ISSUER": "https://uhub.example/", "UHUB_KEY": "hunter22"]

  @Test("have defaults where the operator says nothing") func defaults() throws {
    var reader = SettingsReader(complete.merging(["UHUB_LEASE": "", "HOME": "/"]) { $1 })
    let configuration = Configuration(&reader)
    try reader.finish()
    #expect(configuration.listen == .tcp(host: "127.0.0.1", port: 7101))
    #expect(configuration.lease == .seconds(30))
    #expect(configuration.peers.isEmpty)
    #expect(configuration.proxy == nil)
    #expect(configuration.issuer.description == "https://uhub.example")
    #expect(reader.unknownVariables.isEmpty)
  }

  @Test("are read into types") func values() throws {
    var reader = SettingsReader(
      complete.merging([
        "UHUB_LISTEN": "[::1]:80", "UHUB_LEASE": "1m30s", "UHUB_LOOPS": "64", "UHUB_BODY": "16MB", "UHUB_MODE": "Careful",
        "UHUB_PUBLIC": "yes", "UHUB_PEERS": "a:1, unix:/run/b", "UHUB_PROXY": "http://proxy:3128",
      ]) { $1 })
    let configuration = Configuration(&reader)
    try reader.finish()
    #expect(configuration.listen == .tcp(host: "::1", port: 80))
    #expect(configuration.lease == .seconds(90))
    #expect(configuration.loops == 64)
    #expect(configuration.body == 16 << 20)
    #expect(configuration.mode == .careful)
    #expect(configuration.isPublic)
    #expect(configuration.peers == [.tcp(host: "a", port: 1), .unix(path: "/run/b")])
    #expect(configuration.proxy?.port == 3128)
    #expect(configuration.key.reveal() == "hunter22")
  }

  @Test("are wrong all at once, and say what is wrong") func allErrors() {
    var reader = SettingsReader([
      "UHUB_LISTEN": "7101", "UHUB_LEASE": "1s", "UHUB_LOOPS": "many", "UHUB_BODY": "1XB", "UHUB_MODE": "slow",
      "UHUB_PUBLIC": "perhaps", "UHUB_PEERS": "a:1,,b:2", "UHUB_PROXY": "ftp://x",
    ])
    _ = Configuration(&reader)
    reader.report("UHUB_LOOPS", "must not be above UHUB_CORES")
    let expected = """
      11 settings are not valid:
        UHUB_LISTEN: the port is missing, as in 127.0.0.1:7101 (it is "7101")
        UHUB_LEASE: is not from 5s to 5m (it is "1s")
        UHUB_LOOPS: is not a whole number (it is "many")
        UHUB_BODY: a size is written as 512, 64KB, 16MB or 2GB (it is "1XB")
        UHUB_MODE: is not one of fast, careful (it is "slow")
        UHUB_PUBLIC: is neither true nor false (it is "perhaps")
        UHUB_PEERS: has an empty item (it is "a:1,,b:2")
        UHUB_ISSUER: is required: Who signs.
        UHUB_PROXY: a URL starts with http:// or https:// (it is "ftp://x")
        UHUB_KEY: is required: The key.
        UHUB_LOOPS: must not be above UHUB_CORES
      """
    let error = #expect(throws: InvalidSettings.self) { try reader.finish() }
    #expect(error?.description == expected)
  }

  @Test("that nobody reads are slips of the pen") func unknown() {
    var reader = SettingsReader(complete.merging(["UHUB_LISTNE": "a:1", "UHUB_SOMETHING_ELSE": "1"]) { $1 })
    _ = Configuration(&reader)
    #expect(
      reader.unknownVariables.map(\.description) == [
        "UHUB_LISTNE is not known; did you mean UHUB_LISTEN?", "UHUB_SOMETHING_ELSE is not known",
      ])
  }

  @Test("describe themselves") func description() {
    var reader = SettingsReader(complete)
    _ = reader.read("UHUB_LEASE", .duration(), default: .seconds(90), "How long a claim holds.")
    _ = reader.require("UHUB_KEY", .secret, "The key.")
    _ = reader.optional("UHUB_PROXY", .url, "The way out.")
    #expect(
      reader.describe() == """
        UHUB_LEASE  duration, as 250ms, 30s or 5m; default 1m30s
            How long a claim holds.
        UHUB_KEY  secret, or its file in …_FILE; required
            The key.
        UHUB_PROXY  URL, as https://uhub.example; optional
            The way out.

        """)
    #expect(
      reader.describeAsMarkdown().contains("| `UHUB_LEASE` | duration, as 250ms, 30s or 5m | `1m30s` | How long a claim holds. |")
    )
  }

  @Test("come from the process") func process() {
    var reader = SettingsReader.fromProcess()
    #expect(reader.optional("PATH", .string, "Where programs are.") != nil)
  }
}
