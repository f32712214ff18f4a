/// One process the supervisor keeps alive.
struct ProcessSpecification {
  /// Ranks start in this order and stop in the opposite one: requests end before what serves them goes away.
  enum Rank: Int, CaseIterable {
    case store, service, entrance
  }

  let name: String
  let rank: Rank
  let program: Program
  let readiness: Readiness
  /// Asks for an orderly stop; after `stopDeadline` the process is killed.
  let stopSignal: Int32
  let stopDeadline: Duration
}
