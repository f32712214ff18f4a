import Contracts
import Protobuf
import RPC

/// Applies an update to an event, field by field of its mask.
enum EventPatch {
  static func apply(
    _ mask: FieldMask?, from change: SchedulerV1.ExampleEvent, to event: inout SchedulerV1.ExampleEvent
  ) throws(RPCError) {
    guard let mask, !mask.paths.isEmpty else { throw RPCError(.invalidArgument, "update_mask names no field") }
    for path in mask.paths { try apply(path, from: change, to: &event) }
  }

  private static func apply(
    _ path: String, from change: SchedulerV1.ExampleEvent, to event: inout SchedulerV1.ExampleEvent
  ) throws(RPCError) {
    switch path {
    case "title": event.title = change.title
    case "description": event.description = change.description
    case "type": event.type = change.type
    case "status": event.status = change.status
    case "start_at": event.startAt = change.startAt
    case "end_at": event.endAt = change.endAt
    case "reminder_before": event.reminderBefore = change.reminderBefore
    case "all_day": event.allDay = change.allDay
    case "project_id": event.projectID = change.projectID
    case "effort_hours": event.effortHours = change.effortHours
    case "attachment_digest": event.attachmentDigest = change.attachmentDigest
    case "labels": event.labels = change.labels
    case "watchers": event.watchers = change.watchers
    case "metadata": event.metadata = change.metadata
    case "version": break
    default: try applyDetails(path, from: change, to: &event)
    }
  }

  // A oneof changes as a whole: naming a member, or something inside it, takes the member as it came.
  private static func applyDetails(
    _ path: String, from change: SchedulerV1.ExampleEvent, to event: inout SchedulerV1.ExampleEvent
  ) throws(RPCError) {
    let member = path.split(separator: ".").first.map(String.init) ?? path
    switch (member, change.details, event.details) {
    case ("meeting", .meeting, _), ("deployment_window", .deploymentWindow, _), ("git_action", .gitAction, _):
      event.details = change.details
    case ("meeting", _, .meeting), ("deployment_window", _, .deploymentWindow), ("git_action", _, .gitAction):
      event.details = nil
    case ("meeting", _, _), ("deployment_window", _, _), ("git_action", _, _): break
    default: throw RPCError(.invalidArgument, "update_mask names a field that cannot be changed: \(path)")
    }
  }
}
