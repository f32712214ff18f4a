import Testing

@testable import RPC

@Suite("grpc-message") struct PercentTextTests {
  @Test(
    "encodes what is not printable ASCII",
    arguments: [
      ("plain text", "plain text"), ("100 %", "100 %25"), ("é", "%C3%A9"), ("a\nb", "a%0Ab"), ("", ""), ("~", "~"),
      ("\u{7F}", "%7F"),
    ]) func encodes(_ text: String, _ encoded: String)
  {
    #expect(String(decoding: PercentText.encode(text), as: UTF8.self) == encoded)
    #expect(PercentText.decode(encoded) == text)
  }

  @Test("leaves as it is what is badly encoded", arguments: ["%", "%4", "%zz", "50%", "%%", "a%G1b"])
  func lenient(_ text: String) { #expect(PercentText.decode(text) == text) }

  @Test("takes small letters as well") func lowerCase() { #expect(PercentText.decode("%c3%a9") == "é") }
}
