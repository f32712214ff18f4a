/// JSON for machines, text for the one who watches a terminal.
package enum LogFormat: String, Sendable, CaseIterable {
  case json, text
}
