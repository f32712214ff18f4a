/// A message as the transcoders walk it: its fields, and how to find one by number or by name.
struct MessageTable {
  var form = MessageForm.ordinary
  var fieldCount = 0
  var fields: UnsafePointer<FieldTable>
  var oneofCount = 0
  /// Slots of field numbers below `smallNumbers`; -1 where there is none.
  var slotOfSmallNumber: UnsafePointer<Int16>
  /// Sorted numbers from `smallNumbers` on, and their slots.
  var largeCount = 0
  var largeNumbers: UnsafePointer<Int>
  var largeSlots: UnsafePointer<Int16>
  /// Open addressing over the names; -1 is free. The size is a power of two.
  var nameSlots: UnsafePointer<Int16>
  var nameMask = 0
  var requiredCount = 0
  var requiredSlots: UnsafePointer<Int16>
  var name: ByteRun

  static let smallNumbers = 64

  @inline(__always)
  func slot(number: UInt64) -> Int {
    number < UInt64(Self.smallNumbers) ? Int(slotOfSmallNumber[Int(number)]) : slot(large: number)
  }

  private func slot(large number: UInt64) -> Int {
    var low = 0
    var high = largeCount
    while low < high {
      let middle = (low + high) / 2
      if UInt64(largeNumbers[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low < largeCount && UInt64(largeNumbers[low]) == number ? Int(largeSlots[low]) : -1
  }

  /// The slot of a JSON key, or -1. Keys mostly come in the order of the fields, so `guess` is tried first.
  @inline(__always)
  func slot(name key: UnsafeRawBufferPointer, guess: Int) -> Int {
    if guess < fieldCount && fields[guess].name.equals(key) { return guess }
    var position = MessageTable.hash(key) & nameMask
    while nameSlots[position] >= 0 {
      let slot = Int(nameSlots[position])
      if fields[slot].name.equals(key) { return slot }
      position = (position + 1) & nameMask
    }
    return -1
  }

  /// The names are ours, so nobody can choose them to collide.
  static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: value >> 32)
  }
}
