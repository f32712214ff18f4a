// Generated from Protos by dev/protos.

/**
 * @typedef {"unspecified" | "created" | "updated" | "deleted"} EventChangeKind
 */

/**
 * @typedef {"unspecified" | "planned" | "confirmed" | "cancelled"} EventStatus
 */

/**
 * @typedef {"unspecified" | "meeting" | "deployment_window" | "git_action"} EventType
 */

/**
 * @typedef {"unspecified" | "ok" | "degraded" | "down"} HealthState
 */

/**
 * @typedef {"unspecified" | "accepted" | "declined" | "tentative"} ParticipantAnswer
 */

/**
 * Every type a field can have, in every cardinality that is worth a test.
 * @typedef {object} AllTypes
 * @property {boolean} bool
 * @property {number} int32
 * @property {number} int64
 * @property {number} uint32
 * @property {number} sint32
 * @property {number} sint64
 * @property {number} fixed32
 * @property {number} sfixed32
 * @property {number} sfixed64
 * @property {number} float
 * @property {number} double
 * @property {string} string
 * @property {string} bytes
 * @property {EventType} enumeration
 * @property {Line | null} message
 * @property {boolean | null} maybe_bool
 * @property {number | null} maybe_int64
 * @property {number | null} maybe_double
 * @property {string | null} maybe_string
 * @property {string | null} maybe_bytes
 * @property {EventType | null} maybe_enumeration
 * @property {Array<boolean>} bools
 * @property {Array<number>} int32s
 * @property {Array<number>} int64s
 * @property {Array<number>} uint32s
 * @property {Array<number>} sint32s
 * @property {Array<number>} sint64s
 * @property {Array<number>} fixed32s
 * @property {Array<number>} sfixed32s
 * @property {Array<number>} sfixed64s
 * @property {Array<number>} floats
 * @property {Array<number>} doubles
 * @property {Array<string>} strings
 * @property {Array<string>} byte_strings
 * @property {Array<EventType>} enumerations
 * @property {Array<Line>} messages
 * @property {Array<number>} unpacked
 * @property {Record<string, string>} labels
 * @property {Record<string, Line>} lines
 * @property {Record<string, EventType>} types
 * @property {Record<string, string>} blobs
 * @property {Record<string, number>} weights
 * @property {string | null} mask
 * @property {AllTypes | null} child
 * @property {Array<AllTypes>} children
 * @property {boolean | null} chosen_bool
 * @property {number | null} chosen_int64
 * @property {string | null} chosen_string
 * @property {EventType | null} chosen_enumeration
 * @property {Line | null} chosen_message
 * @property {AllTypes | null} chosen_child
 * @property {object | null} nothing
 * @property {string} secret Beyond the numbers whose tag takes two bytes.
 */

/**
 * @typedef {object} CreateEventRequest
 * @property {ExampleEvent | null} event
 */

/**
 * @typedef {object} DeleteEventRequest
 * @property {number} id
 */

/**
 * @typedef {object} DeploymentWindow
 * @property {string} environment
 * @property {Array<number>} service_ids
 * @property {boolean} exclusive
 */

/**
 * @typedef {object} EventChange
 * @property {EventChangeKind} kind
 * @property {EventItem | null} event
 */

/**
 * What a list shows of an event.
 * @typedef {object} EventItem
 * @property {number} id
 * @property {string} title
 * @property {EventType} type
 * @property {EventStatus} status
 * @property {string | null} start_at
 * @property {string | null} end_at
 * @property {number} project_id
 * @property {number} version
 */

/**
 * @typedef {object} ExampleEvent
 * @property {number} id
 * @property {string} title
 * @property {string | null} description
 * @property {EventType} type
 * @property {EventStatus} status
 * @property {string | null} start_at
 * @property {string | null} end_at
 * @property {string | null} reminder_before
 * @property {boolean} all_day
 * @property {number} project_id
 * @property {number | null} effort_hours
 * @property {string} attachment_digest
 * @property {Meeting | null} meeting
 * @property {DeploymentWindow | null} deployment_window
 * @property {GitAction | null} git_action
 * @property {Record<string, string>} labels
 * @property {Array<string>} watchers
 * @property {Record<string, any> | null} metadata
 * @property {string | null} created_at
 * @property {string | null} updated_at
 * @property {number} version Grows with each change; an update names the one it has seen.
 */

/**
 * @typedef {object} GetEventRequest
 * @property {number} id
 */

/**
 * @typedef {object} GetHealthRequest
 */

/**
 * @typedef {object} GetServiceHealthRequest
 * @property {string} service
 */

/**
 * @typedef {object} GitAction
 * @property {string} repository
 * @property {string} reference
 * @property {string | null} commit
 */

/**
 * What anybody may know: no addresses, no reasons.
 * @typedef {object} Health
 * @property {HealthState} status Ok when every service is.
 * @property {string} version
 * @property {string} commit
 * @property {Array<ServiceHealth>} services
 */

/**
 * @typedef {object} Line
 * @property {number} number
 * @property {string} text
 */

/**
 * @typedef {object} ListEventsReply
 * @property {Array<EventItem>} events
 * @property {string} next_cursor Empty on the last page.
 */

/**
 * @typedef {object} ListEventsRequest
 * @property {number} limit
 * @property {string} cursor
 * @property {EventType | null} type
 * @property {Array<EventStatus>} status
 */

/**
 * @typedef {object} Meeting
 * @property {string} place
 * @property {Array<Participant>} participants
 */

/**
 * @typedef {object} Participant
 * @property {string} name
 * @property {string} email
 * @property {boolean} optional
 * @property {ParticipantAnswer} answer
 */

/**
 * @typedef {object} ServiceHealth
 * @property {string} name
 * @property {HealthState} status
 * @property {string} version Empty while the service does not answer and never has.
 * @property {string | null} started_at
 * @property {number | null} latency_ms How long it took to answer.
 */

/**
 * @typedef {object} UpdateEventRequest
 * @property {number} id
 * @property {ExampleEvent | null} event
 * @property {string | null} update_mask
 */

/**
 * @typedef {object} WatchEventsRequest
 * @property {EventType | null} type
 */

export {};
