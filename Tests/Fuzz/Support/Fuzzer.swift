import CFuzzer

/// Runs one parser against the inputs libFuzzer invents. The closure returns 0; a crash is what is looked for.
package enum Fuzzer {
  package static func run(_ tryInput: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32) -> Int32 {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    return LLVMFuzzerRunDriver(&count, &arguments, tryInput)
  }
}
