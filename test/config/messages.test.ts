import { describe, expect, it } from 'vitest'
import { errorOf, loadText } from './load-text.ts'

const yaml = (...lines: string[]) => `${lines.join('\n')}\n`

const syntax: [name: string, text: string, message: string][] = [
  [
    'unclosed list',
    yaml('providers:', '  a: [1, 2'),
    'config:3:1: Flow sequence in block collection must be sufficiently indented and end with a ]\n  3 | \n      ^',
  ],
  [
    'tab as indentation',
    yaml('providers:', '\tollama: {}'),
    'config:2:1: Tabs are not allowed as indentation\n  2 |  ollama: {}\n      ^',
  ],
  [
    'duplicate key',
    yaml('caching: {}', 'caching: {}'),
    'config:2:1: Map keys must be unique\n  2 | caching: {}\n      ^',
  ],
  [
    'custom tag',
    yaml('providers: !!js/function x'),
    'config:1:12: Unresolved tag: tag:yaml.org,2002:js/function\n  1 | providers: !!js/function x\n                 ^',
  ],
  [
    'JSON without a comma',
    '{\n  "a": 1\n  "b": 2\n}',
    'config:3:3: invalid character \'"\'\n  3 |   "b": 2\n        ^',
  ],
  [
    'JSON that ends too early',
    '{"providers": {',
    'config:1:16: invalid end of input\n  1 | {"providers": {\n                     ^',
  ],
]

const schema: [name: string, text: string, messages: string[]][] = [
  [
    'unknown keys name the nearest',
    yaml('providers:', '  ollama:', '    basurl: http://x', '    apikey: k', 'bugdetControl: {}'),
    [
      'config:3:5: providers.ollama.basurl is an unknown key; did you mean `baseUrl`?',
      'config:4:5: providers.ollama.apikey is an unknown key; did you mean `apiKey`?',
      'config:5:1: bugdetControl is an unknown key; did you mean `budgetControl`?',
    ],
  ],
  [
    'unknown keys without a near one list the known',
    yaml('state: {zzz: 1}'),
    ['config:1:9: state.zzz is an unknown key; known here: store, url'],
  ],
  [
    'JSON with comments has positions too',
    '{\n  // a "comment": {\n  "caching": { /* x */ "enabled": "yes" },\n}',
    ['config:3:35: caching.enabled must be true or false, not text'],
  ],
  [
    'wrong type',
    yaml('routing:', '  longContextThreshold: 60k'),
    ['config:2:25: routing.longContextThreshold must be a number, not text'],
  ],
  ['no whole number', yaml('agent: {maxTurns: 1.5}'), ['config:1:19: agent.maxTurns must be a whole number']],
  ['out of range', yaml('agent: {maxTurns: 0}'), ['config:1:19: agent.maxTurns must be at least 1']],
  [
    'no such choice',
    yaml('routing: {strategy: least-costs}'),
    [
      'config:1:21: routing.strategy must be priority, round-robin, weighted, least-latency or least-cost, not "least-costs"; did you mean `least-cost`?',
    ],
  ],
  [
    'duration',
    yaml('performance: {requestTimeout: 10 parsecs}'),
    ['config:1:31: performance.requestTimeout must be milliseconds or a duration such as "30s" or "5m"'],
  ],
  [
    'size',
    yaml('caching: {maxCacheSize: big}'),
    ['config:1:25: caching.maxCacheSize must be bytes or a size such as "500MB"'],
  ],
  [
    'missing member',
    yaml('providers: {x: {pricing: {input: 1}}}'),
    ['config:1:26: providers.x.pricing.output is missing'],
  ],
  [
    'inside a model',
    yaml('providers:', '  x:', '    models:', '      - id: m', '        contextwindow: 5'),
    ['config:5:9: providers.x.models[0].contextwindow is an unknown key; did you mean `contextWindow`?'],
  ],
  [
    'neither text nor block',
    yaml('providers: {x: {models: [5]}}'),
    ["config:1:26: providers.x.models[0] must be a model's name or {id, contextWindow, ...}"],
  ],
  [
    'empty key',
    yaml('providers: {x: {apiKey: " "}}'),
    [
      'config:1:25: providers.x.apiKey is empty; put the key in an environment variable and write $NAME here, or set `noApiKey: true` if it needs none',
    ],
  ],
  [
    'key with a line break',
    yaml('providers: {x: {apiKey: "a\\nb"}}'),
    ['config:1:25: providers.x.apiKey has characters that no key has (blanks, line breaks, non-ASCII); paste it again'],
  ],
  [
    'address',
    yaml('providers: {x: {baseUrl: "ftp://x"}}'),
    [
      'config:1:26: providers.x.baseUrl must be an address such as https://api.example.com/v1 (http or https, no password)',
    ],
  ],
  [
    'name of a provider',
    yaml('providers: {"a/b": {}}'),
    ['config:1:13: providers["a/b"] is no provider name: letters, digits, blanks and . _ - : @ + are possible'],
  ],
  [
    'rule without a target',
    yaml('routing: {rules: [{condition: "true"}]}'),
    ['config:1:19: routing.rules[0] must name where the request goes: `provider` and `model`, or `target`'],
  ],
]

const shape: [name: string, text: string, message: string][] = [
  ['a list', '- a\n- b', 'config holds a list instead of keys such as `providers:`'],
  ['only comments', '# nothing\n\n', 'config is empty'],
]

describe('what is wrong is said with its place', () => {
  it.each(syntax)('syntax: %s', async (_, text, message) => {
    expect((await errorOf(() => loadText(text))).message).toBe(message)
  })

  it.each(schema)('schema: %s', async (_, text, messages) => {
    expect((await errorOf(() => loadText(text))).message.split('\n')).toEqual(messages)
  })

  it.each(shape)('shape: %s', async (_, text, message) => {
    expect((await errorOf(() => loadText(text))).message).toBe(message)
  })

  it('every error says what to do', async () => {
    for (const [, text] of [...syntax, ...schema, ...shape]) {
      expect((await errorOf(() => loadText(text))).hint).toBeTruthy()
    }
  })

  it('shows no key in the excerpt of a line', async () => {
    const { message } = await errorOf(() => loadText('providers:\n  x:\n    apiKey: sk-abcdefghijklmnop123456: x\n'))
    expect(message).toContain('config:3:13')
    expect(message).not.toContain('abcdefghijklmnop')
  })
})
