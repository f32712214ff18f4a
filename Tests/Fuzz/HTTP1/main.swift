import FuzzSupport
import Glibc
import HTTPFuzzing

exit(
  Fuzzer.run { bytes, count in
    fuzzHTTP1(UnsafeRawBufferPointer(start: bytes, count: count))
    return 0
  })
