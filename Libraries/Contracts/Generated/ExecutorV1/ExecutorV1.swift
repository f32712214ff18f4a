// Generated from Protos by dev/protos.

/// The package `uhub.executor.v1` of the contract.
package enum ExecutorV1 {}
