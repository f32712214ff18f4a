import Testing

@testable import uhub

@Suite("How a process ended") struct ExitStatusTests {
  @Test(
    "is told in words",
    arguments: [
      (Int32(0), "ended with exit code 0"), (3 << 8, "ended with exit code 3"), (9, "was ended by signal 9 (Killed)"),
    ])
  func words(_ raw: Int32, _ text: String) {
    #expect(ExitStatus(raw: raw).description == text)
  }
}
