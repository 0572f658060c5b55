/** Who asks for a file, and how far the answer may go. */
export interface Asked {
  readonly committeeId: string
  readonly seatId: string
  /** The address under which the asker knows this server: printed beside the check code. */
  readonly origin: string
  /** Aborted when the time for the answer is over. */
  readonly signal: AbortSignal | undefined
}

/** What a route answers. */
export type Answer = FileAnswer | NoFile

export interface FileAnswer {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
  /** For the log: which kind of file about what, never what stands in it. */
  readonly about: Readonly<Record<string, string | number>>
}

export interface NoFile {
  readonly status: number
  readonly code: string
  readonly text: string
}

export const NOT_FOUND: NoFile = {
  ...{ status: 404, code: 'NOT_FOUND', text: '没有找到，或您无权查阅' },
}

export const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
} as const
