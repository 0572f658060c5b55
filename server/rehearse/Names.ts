/** Kinds of things that get an id of the server's own while a script is played. */
type Named = 'item' | 'motion' | 'task' | 'issue'

/** Which of the script's ids stands for which of ours; what the scenario brought along keeps its id. */
export class Names {
  readonly #ours = new Map<string, string>()
  readonly #theirs = new Map<string, string>()

  learn(kind: Named, theirs: string, ours: string): void {
    this.#ours.set(`${kind} ${theirs}`, ours)
    this.#theirs.set(`${kind} ${ours}`, theirs)
  }

  ours(kind: Named, theirs: string): string {
    return this.#ours.get(`${kind} ${theirs}`) ?? theirs
  }

  theirs(kind: Named, ours: string): string {
    return this.#theirs.get(`${kind} ${ours}`) ?? ours
  }
}
