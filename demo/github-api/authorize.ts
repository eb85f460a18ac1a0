import { Refusal } from './refusal.ts'
import type { Route } from './route.ts'
import type { Identity, PermissionName, World } from './world.ts'

/** Whose token this is. 401 for none and for an unknown one. */
export const identify = (world: World, authorization: string | undefined): Identity => {
  if (authorization === undefined) throw new Refusal(401, { message: 'Requires authentication' })
  const token = /^(?:Bearer|token) +(.+)$/i.exec(authorization)?.[1]
  const identity = token === undefined ? undefined : world.tokens.get(token)
  if (!identity) throw new Refusal(401, { message: 'Bad credentials' })
  return identity
}

/** 403, with the permission that would have been enough, unless the token may do this. */
export const authorize = (identity: Identity, needs: Route['needs']): void => {
  const wanted = Object.entries(needs) as [PermissionName, 'read' | 'write'][]
  if (wanted.length === 0) return
  const granted = wanted.some(([name, level]) => {
    const held = identity.permissions[name]
    return held === 'write' || (held === 'read' && level === 'read')
  })
  if (granted) return
  throw new Refusal(
    403,
    { message: 'Resource not accessible by integration' },
    { 'x-accepted-github-permissions': wanted.map(([name, level]) => `${name}=${level}`).join('; ') },
  )
}
