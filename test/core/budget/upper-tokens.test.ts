import { describe, expect, test } from 'vitest'
import { upperPromptTokens } from '../../../src/core/budget/upper-tokens.ts'
import { readRawRequest } from '../../../src/core/messages/raw-request.ts'
import { seededRandom } from '../../support/ledger-entry.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'
const random = seededRandom(7)
const chars = (count: number, of: string) =>
  Array.from({ length: count }, () => of[Math.floor(random() * of.length)]).join('')

/**
 * Tokens by the densest of five vocabularies: o200k, cl100k, Llama 3's, Mistral's first, Claude 2's. Current ones take fewer,
 * but Claude's since Opus 4.7, up to a third more than those before: the margin on code and prose is for these.
 */
const samples: [what: string, text: string, densest: number, margin: number][] = [
  [
    'code',
    'export const findTarget = (name: string, providers: readonly ProviderConfig[]): Target | undefined => {\n  const parts = splitModelName(name)\n  if (parts === undefined) return undefined\n  return { provider: parts.provider, model: parts.model }\n}\n',
    64,
    1.35,
  ],
  [
    'minified code',
    '!function(e,t){"object"==typeof exports&&"undefined"!=typeof module?t(exports):"function"==typeof define&&define.amd?define(["exports"],t):t((e=e||self).x={})}(this,function(e){"use strict";var n=0,i=[];e.a=function(r){return r?i[n++]=r:void 0}});',
    97,
    1.35,
  ],
  [
    'a diff',
    '@@ -40,7 +40,9 @@ const scopeOf = (loaded: LoadedConfig): TargetScope => {\n-  const budget = undefined\n+  const budget = resolveBudget(loaded, scope)\n+  if (budget) warnings.push(...unpriced(budget))\n   return { providers, budget }\n',
    81,
    1.3,
  ],
  [
    'a lock file',
    '"node_modules/undici": {\n  "version": "8.1.0",\n  "integrity": "sha512-Qm9vZ3Jlc3NpdmVseSBvcGFxdWUgZGlnZXN0IHRoYXQgbm9ib2R5IHJlYWRzIGJ1dCBldmVyeW9uZSBwYXlzIGZvcg==",\n  "engines": { "node": ">=22.19.0" }\n},\n',
    131,
    1.2,
  ],
  [
    'prose',
    'The proxy reads a request, chooses a target for it, sends it on and accounts for every token of the answer. When a provider fails, the next one is asked, and the person who waits notices nothing of it but a short delay.',
    53,
    1.35,
  ],
  [
    'Chinese',
    '在编程领域,我们正经历从简单的代码补全到能够自主执行复杂任务的深刻变革。它并非一个简单的问答机器人,而是一个设计精密的编程协作系统,能像经验丰富的工程师一样,深度参与到软件开发的整个生命周期中。',
    103,
    1.35,
  ],
  ['Japanese', 'プロキシはリクエストを読み、送信先を選び、回答のすべてのトークンを数えます。', 40, 1.35],
  ['Korean', '프록시는 요청을 읽고 대상을 선택하여 전송하며 응답의 모든 토큰을 계산합니다.', 50, 1.2],
  [
    'Russian',
    'Прокси читает запрос, выбирает для него цель, отправляет его дальше и учитывает каждый токен ответа.',
    48,
    1.35,
  ],
  ['Arabic', 'يقرأ الوكيل الطلب ويختار هدفًا له ثم يرسله ويحسب كل رمز في الإجابة.', 63, 1],
  ['Amharic', 'ተኪው ጥያቄውን ያነባል፣ ዒላማ ይመርጣል፣ ይልካል እና እያንዳንዱን ቶከን ይቆጥራል።', 140, 1],
  ['emoji', '😀😃🚀✨🔥🎉💡📦✅❌→←↑↓│├└─═█', 37, 1.35],
  ['base64', chars(1200, `${letters.toUpperCase()}${letters}0123456789+/`), 977, 1],
  ['hexadecimal', chars(1200, '0123456789abcdef'), 1091, 1],
  ['digits', chars(600, '0123456789').split('').join(','), 1201, 1],
  ['random letters', chars(1200, letters), 717, 1],
  ['random capitals', chars(1200, letters.toUpperCase()), 824, 1],
  ['punctuation', chars(1200, '!@#$%^&*()[]{}<>?/;:,.'), 908, 1],
]

