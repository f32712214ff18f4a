import CNGHTTP2
import Primitives

/// Header fields in nghttp2's form, valid for one call.
struct NameValues: ~Copyable {
  let base: UnsafeMutablePointer<nghttp2_nv>
  private(set) var count = 0
  private let capacity: Int

  /// The memory must have room for `capacity` entries.
  init(_ base: UnsafeMutablePointer<nghttp2_nv>, capacity: Int) {
    self.base = base
    self.capacity = capacity
  }

  mutating func add(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer, flags: UInt8 = 0) {
    guard count < capacity else { return }
    base[count] = nghttp2_nv(
      name: UnsafeMutablePointer(mutating: name.bindMemory(to: UInt8.self).baseAddress),
      value: UnsafeMutablePointer(mutating: value.bindMemory(to: UInt8.self).baseAddress),
      namelen: name.count, valuelen: value.count, flags: flags)
    count += 1
  }

  /// A name written in the program stays where it is, so nghttp2 need not copy it.
  mutating func add(_ name: StaticString, _ value: UnsafeRawBufferPointer) {
    add(
      UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount), value,
      flags: UInt8(NGHTTP2_NV_FLAG_NO_COPY_NAME.rawValue))
  }

  /// Fields that stay where they are for as long as anybody may send them.
  fileprivate mutating func add(_ constant: ConstantFields) {
    let values = constant.nameValues
    guard let source = values.baseAddress, count + values.count <= capacity else { return }
    (base + count).initialize(from: source, count: values.count)
    count += values.count
  }

  fileprivate mutating func add(_ all: UnsafeRawBufferPointer, _ entries: [HTTPFields.Entry]) {
    for entry in entries {
      add(UnsafeRawBufferPointer(rebasing: all[entry.nameRange]), UnsafeRawBufferPointer(rebasing: all[entry.valueRange]))
    }
  }
}

extension HTTPFields {
  /// Calls `submit` with the pseudo-header fields that `first` adds (at most four), then these, then `constant` ones.
  func withNameValues(
    _ constant: ConstantFields, first: (inout NameValues) -> Void, submit: (UnsafeMutablePointer<nghttp2_nv>, Int) -> Int32
  ) -> Int32 {
    let capacity = entries.count + constant.nameValues.count + 4
    return withUnsafeTemporaryAllocation(of: nghttp2_nv.self, capacity: capacity) { memory in
      guard let base = memory.baseAddress else { return Int32(NGHTTP2_ERR_NOMEM.rawValue) }
      return bytes.withUnsafeBytes { own in
        var list = NameValues(base, capacity: capacity)
        first(&list)
        list.add(own, entries)
        list.add(constant)
        return submit(list.base, list.count)
      }
    }
  }
}
