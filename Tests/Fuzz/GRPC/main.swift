import FuzzSupport
import Glibc
import RPCFuzzing

exit(
  Fuzzer.run { bytes, count in
    fuzzMessageFrames(UnsafeRawBufferPointer(start: bytes, count: count))
    return 0
  })
