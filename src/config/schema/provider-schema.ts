import {
  array,
  boolean,
  gte,
  minLength,
  number,
  enum as oneOf,
  optional,
  pipe,
  record,
  refine,
  strictObject,
  string,
  transform,
  tuple,
  union,
  unknown,
} from 'zod/mini'
import { protocolIds } from '../../core/providers/provider.ts'
import type { TransformerUse } from '../../core/proxy-config.ts'
import { about } from './about.ts'
import { usd, whole } from './quantity.ts'
import { line, webAddress } from './text.ts'

const options = record(string(), unknown())

const transformer = pipe(
  union(
    [line(), tuple([line()]), tuple([line(), options]), strictObject({ name: line(), options: optional(options) })],
    {
      error: "must be a transformer's name or [name, {options}]",
    },
  ),
  transform((use): TransformerUse => {
    if (typeof use === 'string') return { name: use }
    const { name, options } = Array.isArray(use) ? { name: use[0], options: use[1] } : use
    return options === undefined ? { name } : { name, options }
  }),
)

const transformers = () =>
  about(
    'Transformers, in order: names or [name, {options}], as claude-code-router calls them.',
    optional(array(transformer)),
  )

const pricing = () =>
  about(
    'USD per million tokens. Without it the catalogue is asked; a model with no price is reported as unpriced, never as free.',
    optional(
      strictObject({
        input: about('Prompt tokens.', usd()),
        output: about('Answer tokens.', usd()),
        cacheRead: about("Prompt tokens read from the provider's cache.", optional(usd())),
        cacheWrite: about('Prompt tokens written to it.', optional(usd())),
        webSearch: about(
          "USD for each of the provider's own web searches. Default 0.01, Anthropic's price.",
          optional(usd()),
        ),
      }),
    ),
  )

const protocol = () => about('Wire format it speaks. Default: by provider and address.', optional(oneOf(protocolIds)))
const contextWindow = () => about('Tokens that prompt and answer may have together.', optional(whole(1)))
const maxOutputTokens = () => about('Longest answer in tokens.', optional(whole(1)))
const multimodal = () => about('It takes images.', optional(boolean()))

const model = union(
  [
    line(),
    strictObject({
      id: about("The model's name at the provider.", line()),
      protocol: protocol(),
      contextWindow: contextWindow(),
      maxOutputTokens: maxOutputTokens(),
      pricing: pricing(),
      multimodal: multimodal(),
      transformers: transformers(),
    }),
  ],
  { error: "must be a model's name or {id, contextWindow, ...}" },
)

// A key travels in a header: a line break in it would be a second header.
const apiKey = () =>
  pipe(
    string(),
    transform(text => text.trim()),
  ).check(
    refine(text => text !== '', {
      error:
        'is empty; put the key in an environment variable and write $NAME here, or set `noApiKey: true` if it needs none',
    }),
    refine(text => /^[\x21-\x7e]*$/.test(text), {
      error: 'has characters that no key has (blanks, line breaks, non-ASCII); paste it again',
    }),
  )

export const providerSchema = strictObject({
  type: about(
    'Which provider this is, when its name or address does not say: `openai`, `deepseek`, `custom` ...',
    optional(line()),
  ),
  apiKey: about(
    "Its key. `$NAME` is read from the environment. Default: the provider's usual environment variable.",
    optional(apiKey()),
  ),
  apiKeys: about(
    'Several keys, used in turn.',
    optional(array(apiKey()).check(minLength(1, { error: 'must hold at least one key' }))),
  ),
  baseUrl: about('Address of its API. Known providers have a default.', optional(webAddress())),
  protocol: protocol(),
  models: about('Models to use; the first is its default.', optional(array(model))),
  contextWindow: contextWindow(),
  maxOutputTokens: maxOutputTokens(),
  pricing: pricing(),
  transformers: transformers(),
  multimodal: multimodal(),
  headers: about('Extra headers of every call.', optional(record(string(), line()))),
  localDeployment: about('It runs on your machines: price zero.', optional(boolean())),
  noApiKey: about('It needs no key.', optional(boolean())),
  weight: about('Share of the requests with `routing.strategy: weighted`.', optional(number().check(gte(0)))),
})
