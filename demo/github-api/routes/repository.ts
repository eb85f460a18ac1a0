import { notFound, Refusal } from '../refusal.ts'
import type { Call, Reply, Route } from '../route.ts'
import { viewRepository, viewUser } from '../views.ts'

const get = ({ world }: Call): Reply => ({ status: 200, body: viewRepository(world) })

const permission = ({ world, params }: Call): Reply => {
  const user = world.users.get(params.login ?? '')
  if (!user) throw notFound()
  // Anybody may read a public repository.
  const level = world.collaborators.get(user.login) ?? 'read'
  return {
    status: 200,
    body: {
      permission: level,
      role_name: level,
      user: { ...viewUser(world, user), permissions: { admin: level === 'admin', push: level !== 'read', pull: true } },
    },
  }
}

const user = ({ world, params }: Call): Reply => {
  const found = world.users.get(params.login ?? '')
  if (!found) throw notFound()
  return { status: 200, body: viewUser(world, found) }
}

/** The job's token is an installation's: it stands for no user. */
const authenticatedUser = ({ world, identity }: Call): Reply => {
  if (identity.user.type === 'Bot') throw new Refusal(403, { message: 'Resource not accessible by integration' })
  return { status: 200, body: viewUser(world, identity.user) }
}

const rateLimit = ({ world }: Call): Reply => {
  const { limit, used, resetSeconds } = world.rateLimit
  const core = { limit, used, remaining: Math.max(0, limit - used), reset: resetSeconds }
  return { status: 200, body: { resources: { core, graphql: core }, rate: core } }
}

export const repositoryRoutes: Route[] = [
  { method: 'GET', path: '', needs: {}, handle: get },
  { method: 'GET', path: '/collaborators/:login/permission', needs: {}, handle: permission },
]

/** These stand beside `/repos/...`. */
export const rootRoutes: Route[] = [
  { method: 'GET', path: '/user', needs: {}, handle: authenticatedUser },
  { method: 'GET', path: '/users/:login', needs: {}, handle: user },
  { method: 'GET', path: '/rate_limit', needs: {}, handle: rateLimit },
]
