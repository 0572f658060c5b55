import type { BrowserContext } from '@playwright/test'

const VIOLATION = 'content security policy: '

/** Writes down what goes wrong on the pages of a context though nobody sees it. */
export const faultsOf = async (context: BrowserContext, faults: string[]): Promise<void> => {
  await context.addInitScript((violation) => {
    addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event
      const at = `${sourceFile}:${lineNumber}`
      console.error(`${violation}${effectiveDirective} ${blockedURI} ${at} ${event.sample}`)
    })
  }, VIOLATION)
  context.on('console', (message) => {
    const text = message.text()
    if (text.startsWith(VIOLATION)) faults.push(`${message.page()?.url()} ${text}`)
  })
  context.on('weberror', (error) => faults.push(`${error.page()?.url()} ${error.error().message}`))
}
