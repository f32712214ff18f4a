import Contracts
import FuzzSupport
import Glibc
import Transcoding

private let schema = MessageSchema(SchedulerV1.AllTypes.descriptor)

exit(
  Fuzzer.run { bytes, count in
    fuzzJSON(UnsafeRawBufferPointer(start: bytes, count: count), schema)
    return 0
  })
