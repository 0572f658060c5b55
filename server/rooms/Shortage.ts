/** Whether anything can be stored, as far as this process knows: asked by rooms, told to the chair. */
export class Shortage {
  #isFull = false
  #isRefused = false
  readonly #listeners = new Set<() => void>()

  /** The disk has no room left: nothing is even tried. */
  get isFull(): boolean {
    return this.#isFull
  }

  get isShort(): boolean {
    return this.#isFull || this.#isRefused
  }

  /** Told by whoever looks at the disk. */
  setFull(isFull: boolean): void {
    this.#change(() => (this.#isFull = isFull))
  }

  /** Told by rooms: the database took something, or could not. */
  setRefused(isRefused: boolean): void {
    this.#change(() => (this.#isRefused = isRefused))
  }

  /** Called when `isShort` has changed. Returns the way out. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #change(act: () => void): void {
    const before = this.isShort
    act()
    if (this.isShort !== before) for (const listener of [...this.#listeners]) listener()
  }
}
