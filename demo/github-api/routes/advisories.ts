import type { Json } from '../json.ts'
import { Refusal } from '../refusal.ts'
import { resolveCommit } from '../repository.ts'
import { type Call, family, type Reply, type Route } from '../route.ts'

const route = family('contents')

/** Dependencies that a change adds, with what is known of them; a test fills `world.dependencyChanges`. */
const compare = async (call: Call): Promise<Reply> => {
  const { world, params } = call
  if (world.dependencyChanges === null) {
    throw new Refusal(403, {
      message: 'Dependency review is not supported on this repository. Please ensure that Dependency graph is enabled.',
    })
  }
  const [base, head] = (params.basehead ?? '').split('...')
  await Promise.all([resolveCommit(world, base ?? ''), resolveCommit(world, head ?? '')])
  return { status: 200, body: world.dependencyChanges, paginate: 'list' }
}

/** The global list, open to everyone: those that affect any of `affects=name@version,...`. */
const list = ({ world, query }: Call): Reply => {
  const asked = (query.get('affects') ?? '').split(',')
  const ecosystem = query.get('ecosystem')
  const affects = (advisory: Json): boolean =>
    (advisory.vulnerabilities as { package: { ecosystem: string; name: string } }[]).some(
      ({ package: { ecosystem: of, name } }) =>
        of === ecosystem &&
        asked.some(one => one.slice(0, one.lastIndexOf('@')) === name && isBad(world.badVersions, one)),
    )
  return { status: 200, body: world.advisories.filter(affects), paginate: 'list' }
}

const isBad = (bad: ReadonlySet<string>, asked: string): boolean => bad.has(asked)

export const dependencyRoutes = [route('GET', '/dependency-graph/compare/:basehead', compare)]
export const advisoryRoutes: Route[] = [{ method: 'GET', path: '/advisories', needs: {}, handle: list }]
