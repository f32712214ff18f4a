// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1 {
  /// Every type a field can have, in every cardinality that is worth a test.
  package struct AllTypes: Message {
    package var bool: Bool = false
    package var int32: Int32 = 0
    package var int64: Int64 = 0
    package var uint32: UInt32 = 0
    package var sint32: Int32 = 0
    package var sint64: Int64 = 0
    package var fixed32: UInt32 = 0
    package var sfixed32: Int32 = 0
    package var sfixed64: Int64 = 0
    package var float: Float = 0
    package var double: Double = 0
    package var string: String = ""
    package var bytes: [UInt8] = []
    package var enumeration: EventType = .unspecified
    package var message: Line?
    package var maybeBool: Bool?
    package var maybeInt64: Int64?
    package var maybeDouble: Double?
    package var maybeString: String?
    package var maybeBytes: [UInt8]?
    package var maybeEnumeration: EventType?
    package var bools: [Bool] = []
    package var int32s: [Int32] = []
    package var int64s: [Int64] = []
    package var uint32s: [UInt32] = []
    package var sint32s: [Int32] = []
    package var sint64s: [Int64] = []
    package var fixed32s: [UInt32] = []
    package var sfixed32s: [Int32] = []
    package var sfixed64s: [Int64] = []
    package var floats: [Float] = []
    package var doubles: [Double] = []
    package var strings: [String] = []
    package var byteStrings: [[UInt8]] = []
    package var enumerations: [EventType] = []
    package var messages: [Line] = []
    package var unpacked: [Int32] = []
    package var labels: [String: String] = [:]
    package var lines: [Int64: Line] = [:]
    package var types: [Int32: EventType] = [:]
    package var blobs: [String: [UInt8]] = [:]
    package var weights: [String: Double] = [:]
    package var mask: FieldMask?
    package var child: AllTypes? {
      get { childBox?.unboxed }
      set { childBox = newValue.map(Boxed.init) }
    }
    var childBox: Boxed<AllTypes>?
    package var children: [AllTypes] = []
    package var choice: Choice?
    /// Beyond the numbers whose tag takes two bytes.
    package var secret: String = ""

    package init() {}

    package init(
      bool: Bool = false,
      int32: Int32 = 0,
      int64: Int64 = 0,
      uint32: UInt32 = 0,
      sint32: Int32 = 0,
      sint64: Int64 = 0,
      fixed32: UInt32 = 0,
      sfixed32: Int32 = 0,
      sfixed64: Int64 = 0,
      float: Float = 0,
      double: Double = 0,
      string: String = "",
      bytes: [UInt8] = [],
      enumeration: EventType = .unspecified,
      message: Line? = nil,
      maybeBool: Bool? = nil,
      maybeInt64: Int64? = nil,
      maybeDouble: Double? = nil,
      maybeString: String? = nil,
      maybeBytes: [UInt8]? = nil,
      maybeEnumeration: EventType? = nil,
      bools: [Bool] = [],
      int32s: [Int32] = [],
      int64s: [Int64] = [],
      uint32s: [UInt32] = [],
      sint32s: [Int32] = [],
      sint64s: [Int64] = [],
      fixed32s: [UInt32] = [],
      sfixed32s: [Int32] = [],
      sfixed64s: [Int64] = [],
      floats: [Float] = [],
      doubles: [Double] = [],
      strings: [String] = [],
      byteStrings: [[UInt8]] = [],
      enumerations: [EventType] = [],
      messages: [Line] = [],
      unpacked: [Int32] = [],
      labels: [String: String] = [:],
      lines: [Int64: Line] = [:],
      types: [Int32: EventType] = [:],
      blobs: [String: [UInt8]] = [:],
      weights: [String: Double] = [:],
      mask: FieldMask? = nil,
      child: AllTypes? = nil,
      children: [AllTypes] = [],
      choice: Choice? = nil,
      secret: String = ""
    ) {
      self.bool = bool
      self.int32 = int32
      self.int64 = int64
      self.uint32 = uint32
      self.sint32 = sint32
      self.sint64 = sint64
      self.fixed32 = fixed32
      self.sfixed32 = sfixed32
      self.sfixed64 = sfixed64
      self.float = float
      self.double = double
      self.string = string
      self.bytes = bytes
      self.enumeration = enumeration
      self.message = message
      self.maybeBool = maybeBool
      self.maybeInt64 = maybeInt64
      self.maybeDouble = maybeDouble
      self.maybeString = maybeString
      self.maybeBytes = maybeBytes
      self.maybeEnumeration = maybeEnumeration
      self.bools = bools
      self.int32s = int32s
      self.int64s = int64s
      self.uint32s = uint32s
      self.sint32s = sint32s
      self.sint64s = sint64s
      self.fixed32s = fixed32s
      self.sfixed32s = sfixed32s
      self.sfixed64s = sfixed64s
      self.floats = floats
      self.doubles = doubles
      self.strings = strings
      self.byteStrings = byteStrings
      self.enumerations = enumerations
      self.messages = messages
      self.unpacked = unpacked
      self.labels = labels
      self.lines = lines
      self.types = types
      self.blobs = blobs
      self.weights = weights
      self.mask = mask
      self.child = child
      self.children = children
      self.choice = choice
      self.secret = secret
    }

    package enum Choice: Sendable, Hashable {
      case chosenBool(Bool)
      case chosenInt64(Int64)
      case chosenString(String)
      case chosenEnumeration(EventType)
      case chosenMessage(Line)
      indirect case chosenChild(AllTypes)
      case nothing(Empty)
    }
  }
}
