// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  // A nonisolated async function runs where its caller does: no switch of executors on a request's path.
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

// MARK: System libraries

func system(_ name: String, pkgConfig: String, debian: String) -> Target {
  .systemLibrary(name: name, path: "Libraries/C/\(name)", pkgConfig: pkgConfig, providers: [.apt([debian])])
}

let systemLibraries: [Target] = [
  system("CUV", pkgConfig: "libuv", debian: "libuv1-dev"),
  system("CNGHTTP2", pkgConfig: "libnghttp2", debian: "libnghttp2-dev"),
  system("COpenSSL", pkgConfig: "openssl", debian: "libssl-dev"),
  system("CZlib", pkgConfig: "zlib", debian: "zlib1g-dev"),
  system("CCurl", pkgConfig: "libcurl", debian: "libcurl4-openssl-dev"),
  .systemLibrary(name: "CSystem", path: "Libraries/C/CSystem"),
]

// MARK: Libraries

func library(_ name: String, uses: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: uses, path: "Libraries/\(name)", exclude: [], resources: resources, swiftSettings: strict)
}

let libraries: [Target] = [
  library("Primitives", uses: ["CSystem"]),
  library("Protobuf", uses: ["Primitives"]),
  library("EventLoop", uses: ["Primitives", "CUV", "CSystem"]),
  library("TLS", uses: ["Primitives", "EventLoop", "COpenSSL", "CSystem"]),
  library("HTTP", uses: ["Primitives", "EventLoop", "TLS", "CNGHTTP2", "CZlib", "CSystem"]),
  library("Telemetry", uses: ["Primitives", "Settings", "CSystem", "CCurl"]),
  library("Settings", uses: ["Primitives"]),
  library("RPC", uses: ["Primitives", "EventLoop", "TLS", "HTTP", "Protobuf", "Telemetry", "CZlib"]),
  library("Contracts", uses: ["Protobuf", "RPC"]),
  library("Transcoding", uses: ["Primitives", "Protobuf"]),
  library("Lifecycle", uses: ["Primitives", "EventLoop", "TLS", "HTTP", "RPC", "Contracts", "Telemetry", "Settings"]),
  library(
    "TestSupport",
    uses: [
      "Primitives", "EventLoop", "TLS", "HTTP", "RPC", "Protobuf", "Contracts", "Telemetry", "Settings", "Lifecycle", "COpenSSL",
    ]),
]

// MARK: Services

/// Each service is a library, so that tests can start it in their own process, and an executable of a few lines.
func service(_ name: String, uses: [Target.Dependency] = [], exclude: [String] = []) -> [Target] {
  let module = name.prefix(1).uppercased() + name.dropFirst() + "Service"
  return [
    .target(
      name: module,
      dependencies: ["Primitives", "Protobuf", "EventLoop", "RPC", "Contracts", "Telemetry", "Settings", "Lifecycle"] + uses,
      path: "Services/\(name)", exclude: ["Main", "README.md"] + exclude, swiftSettings: strict),
    .executableTarget(
      name: name, dependencies: [.init(stringLiteral: module), "Lifecycle"], path: "Services/\(name)/Main", swiftSettings: strict),
  ]
}

let services: [Target] = [
  service("identity"),
  service("projects"),
  service("scheduler"),
  service("executor"),
  service("metrics"),
  service("notifier"),
  service("gateway", uses: ["HTTP", "TLS", "Transcoding"], exclude: ["Web", "OpenAPI"]),
].flatMap { $0 }

// MARK: Tools

let tools: [Target] = [
  .executableTarget(
    name: "uhub", dependencies: ["Primitives", "Settings", "CSystem"], path: "Tools/uhub", swiftSettings: strict),
  .executableTarget(
    name: "protoc-gen-uhub", dependencies: ["Primitives", "Protobuf"], path: "Tools/protoc-gen-uhub", swiftSettings: strict),
]

