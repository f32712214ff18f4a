import Contracts
import Primitives
import Telemetry
import Transcoding

/// What is wrong with one field, as problems list it.
struct Violation {
  let path: String
  let code: String
  let message: String

  init(_ violation: FieldViolation) {
    path = violation.path
    code = violation.code.rawValue
    message = violation.message
  }

  init(_ violation: CommonV1.FieldViolation) {
    path = violation.field
    code = violation.code
    message = violation.description
  }

  func append(to body: inout ByteBuffer) {
    body.append("{\"path\":")
    body.append(jsonString: path)
    body.append(",\"code\":")
    body.append(jsonString: code)
    body.append(",\"detail\":")
    body.append(jsonString: message)
    body.append("}")
  }
}
