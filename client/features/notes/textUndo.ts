import * as Y from 'yjs'

/** Undo of one text on one page. Lives as long as somebody listens. */
export interface TextUndo {
  subscribe(listener: () => void): () => void
  canUndo(): boolean
  undo(): void
  redo(): void
}

/** Takes back what was written with this origin, and never what others wrote. */
export const textUndo = (text: Y.Text, origin: object): TextUndo => {
  let manager: Y.UndoManager | undefined
  return {
    subscribe(listener) {
      const made = new Y.UndoManager(text, { trackedOrigins: new Set([origin]) })
      made.on('stack-item-added', listener)
      made.on('stack-item-popped', listener)
      manager = made
      return () => {
        made.destroy()
        if (manager === made) manager = undefined
      }
    },
    canUndo: () => (manager?.undoStack.length ?? 0) > 0,
    undo: () => void manager?.undo(),
    redo: () => void manager?.redo(),
  }
}
