// Generated from Protos by dev/protos.

/// The package `google.rpc` of the contract.
package enum GoogleRpc {}
