import Primitives
import Protobuf
import Transcoding

func json(_ wire: [UInt8], as descriptor: MessageDescriptor) throws(OutputError) -> String {
  var buffer = ByteBuffer()
  let failure: OutputError? = wire.withUnsafeBytes { bytes in
    do throws(OutputError) {
      try WireToJSON(descriptor).transcode(bytes, into: &buffer)
      return nil
    } catch { return error }
  }
  if let failure { throw failure }
  return String(buffer.readable)
}

func wire(_ json: [UInt8], as descriptor: MessageDescriptor) throws(RequestError) -> [UInt8] {
  var buffer = ByteBuffer()
  let failure: RequestError? = json.withUnsafeBytes { bytes in
    do throws(RequestError) {
      try JSONToWire(descriptor).transcode(bytes, into: &buffer)
      return nil
    } catch { return error }
  }
  if let failure { throw failure }
  return buffer.toArray()
}

func wire(_ json: String, as descriptor: MessageDescriptor) throws(RequestError) -> [UInt8] {
  try wire(Array(json.utf8), as: descriptor)
}

/// To the wire and back.
func normal(_ text: String, as descriptor: MessageDescriptor) throws -> String {
  try json(wire(text, as: descriptor), as: descriptor)
}

/// What a field of a message looks like in JSON after the way there and back.
func value(of field: String, in text: String, as descriptor: MessageDescriptor) throws -> String {
  let all = try normal(text, as: descriptor)
  // One field alone is easier to compare.
  let only = MessageDescriptor(name: "test.Only", fields: descriptor.fields.filter { $0.name == field })
  let result = try json(wire(text, as: descriptor), as: only)
  guard all.contains(result.dropFirst().dropLast()) else { return "not in \(all)" }
  return String(result.dropFirst(field.utf8.count + 4).dropLast())
}

/// `path: code` of each violation, in order; empty if the JSON is accepted.
func violations(_ text: String, as descriptor: MessageDescriptor) -> [String] {
  do throws(RequestError) {
    _ = try wire(text, as: descriptor)
    return []
  } catch {
    return summary(error)
  }
}

func summary(_ error: RequestError) -> [String] {
  switch error {
  case .syntax(let error): ["syntax: \(error.fault.code)"]
  case .invalid(let violations): violations.map { "\($0.path): \($0.code.rawValue)" }
  }
}

/// The reason why wire bytes cannot be written as JSON.
func refusal(_ wire: [UInt8], as descriptor: MessageDescriptor) -> OutputError.Reason? {
  do throws(OutputError) {
    _ = try json(wire, as: descriptor)
    return nil
  } catch {
    return error.reason
  }
}

/// The bytes that a writer is given.
func bytes(_ write: (inout WireWriter) -> Void) -> [UInt8] {
  var writer = WireWriter()
  write(&writer)
  return writer.finish()
}
