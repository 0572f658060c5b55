/** One line of the table and of the JSON lines: figures by name, times in ms. */
export interface Result {
  readonly scenario: string
  readonly system: 'product' | 'y-websocket-server' | 'hocuspocus'
  readonly figures: Readonly<Record<string, number>>
  /** The load generator used more than this share of its core: its own times are part of the figures. */
  readonly clientBound: boolean
}
