import { array, enum as oneOf, optional, refine, strictObject, string, union } from 'zod/mini'
import { about } from './about.ts'
import { whole } from './quantity.ts'
import { condition, line } from './text.ts'

const rule = strictObject({
  condition: about('CEL expression over the request; the first rule that is true wins.', condition()),
  provider: about('Where the request goes.', optional(line())),
  model: about("Which model it asks there. Default: the provider's first.", optional(line())),
  target: about('Both in one: `provider/model`.', optional(line())),
  reasoning: about('Why, for people.', optional(string())),
}).check(
  refine(
    ({ provider, model, target }) =>
      target === undefined
        ? provider !== undefined || model !== undefined
        : provider === undefined && model === undefined,
    {
      error: 'must name where the request goes: `provider` and `model`, or `target`',
    },
  ),
)

const chain = array(line())
const chainOf = (what: string) => about(`Targets tried in order when that of ${what} fails.`, optional(chain))
const slotChains = strictObject({
  default: about('Targets tried after those of the slot, and for all requests without one.', optional(chain)),
  background: chainOf('`background`'),
  think: chainOf('`think`'),
  longContext: chainOf('`longContext`'),
  webSearch: chainOf('`webSearch`'),
  image: chainOf('`image`'),
  subagent: chainOf('`subagent`'),
})
const slot = (what: string) => about(`Target for ${what}.`, optional(line()))

export const routingSchema = strictObject({
  default: about(
    "Target of every request that nothing else claims: `provider/model`. Default: the first provider's first model.",
    optional(line()),
  ),
  background: slot("Claude Code's small, fast model slot"),
  think: slot('requests that ask for thinking'),
  longContext: slot('prompts longer than `longContextThreshold`'),
  longContextThreshold: about('Tokens from which a prompt is long. Default 60000.', optional(whole(1))),
  webSearch: slot('requests with a web search tool'),
  image: slot('requests with images'),
  subagent: slot('requests of subagents'),
  fallback: about(
    'Targets tried in order when the chosen one fails; or one list per slot, that of `default` following all others.',
    optional(union([chain, slotChains], { error: 'must be a list of targets' })),
  ),
  strategy: about(
    'How a target is chosen among several. Default `priority`.',
    optional(oneOf(['priority', 'round-robin', 'weighted', 'least-latency', 'least-cost'])),
  ),
  rules: about('Own rules, first match wins.', optional(array(rule))),
  tiers: about(
    'Targets of the three layers of a task, for what no slot claims.',
    optional(
      strictObject({
        preprocess: slot('first analysis: searches, plans, summaries, background requests'),
        core: slot('the work itself'),
        quality: slot('the final check: reviews, security checks and the highest effort'),
      }),
    ),
  ),
  customRouter: about(
    "A module that chooses the target, as claude-code-router's CUSTOM_ROUTER_PATH.",
    optional(line()),
  ),
})

export const contextOptimizationSchema = strictObject({
  rules: about(
    'Models by the length of the prompt.',
    array(
      strictObject({
        condition: about('CEL expression, usually over `context_length`.', condition()),
        model: about('Model to use.', line()),
        provider: about('Its provider, when several have it.', optional(line())),
        reasoning: about('Why, for people.', optional(string())),
      }),
    ),
  ),
})
