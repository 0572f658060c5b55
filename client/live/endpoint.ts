/** Where documents are, from the page's own address. */
export const documentsUrl = (): string =>
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/yjs`