// MARK: Tests

func tests(_ name: String, uses: [Target.Dependency]) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: uses, path: "Tests/\(name)Tests", swiftSettings: strict)
}

let suites: [Target] = [
  tests("Settings", uses: ["Primitives", "Settings"]),
  tests("Telemetry", uses: ["Primitives", "Settings", "Telemetry"]),
  tests("Supervisor", uses: ["uhub", "Primitives", "Settings"]),
  .target(name: "HTTPFuzzing", dependencies: ["HTTP", "Primitives"], path: "Tests/HTTPFuzzing", swiftSettings: strict),
  tests("HTTP", uses: ["HTTP", "HTTPFuzzing", "Primitives"]),
  tests("Protobuf", uses: ["Primitives", "Protobuf", "Contracts"]),
  tests("Generator", uses: ["Protobuf", "Contracts", "protoc-gen-uhub"]),
  tests("Transcoding", uses: ["Primitives", "Protobuf", "Contracts", "Transcoding"]),
  tests("EventLoop", uses: ["TestSupport", "Primitives", "EventLoop"]),
  tests("TLS", uses: ["TestSupport", "EventLoop", "TLS", "COpenSSL"]),
  tests("HTTPServer", uses: ["TestSupport", "EventLoop", "TLS", "HTTP"]),
  tests("RPC", uses: ["TestSupport", "EventLoop", "TLS", "HTTP", "Protobuf", "Contracts", "RPC"]),
  tests("Lifecycle", uses: ["TestSupport", "Primitives", "EventLoop", "RPC", "Contracts", "Settings", "Lifecycle"]),
  tests("Scheduler", uses: ["TestSupport", "Primitives", "Protobuf", "Contracts", "RPC", "SchedulerService"]),
  tests("Gateway", uses: ["TestSupport", "EventLoop", "HTTP", "Lifecycle", "GatewayService", "SchedulerService"]),
]

// MARK: Fuzz targets

func fuzzer(_ name: String, uses: [Target.Dependency]) -> Target {
  .executableTarget(
    name: "fuzz-\(name.lowercased())", dependencies: ["FuzzSupport"] + uses, path: "Tests/Fuzz/\(name)", exclude: [],
    swiftSettings: strict)
}

/// Only for `make fuzz`, which links libFuzzer; nobody else has to build them.
let withFuzzers = Context.environment["UHUB_FUZZ"] != nil

let fuzzers: [Target] = [
  .systemLibrary(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
  .target(name: "FuzzSupport", dependencies: ["CFuzzer"], path: "Tests/Fuzz/Support", swiftSettings: strict),
  .target(name: "RPCFuzzing", dependencies: ["RPC"], path: "Tests/RPCFuzzing", swiftSettings: strict),
  fuzzer("GRPC", uses: ["RPCFuzzing"]),
  fuzzer("HTTP1", uses: ["HTTPFuzzing"]),
  fuzzer("Head", uses: ["RPCFuzzing"]),
  fuzzer("JSON", uses: ["Contracts", "Transcoding"]),
  fuzzer("Path", uses: ["HTTPFuzzing"]),
  fuzzer("WebSocket", uses: ["HTTPFuzzing"]),
  fuzzer("Wire", uses: ["Contracts", "Transcoding"]),
]

// MARK: Benchmarks

/// Only for `make bench`: a client that calls as fast as it can.
let withBenchmarks = Context.environment["UHUB_BENCH"] != nil

let benchmarks: [Target] = [
  .executableTarget(
    name: "bench-caller", dependencies: ["Primitives", "EventLoop", "TLS", "RPC", "Contracts"], path: "Tests/Benchmarks/Caller",
    swiftSettings: strict)
]

let package = Package(
  name: "uhub",
  targets: systemLibraries + libraries + services + tools + suites + (withFuzzers ? fuzzers : [])
    + (withBenchmarks ? benchmarks : [])
)
