// Generated from Protos by dev/protos.

/// The package `uhub.metrics.v1` of the contract.
package enum MetricsV1 {}
