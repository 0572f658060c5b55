import { useEffect, useState } from 'react'

const NO_TEXT = ['radio', 'checkbox', 'button', 'submit', 'range', 'file']

/** Is the focus in a field in which text is being written? */
export const useTyping = (): boolean => {
  const [isTyping, setTyping] = useState(false)
  useEffect(() => {
    const look = () => setTyping(isTextField(document.activeElement))
    // The focus has not arrived yet when it leaves the last field.
    const later = () => setTimeout(look)
    document.addEventListener('focusin', look)
    document.addEventListener('focusout', later)
    look()
    return () => {
      document.removeEventListener('focusin', look)
      document.removeEventListener('focusout', later)
    }
  }, [])
  return isTyping
}

const isTextField = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !NO_TEXT.includes(element.type))
