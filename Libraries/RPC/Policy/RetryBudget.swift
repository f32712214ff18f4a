/// Retries may add a tenth to the calls, no more: a peer in trouble is not buried under second tries.
package struct RetryBudget: Sendable {
  private static let callCredit = 0.1
  private static let ceiling = 10.0
  private var tokens = RetryBudget.ceiling

  package init() {}

  package mutating func noteCall() { tokens = min(tokens + Self.callCredit, Self.ceiling) }

  /// Takes one retry from the budget, if there is one.
  package mutating func takeRetry() -> Bool {
    guard tokens >= 1 else { return false }
    tokens -= 1
    return true
  }
}