const upperOf = (content: unknown, more: object = {}): number =>
  upperPromptTokens(
    readRawRequest(
      Buffer.from(JSON.stringify({ model: 'm', max_tokens: 1, messages: [{ role: 'user', content }], ...more })),
    ),
  )

const nothing = upperOf('')
/** Ten times, so that the frame of the request does not matter. */
const times = 10

describe('no vocabulary passes it, and it is not far above', () => {
  test.for(samples)('%s', ([, text, densest, margin]) => {
    const upper = upperOf(text.repeat(times)) - nothing
    expect(upper).toBeGreaterThanOrEqual(densest * times * margin)
    expect(upper).toBeLessThanOrEqual(densest * times * 4.5)
  })
})

test('text escaped as JSON costs no less', () => {
  const escaped = JSON.stringify('在编程领域').replace(/[^\0-\x7f]/g, character => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  const bytes = Buffer.from(`{"model":"m","max_tokens":1,"messages":[{"role":"user","content":${escaped}}]}`)
  expect(upperPromptTokens(readRawRequest(bytes))).toBeGreaterThanOrEqual(upperOf('在编程领域'))
})

test('tools cost the prompt that providers add for them', () => {
  expect(upperOf('hi', { tools: [] })).toBeGreaterThan(upperOf('hi') + 500)
})

describe('media', () => {
  const base64 = (start: string, length: number) => start + 'A'.repeat(length - start.length)
  const block = (type: string, data: string, mediaType: string) => [
    { type, source: { type: 'base64', media_type: mediaType, data } },
  ]

  test.for([
    ['PNG', 'iVBORw0KGgo'],
    ['JPEG', '/9j/4AAQ'],
    ['GIF', 'R0lGODlh'],
    ['WebP', 'UklGRg'],
  ])('an image is one of the largest size, not its base64: %s', ([, start = '']) => {
    const tokens = upperOf(block('image', base64(start, 2_000_000), 'image/png')) - nothing
    expect(tokens).toBeGreaterThan(4784)
    expect(tokens).toBeLessThan(5000)
  })

  test('each image counts, and the text between them', () => {
    const [image] = block('image', base64('iVBORw0KGgo', 5000), 'image/png')
    const text = { type: 'text', text: 'word '.repeat(1000) }
    expect(upperOf([image, text, image]) - nothing).toBeGreaterThan(2 * 4784 + 1000)
  })

  test('an image at a URL is one too', () => {
    const image = { type: 'image', source: { type: 'url', url: 'https://example.org/a.png' } }
    expect(upperOf([image])).toBeGreaterThan(4784)
  })

  test('a PDF grows with its length, up to its hundred pages', () => {
    const tokens = (length: number) => upperOf(block('document', base64('JVBERi0', length), 'application/pdf'))
    expect(tokens(50_000)).toBeGreaterThan(4700)
    expect(tokens(500_000)).toBeGreaterThan(10 * 4700)
    expect(tokens(10_000_000)).toBeLessThan(500_000)
  })

  test('a document that is text counts as text', () => {
    const source = { type: 'text', media_type: 'text/plain', data: 'a plain word or two. '.repeat(500) }
    expect(upperOf([{ type: 'document', source }])).toBeGreaterThan(500 * 5)
  })

  test('base64 that a tool printed is text, whatever it is called', () => {
    const printed = JSON.stringify({ data: chars(6000, `${letters}0123456789`) })
    const result = { type: 'tool_result', tool_use_id: 't', content: printed }
    expect(upperOf([result])).toBeGreaterThan(3000)
  })

  test('a signature of thinking costs what it hides', () => {
    const thinking = { type: 'thinking', thinking: '', signature: chars(6000, letters) }
    const tokens = upperOf([thinking])
    expect(tokens).toBeGreaterThan(6000 / 6)
    expect(tokens).toBeLessThan(6000 / 2)
  })
})
