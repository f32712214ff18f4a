// Generated from Protos by dev/protos.

/// The package `uhub.notifier.v1` of the contract.
package enum NotifierV1 {}
