/** A file that the server made, or the sentence why there is none; '' where nothing came at all. */
export type FetchedFile =
  { readonly blob: Blob; readonly name: string } | { readonly refused: string }

/** Asks for a file; resolves when it is whole. */
export const fetchFile = async (path: string): Promise<FetchedFile> => {
  const response = await fetch(path).catch(() => undefined)
  if (!response) return { refused: '' }
  if (!response.ok) {
    const told = (await response.json().catch(() => undefined)) as { text?: unknown } | undefined
    return { refused: typeof told?.text === 'string' ? told.text : '' }
  }
  const blob = await response.blob().catch(() => undefined)
  return blob
    ? { blob, name: nameIn(response.headers.get('content-disposition')) }
    : { refused: '' }
}

/** The name as RFC 8187 writes it. */
export const nameIn = (disposition: string | null): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  try {
    return decodeURIComponent(encoded ?? '') || 'download'
  } catch {
    return 'download'
  }
}

/** Hands the file to the browser, which asks where to keep it or keeps it. */
export const saveFile = ({ blob, name }: { readonly blob: Blob; readonly name: string }): void => {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Browsers read the address after the click; a minute is more than any of them takes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
