import { pathToFileURL } from 'node:url'
import { ConfigError } from '../core/errors.ts'
import type { ProviderConfig, RoutingConfig } from '../core/proxy-config.ts'
import type { RouteFacts } from '../core/routing/facts.ts'
import type { Logger } from '../log/logger.ts'

const patienceMs = 10_000

/** As claude-code-router calls it: `(req, config) => "provider,model" | null`, with `req.body` and `req.tokenCount`. */
type UserRouter = (request: object, config: object, context: object) => unknown

/**
 * Loads the user's module, which from here on runs in this process. A router that throws, takes longer than ten seconds or
 * gives something else than text leaves the choice to the rules, with a warning. Throws ConfigError.
 */
export const loadCustomRouter = async (
  path: string,
  routing: RoutingConfig,
  providers: readonly ProviderConfig[],
  log: Pick<Logger, 'warn'>,
): Promise<(facts: RouteFacts) => Promise<string | null>> => {
  const choose = await load(path)
  const config = asClaudeCodeRouter(routing, providers)
  return async facts => {
    try {
      const chosen = await inTime(choose(requestOf(facts), config, {}))
      if (typeof chosen === 'string' && chosen.trim() !== '') return chosen
      if (chosen !== null && chosen !== undefined && chosen !== '')
        log.warn(`The custom router gives ${typeof chosen} instead of "provider,model": it is not asked this time`)
    } catch (error) {
      log.warn(`The custom router fails: ${error instanceof Error ? error.message : String(error)}`)
    }
    return null
  }
}

const load = async (path: string): Promise<UserRouter> => {
  let module: { default?: unknown; router?: unknown }
  try {
    // The bundler would look for the module among its own.
    module = await import(/* webpackIgnore: true */ /* @vite-ignore */ pathToFileURL(path).href)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigError('custom_router', `The custom router at \`${path}\` cannot be loaded: ${reason}`, {
      hint: '`routing.customRouter` must be the path of a JavaScript module; relative ones start at the folder of the configuration file.',
      cause,
    })
  }
  for (const found of [module.default, (module.default as typeof module | undefined)?.default, module.router]) {
    if (typeof found === 'function') return found as UserRouter
  }
  throw new ConfigError('custom_router', `The custom router at \`${path}\` exports no function`, {
    hint: 'Write `module.exports = async (req, config) => "provider,model"`, or null to leave the choice.',
  })
}

// Its own copy of the body: what it changes there is not sent.
const requestOf = ({ raw, contextTokens, header }: RouteFacts): object => ({
  body: JSON.parse(raw.bytes.toString('utf8')) as unknown,
  tokenCount: contextTokens,
  sessionId: header('x-claude-code-session-id'),
})

/** The configuration in claude-code-router's shape, without keys. */
const asClaudeCodeRouter = ({ slots, longContextThreshold }: RoutingConfig, providers: readonly ProviderConfig[]) => ({
  Providers: providers.map(({ id, baseUrl, models }) => ({
    name: id,
    api_base_url: baseUrl,
    models: models.map(model => model.id),
  })),
  Router: {
    ...Object.fromEntries(Object.entries(slots).map(([slot, target]) => [slot, target.replace('/', ',')])),
    longContextThreshold,
  },
})

const inTime = async (chosen: unknown): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it takes longer than ${patienceMs / 1000} s`)), patienceMs)
  })
  try {
    return await Promise.race([chosen, late])
  } finally {
    clearTimeout(timer)
  }
}
