import RPC

/// The texts of a call's head that peers choose: none of them may do more than be refused.
package func fuzzCallHead(_ bytes: UnsafeRawBufferPointer) {
  let text = String(decoding: bytes, as: UTF8.self)
  if let timeout = TimeoutText.decode(text) { precondition(TimeoutText.decode(TimeoutText.encode(timeout)) != nil) }
  let encoded = String(decoding: PercentText.encode(text), as: UTF8.self)
  precondition(PercentText.decode(encoded) == text, "a status message came back changed")
  _ = PercentText.decode(text)
  let array = Array(bytes)
  precondition(Base64.encode(array).withUnsafeBytes { Base64.decode($0) } == array, "binary metadata came back changed")
  _ = Base64.decode(bytes)
}
