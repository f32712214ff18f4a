// Generated from Protos by dev/protos.

/// The package `uhub.gateway.v1` of the contract.
package enum GatewayV1 {}
