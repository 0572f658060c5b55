/**
 * Why a connection was closed. The y-websocket client comes back after every code except 4400-4499,
 * which say that trying again cannot help.
 */
export const CLOSE = {
  /** Asked too much of us: three refusals, or too much unread. */
  offences: 1008,
  /** The server stops or restarts. */
  restart: 1012,
  /** The database does not answer, or too many connections; try again later. */
  later: 1013,
  /** May not see this board. */
  forbidden: 4403,
  /** No such document, or an epoch that is over. */
  missing: 4404,
  /** Notes of a page that is too old [C1]: it keeps what it has not saved for the page that comes next. */
  upgrade: 4426,
  /** Rights or name changed: come back through the same door. */
  reauthorise: 4503,
} as const

/** After this long without an answer to our close frame the connection is cut. */
export const CLOSE_TIMEOUT = 2_000
