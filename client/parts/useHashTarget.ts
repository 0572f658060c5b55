import { useEffect } from 'react'

/**
 * For what is fetched: once it is on the page, goes to the place that the address names (`#item-…`),
 * as the browser would have done if it had been there from the beginning.
 */
export const useHashTarget = (): void => {
  useEffect(() => {
    const go = () => {
      const place = document.getElementById(decode(location.hash.slice(1)))
      if (!place) return
      place.scrollIntoView({ block: 'start' })
      place.focus({ preventScroll: true })
    }
    go()
    addEventListener('hashchange', go)
    return () => removeEventListener('hashchange', go)
  }, [])
}

const decode = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
