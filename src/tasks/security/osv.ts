import { GitHubError } from '../../core/errors.ts'
import { type Advisory, advisorySeverity } from '../../core/security/advisory.ts'
import { type LockedPackage, osvEcosystems } from '../../core/security/lockfiles/locked-package.ts'

/** Queries in one request (google.github.io/osv.dev/post-v1-querybatch). */
const batchSize = 1_000
/** Each is a request of its own. */
const maxDetails = 200
const timeoutMs = 30_000

/** Published weaknesses of exact versions, from OSV. Rejects when it cannot be asked. */
export const askOsv = async (packages: readonly LockedPackage[], baseUrl: string): Promise<Advisory[]> => {
  const url = baseUrl.replace(/\/+$/, '')
  const hits: { id: string; affected: LockedPackage }[] = []
  for (let at = 0; at < packages.length; at += batchSize) {
    const batch = packages.slice(at, at + batchSize)
    const queries = batch.map(({ ecosystem, name, version }) => ({
      package: { name, ecosystem: osvEcosystems[ecosystem] },
      version,
    }))
    const answer = (await call(`${url}/v1/querybatch`, { queries })) as { results?: { vulns?: { id?: unknown }[] }[] }
    for (const [index, affected] of batch.entries()) {
      for (const { id } of answer.results?.[index]?.vulns ?? []) if (typeof id === 'string') hits.push({ id, affected })
    }
  }
  const details = new Map<string, Promise<Detail>>()
  const advisories: Advisory[] = []
  for (const { id, affected } of hits) {
    if (!details.has(id)) details.set(id, details.size < maxDetails ? readDetail(url, id) : Promise.resolve({}))
    advisories.push(advisoryOf(id, affected, (await details.get(id)) ?? {}))
  }
  return advisories
}

interface Detail {
  summary?: unknown
  database_specific?: { severity?: unknown; cwe_ids?: unknown[] }
  affected?: { package?: { name?: unknown }; ranges?: { events?: { fixed?: unknown }[] }[] }[]
}

const readDetail = async (url: string, id: string): Promise<Detail> =>
  (await call(`${url}/v1/vulns/${encodeURIComponent(id)}`)) as Detail

const advisoryOf = (id: string, affected: LockedPackage, detail: Detail): Advisory => {
  const own = detail.affected?.find(entry => entry.package?.name === affected.name)
  const fixed = own?.ranges
    ?.flatMap(range => range.events ?? [])
    .findLast(event => typeof event.fixed === 'string')?.fixed
  const cwe = detail.database_specific?.cwe_ids?.[0]
  return {
    id: /^[\w.:-]{1,80}$/.test(id) ? id : 'an advisory',
    affected,
    severity: advisorySeverity(detail.database_specific?.severity),
    summary: typeof detail.summary === 'string' ? detail.summary : '',
    cwe: typeof cwe === 'string' && /^CWE-\d+$/.test(cwe) ? cwe : null,
    fixedIn: typeof fixed === 'string' ? fixed : null,
    url: null,
  }
}

const call = async (url: string, body?: unknown): Promise<unknown> => {
  const init =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs), redirect: 'error' })
  if (answer.ok) return answer.json()
  throw new GitHubError('advisories', `${new URL(url).host} answered ${answer.status}`, {
    hint: 'Check `security.osvUrl`.',
  })
}
