/// How every error looks: `application/problem+json` of RFC 9457, with the fields at fault and the trace.
enum OpenAPIProblem {
  static let schemas: [(String, JSON)] = [
    (
      "Problem",
      [
        "type": "object",
        "required": ["type", "title", "status"],
        "properties": [
          "type": ["type": "string"],
          "title": ["type": "string"],
          "status": ["type": "integer"],
          "detail": ["type": "string"],
          "code": ["type": "string"],
          "errors": ["type": "array", "items": ["$ref": "#/components/schemas/ProblemField"]],
          "trace_id": ["type": "string"],
        ],
      ]
    ),
    (
      "ProblemField",
      [
        "type": "object",
        "required": ["field", "code"],
        "properties": [
          "field": ["type": "string"],
          "code": ["type": "string"],
          "detail": ["type": "string"],
        ],
      ]
    ),
  ]
}
