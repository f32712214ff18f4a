import Contracts
import FuzzSupport
import Glibc
import Transcoding

private let schema = MessageSchema(SchedulerV1.AllTypes.descriptor)

exit(
  Fuzzer.run { bytes, count in
    let bytes = UnsafeRawBufferPointer(start: bytes, count: count)
    fuzzWire(bytes)
    fuzzWireToJSON(bytes, schema)
    return 0
  })
