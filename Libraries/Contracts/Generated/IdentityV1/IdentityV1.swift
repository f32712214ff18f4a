// Generated from Protos by dev/protos.

/// The package `uhub.identity.v1` of the contract.
package enum IdentityV1 {}
