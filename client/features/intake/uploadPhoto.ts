/** `lost`: no network, try again later. `refused`: the server does not want it. */
export type Upload = { readonly id: string } | 'lost' | 'refused'

/** Sends a photo; tells how far it is, 0…1. `fetch` cannot do that. */
export const uploadPhoto = (
  photo: Blob,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<Upload> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/photos')
    request.setRequestHeader('Content-Type', photo.type)
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.onload = () => resolve(answerOf(request))
    request.onerror = () => resolve('lost')
    request.onabort = () => resolve('lost')
    signal?.addEventListener('abort', () => request.abort())
    request.send(photo)
  })

const answerOf = ({ status, responseText }: XMLHttpRequest): Upload => {
  if (status === 201) return { id: (JSON.parse(responseText) as { id: string }).id }
  return status >= 400 && status < 500 && status !== 429 ? 'refused' : 'lost'
}
