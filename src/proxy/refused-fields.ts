import type { UpstreamError } from '../core/errors.ts'
import type { RawRequest } from '../core/messages/raw-request.ts'
import type { JsonObject, Quirks } from '../core/providers/provider.ts'
import { quirksWithout, refusedField } from '../core/resilience/refused-field.ts'
import type { Logger } from '../log/logger.ts'
import type { PreparedCall } from './prepare-call.ts'
import type { TargetPlan } from './target-plan.ts'

/** The plan for another call without the optional field that this one was refused for; undefined when that is not why. */
export const planWithoutRefused = (
  { plan, outgoing }: PreparedCall,
  raw: RawRequest,
  error: UpstreamError,
): TargetPlan | undefined => {
  if (error.failure !== 'bad_request') return undefined
  const body = JSON.parse(String(outgoing.body)) as JsonObject
  const { output_config, output_format } = raw.parsed()
  const asksFormat = output_config?.format !== undefined || output_format !== undefined
  const refused = refusedField(error.message, body, asksFormat ? ['response_format'] : [])
  const quirks = refused && quirksWithout(plan.endpoint.quirks, refused)
  return quirks && { ...plan, endpoint: { ...plan.endpoint, quirks } }
}

/** The known plan takes on what a call of `plan` that went well has shown. Said once. */
export const rememberRefused = (known: TargetPlan, plan: TargetPlan, log: Logger): void => {
  if (plan === known) return
  const [before, after] = [known.endpoint.quirks, plan.endpoint.quirks]
  const dropped = (after.dropFields ?? []).filter(field => !before.dropFields?.includes(field))
  const limit = after.maxTokensField === before.maxTokensField ? undefined : after.maxTokensField
  if (dropped.length === 0 && limit === undefined) return
  const quirks: Quirks = { ...before, dropFields: [...(before.dropFields ?? []), ...dropped] }
  if (limit !== undefined) quirks.maxTokensField = limit
  known.endpoint = { ...known.endpoint, quirks }
  const without = dropped.map(field => `\`${field}\` is left out`)
  const renamed = limit === undefined ? [] : [`the output limit is called \`${limit}\``]
  log.warn(`${known.name} refused a call for its fields: ${[...without, ...renamed].join(', ')} from now on`)
}
