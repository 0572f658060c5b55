import { useEffect, useState } from 'react'
import * as Y from 'yjs'

export interface TextUndo {
  readonly canUndo: boolean
  undo(): void
  redo(): void
}

/** Undoes what was written with this origin, and never what others wrote. */
export const useTextUndo = (text: Y.Text, origin: object): TextUndo => {
  const [manager, setManager] = useState<Y.UndoManager>()
  const [canUndo, setCanUndo] = useState(false)

  useEffect(() => {
    const made = new Y.UndoManager(text, { trackedOrigins: new Set([origin]) })
    const look = () => setCanUndo(made.undoStack.length > 0)
    made.on('stack-item-added', look)
    made.on('stack-item-popped', look)
    setManager(made)
    look()
    return () => made.destroy()
  }, [text, origin])

  return { canUndo, undo: () => void manager?.undo(), redo: () => void manager?.redo() }
}
