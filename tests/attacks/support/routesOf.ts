import { METHODS } from 'node:http'
import express from 'express'
import { vi } from 'vitest'

export interface AppRoute {
  readonly method: string
  /** As it was written, with `:id`. */
  readonly path: string
}

/** Starts an app and tells every route that it laid meanwhile: a new one is attacked from its first day. */
export const routesOf = async <T>(start: () => Promise<T>): Promise<[T, readonly AppRoute[]]> => {
  const { Route } = express as unknown as { Route: { prototype: Record<string, () => unknown> } }
  const route = Route.prototype
  const spies = METHODS.map((method) => method.toLowerCase())
    .filter((method) => typeof route[method] === 'function')
    .map((method) => [method, vi.spyOn(route, method)] as const)
  const started = await start()
  const routes = spies.flatMap(([method, spy]) => {
    const laid = spy.mock.contexts as unknown as readonly { path: string | RegExp }[]
    return laid.flatMap(({ path }) =>
      typeof path === 'string' ? [{ method: method.toUpperCase(), path }] : [],
    )
  })
  for (const [, spy] of spies) spy.mockRestore()
  return [started, routes]
}

/** The path with an id in the place of each parameter. */
export const filled = ({ path }: AppRoute, id: string): string => path.replace(/:\w+/g, id)
