// Generated from Protos by dev/protos.

/// The package `uhub.common.v1` of the contract.
package enum CommonV1 {}
