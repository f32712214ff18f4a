import Contracts
import Primitives
import Protobuf

/// The events that the example store starts with: a page of fifty, about as large as real ones.
enum ExampleEvents {
  static let count = 50
  private static let hour: Int64 = 3600

  static func event(_ number: Int) -> SchedulerV1.ExampleEvent {
    var event = SchedulerV1.ExampleEvent()
    event.title = titles[number % titles.count] + " \(number)"
    event.type = types[number % types.count]
    event.status = number % 5 == 0 ? .confirmed : .planned
    // Weekdays of an arbitrary month; nothing depends on the date.
    let start = Timestamp(seconds: 1_767_600_000 + Int64(number) * 7 * hour)
    event.startAt = start
    event.endAt = Timestamp(seconds: start.seconds + hour)
    event.projectID = Int64(1 + number % 4)
    event.labels = ["team": "socle", "sprint": "\(number / 10 + 1)"]
    switch event.type {
    case .meeting: event.details = .meeting(meeting(number))
    case .deploymentWindow: event.details = .deploymentWindow(window(number))
    default: event.details = .gitAction(action(number))
    }
    return event
  }

  private static let types: [SchedulerV1.EventType] = [.meeting, .deploymentWindow, .gitAction]
  private static let titles = [
    "Daily de l’équipe Socle", "Mise en production de l’API", "Fusion de la branche principale", "Revue de sprint",
    "Maintenance de la base", "Rétrospective",
  ]

  private static func meeting(_ number: Int) -> SchedulerV1.Meeting {
    var participant = SchedulerV1.Participant()
    participant.email = "demo-projets@uhub.local"
    participant.answer = .accepted
    var meeting = SchedulerV1.Meeting()
    meeting.place = "Salle \(number % 7 + 1)"
    meeting.participants = [participant]
    return meeting
  }

  private static func window(_ number: Int) -> SchedulerV1.DeploymentWindow {
    var window = SchedulerV1.DeploymentWindow()
    window.environment = "staging"
    window.serviceIds = [Int64(number), Int64(number + 1)]
    return window
  }

  private static func action(_ number: Int) -> SchedulerV1.GitAction {
    var action = SchedulerV1.GitAction()
    action.repository = "https://git.example/socle/api.git"
    action.reference = "refs/heads/main"
    return action
  }
}

extension SchedulerV1.ExampleEvent {
  var item: SchedulerV1.EventItem {
    var item = SchedulerV1.EventItem()
    item.id = id
    item.title = title
    item.type = type
    item.status = status
    item.startAt = startAt
    item.endAt = endAt
    item.projectID = projectID
    item.version = version
    return item
  }
}
