/** Puts a text on the clipboard, also on a page that came over plain http. False where it cannot. */
export const copyText = async (text: string): Promise<boolean> => {
  const { clipboard } = navigator as { clipboard?: Clipboard }
  const done = await clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  return done === true || copyBySelection(text)
}

const copyBySelection = (text: string): boolean => {
  const area = document.createElement('textarea')
  area.value = text
  area.setAttribute('readonly', '')
  area.style.position = 'fixed'
  area.style.opacity = '0'
  document.body.append(area)
  area.select()
  const isCopied = document.execCommand('copy')
  area.remove()
  return isCopied
}
