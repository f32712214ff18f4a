import Contracts
import Protobuf

typealias AllTypes = SchedulerV1.AllTypes

extension AllTypes {
  /// Something in every field, at the edges of its range where it has some.
  static let sample: AllTypes = {
    var value = AllTypes()
    value.bool = true
    value.int32 = .min
    value.int64 = .min
    value.uint32 = .max
    value.sint32 = .min
    value.sint64 = .max
    value.fixed32 = .max
    value.sfixed32 = .min
    value.sfixed64 = .max
    value.float = -1.5
    value.double = 1e300
    value.string = "Grüße, 世界 👋"
    value.bytes = [0, 255, 128]
    value.enumeration = .gitAction
    value.message = .init(number: -1, text: "a line longer than fifteen bytes")
    value.maybeBool = false
    value.maybeInt64 = 0
    value.maybeDouble = -0.5
    value.maybeString = ""
    value.maybeBytes = []
    value.maybeEnumeration = .unspecified
    value.bools = [true, false]
    value.int32s = [1, -1, .max]
    value.int64s = [300, .min]
    value.uint32s = [0, .max]
    value.sint32s = [-1, 1]
    value.sint64s = [.min, .max]
    value.fixed32s = [1, 2]
    value.sfixed32s = [-1, 2]
    value.sfixed64s = [.min]
    value.floats = [0.25, -2]
    value.doubles = [3.5]
    value.strings = ["", "one", "two"]
    value.byteStrings = [[], [1]]
    value.enumerations = [.meeting, .unrecognized(99)]
    value.messages = [.init(), .init(number: 2)]
    value.unpacked = [7, 8]
    value.labels = ["a": "b", "": "empty"]
    value.lines = [-5: .init(number: 5)]
    value.types = [1: .meeting]
    value.blobs = ["x": [9]]
    value.weights = ["w": 0.5]
    value.mask = FieldMask(["a.b", "c"])
    value.child = .leaf
    value.children = [.leaf, .init()]
    value.choice = .chosenChild(.leaf)
    value.secret = "hidden"
    return value
  }()

  private static let leaf = AllTypes(int32: 3, string: "leaf")

  /// The same in protobuf's text format.
  static let sampleText = """
    bool: true int32: -2147483648 int64: -9223372036854775808 uint32: 4294967295 sint32: -2147483648
    sint64: 9223372036854775807 fixed32: 4294967295 sfixed32: -2147483648 sfixed64: 9223372036854775807
    float: -1.5 double: 1e300 string: "Grüße, 世界 👋" bytes: "\\000\\377\\200" enumeration: EVENT_TYPE_GIT_ACTION
    message { number: -1 text: "a line longer than fifteen bytes" }
    maybe_bool: false maybe_int64: 0 maybe_double: -0.5 maybe_string: "" maybe_bytes: ""
    maybe_enumeration: EVENT_TYPE_UNSPECIFIED
    bools: [true, false] int32s: [1, -1, 2147483647] int64s: [300, -9223372036854775808] uint32s: [0, 4294967295]
    sint32s: [-1, 1] sint64s: [-9223372036854775808, 9223372036854775807] fixed32s: [1, 2] sfixed32s: [-1, 2]
    sfixed64s: [-9223372036854775808] floats: [0.25, -2] doubles: [3.5] strings: ["", "one", "two"]
    byte_strings: ["", "\\001"] enumerations: [EVENT_TYPE_MEETING, 99] messages {} messages { number: 2 }
    unpacked: [7, 8] labels { key: "a" value: "b" } labels { key: "" value: "empty" }
    lines { key: -5 value { number: 5 } } types { key: 1 value: EVENT_TYPE_MEETING } blobs { key: "x" value: "\\t" }
    weights { key: "w" value: 0.5 } mask { paths: "a.b" paths: "c" } child { int32: 3 string: "leaf" }
    children { int32: 3 string: "leaf" } children {} chosen_child { int32: 3 string: "leaf" } secret: "hidden"
    """
}
