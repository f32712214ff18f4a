// Generated from Protos by dev/protos.

/// The package `grpc.health.v1` of the contract.
package enum GrpcHealthV1 {}
