import { array, optional, type output, record, regex, strictObject, string } from 'zod/mini'
import { about } from './schema/about.ts'
import {
  budgetControlSchema,
  cachingSchema,
  concurrencySchema,
  monitoringSchema,
  performanceSchema,
} from './schema/limits-schema.ts'
import { providerSchema } from './schema/provider-schema.ts'
import { contextOptimizationSchema, routingSchema } from './schema/routing-schema.ts'
import {
  agentSchema,
  changesSchema,
  debuggingSchema,
  deploySchema,
  docsSchema,
  implementSchema,
  reviewSchema,
  securitySchema,
  serverSchema,
  stateSchema,
  testSchema,
  transformerModuleSchema,
} from './schema/run-schema.ts'

// `/` and `,` separate provider and model in a target, and the name is sent in a response header.
const providerName = string().check(
  regex(/^[A-Za-z0-9][\w .:@+-]{0,63}$/, {
    error: 'is no provider name: letters, digits, blanks and . _ - : @ + are possible',
  }),
)

/** Every key of a configuration file. Strict: what it does not know is an error. */
export const configSchema = strictObject({
  $schema: about('Address of this schema, for editors.', optional(string())),
  providers: about(
    'Providers by name. Default: those whose key is in the environment, and a local Ollama.',
    optional(record(providerName, providerSchema)),
  ),
  routing: about('Which request goes where.', optional(routingSchema)),
  contextOptimization: about('Models by the length of the prompt.', optional(contextOptimizationSchema)),
  concurrency: about('How much may run at once.', optional(concurrencySchema)),
  caching: about('Cached answers.', optional(cachingSchema)),
  budgetControl: about('What may be spent.', optional(budgetControlSchema)),
  monitoring: about('What is measured and what follows.', optional(monitoringSchema)),
  performance: about('Time and memory.', optional(performanceSchema)),
  debugging: about('What is logged.', optional(debuggingSchema)),
  state: about('What is kept between requests and runs.', optional(stateSchema)),
  agent: about('Claude Code itself.', optional(agentSchema)),
  review: about('The review task.', optional(reviewSchema)),
  security: about('The security task.', optional(securitySchema)),
  test: about('The task `test`.', optional(testSchema)),
  docs: about('The task `docs`.', optional(docsSchema)),
  deploy: about('The task `deploy-risk`.', optional(deploySchema)),
  changes: about('What tasks that write may change.', optional(changesSchema)),
  implement: about('The task that implements issues.', optional(implementSchema)),
  server: about('Where the proxy listens.', optional(serverSchema)),
  transformers: about('Own transformer modules.', optional(array(transformerModuleSchema))),
})

/** A checked configuration: durations are milliseconds, sizes bytes, `caching.ttl` seconds. Holds keys. */
export type Config = output<typeof configSchema>
export type ProviderSettings = NonNullable<Config['providers']>[string]
export type ModelSettings = NonNullable<ProviderSettings['models']>[number]
export type RoutingSettings = NonNullable<Config['routing']>
