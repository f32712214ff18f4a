import FuzzSupport
import Glibc
import HTTPFuzzing

exit(
  Fuzzer.run { bytes, count in
    fuzzPath(UnsafeRawBufferPointer(start: bytes, count: count))
    return 0
  })
