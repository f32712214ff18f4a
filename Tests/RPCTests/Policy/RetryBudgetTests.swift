import RPC
import Testing

@Suite("The budget of retries") struct RetryBudgetTests {
  @Test("has ten retries to begin with, and no more") func initial() {
    var budget = RetryBudget()
    let taken = (0..<100).filter { _ in budget.takeRetry() }.count
    #expect(taken == 10)
  }

  @Test("gains one for ten calls") func gains() {
    var budget = RetryBudget()
    while budget.takeRetry() {}
    for _ in 0..<105 { budget.noteCall() }
    let taken = (0..<100).filter { _ in budget.takeRetry() }.count
    #expect(taken == 10)
  }

  @Test("does not save for later more than it began with") func ceiling() {
    var budget = RetryBudget()
    for _ in 0..<10_000 { budget.noteCall() }
    let taken = (0..<100).filter { _ in budget.takeRetry() }.count
    #expect(taken == 10)
  }
}
