/** Why the bytes of a client were not taken; sent to it as a word (message 102) and written to the log. */
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

const REFUSAL_REASONS = [
  'MALFORMED', // not what Yjs writes: cut off, padded, miscounted, trailing bytes, V2
  'UNKNOWN_MESSAGE', // a message type that is not for servers
  'READ_ONLY', // this connection may look, not write
  'TOO_LARGE', // the document would exceed its size
  'TOO_COMPLEX', // merging it would hold everybody up
  'TOO_MANY_CLIENTS',
  'CLIENT_TWICE',
  'FOREIGN_CLIENT', // a client id that was not issued to this member
  'CLOCK_GAP', // something of the same client is missing in between
  'EMPTY_STRUCT',
  'KIND_NOT_ALLOWED', // anything but text and deleted text
  'ROOT_NOT_ALLOWED',
  'NESTING_NOT_ALLOWED',
  'KEY_NOT_ALLOWED',
  'UNKNOWN_NEIGHBOUR',
  'CROSSED_NEIGHBOURS', // no browser can have had these two side by side
  'UNKNOWN_DELETION', // deletes what nobody has written yet
  'DISORDERED_DELETION',
  'FORKED', // says something else than the server under an id and clock that are already taken
  'STORAGE', // could not be stored; the client keeps it and comes back
] as const
