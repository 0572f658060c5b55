/**
 * [P9] An id as one segment of a URL's path. Browsers take `.` and `..` for steps between folders, however
 * they are escaped: those get a tilde in front, and so does whatever begins with one.
 */
export const segmentOf = (id: string): string =>
  encodeURIComponent(/^(\.\.?$|~)/.test(id) ? `~${id}` : id)

/** The id of a segment that has been unescaped, as routers hand it over. */
export const idOfSegment = (segment: string): string =>
  segment.startsWith('~') ? segment.slice(1) : segment
