import Primitives
import Testing

@Suite("SHA-1")
struct SHA1Tests {
  @Test(
    "gives the digests of RFC 3174 §7.3",
    arguments: [
      ("abc", 1, "A9993E364706816ABA3E25717850C26C9CD0D89D"),
      ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1, "84983E441C3BD26EBAAE4AA1F95129E5E54670F1"),
      ("a", 1_000_000, "34AA973CD4C4DAA4F61EEB2BDBAD27316534016F"),
      ("0123456701234567012345670123456701234567012345670123456701234567", 10, "DEA356A2CDDD90C7A7ECEDC5EBB563934F460452"),
      ("", 1, "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709"),
    ])
  func vectors(_ text: String, _ times: Int, _ digest: String) {
    #expect(SHA1.digest(Array(String(repeating: text, count: times).utf8)) == hex(digest))
  }
}
