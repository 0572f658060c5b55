/** A table of texts: numbers, too, are printed as people read them. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
}

export interface Column {
  readonly title: string
  /** In characters of Latin text, as spreadsheets count. */
  readonly width: number
}

export const columns = (...list: readonly (readonly [title: string, width: number])[]) =>
  list.map(([title, width]): Column => ({ title, width }))
