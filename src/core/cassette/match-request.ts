import { type CanonicalRequest, canonicalRequest } from './canonical-request.ts'
import type { CassetteExchange, CassetteRequest } from './cassette.ts'
import { describeDifference } from './describe-difference.ts'
import { type Difference, differences } from './differences.ts'
import type { Placed } from './read-cassette.ts'

export type Match =
  | { found: true; exchange: Placed<CassetteExchange> }
  /** `nearest` is undefined for a cassette without exchanges. */
  | { found: false; nearest: Placed<CassetteExchange> | undefined; differences: Difference[] }

/**
 * Finds the recorded exchange of a request, in whatever order requests come. Exchanges with the same request are given
 * in their order, the last one again and again; where several hosts got it, each host's own.
 */
export const createMatcher = (
  exchanges: readonly Placed<CassetteExchange>[],
): ((request: CassetteRequest) => Match) => {
  const groups = new Map<string, Group>()
  for (const exchange of exchanges) {
    const request = canonicalRequest(exchange.request)
    const key = JSON.stringify(request)
    const group = groups.get(key) ?? { request, masked: key.includes('***'), exchanges: [] }
    groups.set(key, group)
    group.exchanges.push({ exchange, origin: originOf(exchange.request.url) })
  }
  const served = new Map<Recorded, true>()

  return request => {
    const asked = canonicalRequest(request)
    const group = groups.get(JSON.stringify(asked)) ?? findMasked(groups, asked)
    if (group === undefined) return findNearest([...groups.values()], asked)
    const origin = originOf(request.url)
    const own = group.exchanges.filter(recorded => recorded.origin === origin)
    const candidates = own.length > 0 ? own : group.exchanges
    const next = candidates.find(recorded => !served.has(recorded)) ?? (candidates.at(-1) as Recorded)
    served.set(next, true)
    return { found: true, exchange: next.exchange }
  }
}

interface Recorded {
  exchange: Placed<CassetteExchange>
  origin: string
}

interface Group {
  request: CanonicalRequest
  /** A secret was taken out of it. */
  masked: boolean
  exchanges: Recorded[]
}

const originOf = (url: string): string => /^\w+:\/\/[^/]*/.exec(url)?.[0] ?? ''

const findMasked = (groups: Map<string, Group>, asked: CanonicalRequest): Group | undefined =>
  [...groups.values()].find(({ masked, request }) => masked && differences(request, asked, 1).length === 0)

const findNearest = (groups: Group[], asked: CanonicalRequest): Match => {
  let best: { group: Group; found: Difference[]; distance: number } | undefined
  for (const group of groups) {
    const found = differences(group.request, asked)
    const distance = found.reduce((sum, difference) => sum + weight(difference), 0)
    if (best === undefined || distance < best.distance) best = { group, found, distance }
  }
  return { found: false, nearest: best?.group.exchanges[0]?.exchange, differences: best?.found ?? [] }
}

/** Another address is another kind of request; a part that is missing is worse than one that is slightly other. */
const weight = ({ path, recorded, asked }: Difference): number => {
  if (path === 'url' || path === 'method') return 1000
  if (typeof recorded !== 'string' || typeof asked !== 'string') return 3
  const longest = Math.max(recorded.length, asked.length, 1)
  return 1 + Math.abs(recorded.length - asked.length) / longest
}

const shownDifferences = 8

/** Why no recorded exchange answers a request, for people: the nearest one and every difference from it. */
export const describeMismatch = (match: Extract<Match, { found: false }>, name: string): string => {
  if (match.nearest === undefined) return `${name} holds no exchange, so no request can be answered from it.`
  const lines = match.differences.slice(0, shownDifferences).map(difference => `  ${describeDifference(difference)}`)
  const more = match.differences.length - lines.length
  return [
    `No recorded request in ${name} matches. The nearest is on line ${match.nearest.line}; it differs in ${count(match.differences.length)}:`,
    ...lines,
    ...(more > 0 ? [`  and in ${count(more)} more`] : []),
  ].join('\n')
}

const count = (places: number): string => (places === 1 ? '1 place' : `${places} places`)
