/** What the archive answers to a word, to pages with JavaScript and to those without. */
export const searched = async (
  origin: string,
  cookie: string,
  word: string,
): Promise<{ results: number; paper: boolean; texts: readonly string[] }> => {
  const asked = async (path: string) => {
    const headers = { origin, cookie }
    const response = await fetch(`${origin}${path}?q=${encodeURIComponent(word)}`, { headers })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return response.text()
  }
  const json = await asked('/api/search')
  const page = await asked('/paper')
  const { results } = JSON.parse(json) as { results: readonly unknown[] }
  // The form shows what was typed, and that alone.
  const list = page.slice(page.indexOf('<h2>查找结果</h2>'))
  return {
    results: results.length,
    paper: list.includes('<ol class="results">'),
    texts: [json, list],
  }
}
