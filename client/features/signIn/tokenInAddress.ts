/** The secret after `#`, which no server log ever sees. */
export const tokenInAddress = (): string => decodeSafely(location.hash.slice(1))

/** Takes the secret out of the address bar and the history, where others would read it. */
export const hideToken = (): void => history.replaceState(history.state, '', location.pathname)

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
