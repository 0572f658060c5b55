/** The typesetter does not load on this machine: an expected failure, with a sentence for people. */
export class PdfUnavailable extends Error {
  constructor(cause: unknown) {
    super(`no typesetter for ${process.platform}-${process.arch}`, { cause })
  }
}
