import type { Kind } from '../../domain/state.ts'

/** The table of each kind of record, by the name of its Prisma model. */
export const TABLES = {
  committee: 'Committee',
  unit: 'Unit',
  branch: 'Branch',
  seat: 'Seat',
  guest: 'Guest',
  issue: 'Issue',
  meeting: 'Meeting',
  item: 'AgendaItem',
  attendance: 'Attendance',
  opinion: 'WrittenOpinion',
  speech: 'Speech',
  siteVisit: 'SiteVisit',
  motion: 'Motion',
  recusal: 'Recusal',
  turnout: 'Turnout',
  ballot: 'Ballot',
  secretBallot: 'SecretBallot',
  ballotKey: 'BallotKey',
  task: 'Task',
  escalation: 'Escalation',
  minutes: 'Minutes',
  minutesAnswer: 'MinutesAnswer',
  seal: 'Seal',
} as const satisfies Record<Kind, string>
