// Generated from Protos by dev/protos.

/// The package `uhub.projects.v1` of the contract.
package enum ProjectsV1 {}
