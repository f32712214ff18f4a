// Generated from Protos by dev/protos.

/// The package `uhub.scheduler.v1` of the contract.
package enum SchedulerV1 {}
