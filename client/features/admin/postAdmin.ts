/** The server's answer to an administrator's form. `text` is a sentence in Chinese. */
export type Posted<T> =
  | { readonly ok: true; readonly body: T }
  | { readonly ok: false; readonly code: string; readonly text: string }

/** Posts a form, or a file as it is, below `/api/admin`. Never rejects. */
export const postAdmin = async <T>(path: string, form: object | Blob): Promise<Posted<T>> => {
  const isFile = form instanceof Blob
  const response = await fetch(`/api/admin${path}`, {
    method: 'POST',
    headers: { 'content-type': isFile ? 'application/octet-stream' : 'application/json' },
    body: isFile ? form : JSON.stringify(form),
  }).catch(() => undefined)
  if (!response) return { ok: false, code: 'OFFLINE', text: '网络不通，请检查网络后再试' }
  const body = (await response.json().catch(() => BROKEN)) as T & typeof BROKEN
  return response.ok ? { ok: true, body } : { ...BROKEN, ...body, ok: false }
}

const BROKEN = { code: 'INTERNAL', text: '服务器出错了，请稍后再试' }
