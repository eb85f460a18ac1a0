import { RequestError } from '../core/errors.ts'
import type { ProxyConfig } from '../core/proxy-config.ts'
import type { ProxyContext } from './context.ts'
import type { Exchange } from './exchange.ts'
import { sendJson } from './reply.ts'

interface ListedModel {
  type: 'model'
  id: string
  display_name: string
  created_at: string
}

/** Models have no date here; the field is part of the shape. */
const unknownDate = '1970-01-01T00:00:00Z'

const listModels = ({ providers }: ProxyConfig): ListedModel[] =>
  providers.flatMap(provider =>
    provider.models.map(model => ({
      type: 'model',
      id: `${provider.id}/${model.id}`,
      display_name: `${model.id} (${provider.id})`,
      created_at: unknownDate,
    })),
  )

/** GET /v1/models: what can be asked for, in Anthropic's list shape with its paging. */
export const handleModels = ({ config }: ProxyContext, { response, requestId, url }: Exchange): void => {
  const all = listModels(config)
  const after = url.searchParams.get('after_id')
  const before = url.searchParams.get('before_id')
  const limit = Math.min(1000, Math.max(1, Number(url.searchParams.get('limit')) || 20))
  const from = after === null ? 0 : all.findIndex(model => model.id === after) + 1
  const to =
    before === null
      ? all.length
      : Math.max(
          0,
          all.findIndex(model => model.id === before),
        )
  const data = before === null ? all.slice(from, from + limit) : all.slice(Math.max(from, to - limit), to)
  const hasMore = before === null ? from + limit < to : to - limit > from
  const body = { data, has_more: hasMore, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null }
  sendJson(response, 200, JSON.stringify(body), { 'request-id': requestId })
}

/** GET /v1/models/{id}; the id may hold slashes, encoded or not. */
export const handleModel = ({ config }: ProxyContext, { response, requestId, url }: Exchange): void => {
  const id = decode(url.pathname.slice('/v1/models/'.length))
  const model = listModels(config).find(candidate => candidate.id === id || candidate.id.endsWith(`/${id}`))
  if (model === undefined) throw new RequestError(404, 'not_found_error', `model: ${id}`)
  sendJson(response, 200, JSON.stringify(model), { 'request-id': requestId })
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
