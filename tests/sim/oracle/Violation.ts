/** What must hold and did not, by its number in the list of what the simulation checks. */
export interface Violation {
  readonly invariant: Invariant
  readonly text: string
}
export type Invariant =
  | 'P0'
  | 'I1'
  | 'I2'
  | 'I3'
  | 'I4'
  | 'I5'
  | 'I6'
  | 'I7'
  | 'I8'
  | 'I9'
  | 'I10'
  | 'I11'
  | 'I13'
  | 'I14'
export type Fail = (invariant: Invariant, text: string) => void

export const INVARIANTS: Readonly<Record<Invariant, string>> = {
  P0: 'what is told is durable',
  I1: 'no acknowledged action is lost, and its value is what was pressed',
  I2: 'the tally counts the ballots of entitled members once each',
  I3: 'no vote outside of opening and closing, nothing after the meeting',
  I4: 'records, states and minutes are the fold of the ledger',
  I5: 'the boards of all pages are what the server may show',
  I6: 'one answer a press, and what counted is never told as an error',
  I7: 'one ballot a seat and round',
  I8: 'a vote is opened once and closed once, and never two at a time',
  I9: 'whoever pressed had the right at that place of the ledger',
  I10: 'the chain of hashes is whole, and only one server writes',
  I11: 'every press is answered once everything works again',
  I13: 'nothing stored tells who cast which secret ballot',
  I14: 'no content in the log',
}
