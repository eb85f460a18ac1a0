import type { Reply } from './route.ts'

/** Cuts a listing reply into the page asked for; `self` is the absolute address without `page`. */
export const paginate = (reply: Reply, address: URL): Reply => {
  const { paginate: kind } = reply
  if (kind === undefined) return reply
  const whole = kind === 'list' ? reply.body : (reply.body as Record<string, unknown>)[kind]
  const items = whole as unknown[]
  const perPage = Math.min(100, positive(address.searchParams.get('per_page'), 30))
  const page = positive(address.searchParams.get('page'), 1)
  const cut = items.slice((page - 1) * perPage, page * perPage)
  const link = linkHeader(address, page, Math.ceil(items.length / perPage))
  return {
    ...reply,
    body: kind === 'list' ? cut : { ...(reply.body as Record<string, unknown>), [kind]: cut },
    headers: { ...reply.headers, ...(link === '' ? {} : { link }) },
  }
}

const positive = (text: string | null, fallback: number): number => {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 ? number : fallback
}

const linkHeader = (address: URL, page: number, last: number): string => {
  const relations: [string, number][] = [
    ...(page > 1 ? ([['prev', page - 1]] as [string, number][]) : []),
    ...(page < last
      ? ([
          ['next', page + 1],
          ['last', last],
        ] as [string, number][])
      : []),
    ...(page > 1 ? ([['first', 1]] as [string, number][]) : []),
  ]
  return relations
    .map(([relation, target]) => {
      const url = new URL(address)
      url.searchParams.set('page', String(target))
      return `<${url.href}>; rel="${relation}"`
    })
    .join(', ')
}
