import { expect, test } from 'vitest'
import { checkTranslation } from '../../../src/core/docs/check-translation.ts'
import { readGlossary } from '../../../src/core/docs/glossary.ts'

const source = `## Install

Run \`npm ci\` and read [the guide](docs/guide.md#start) or <https://example.test/a>, then see [below](#use).

\`\`\`sh
npm run demo # the demo
\`\`\`

| key | what it does for you |
|---|---|
| \`router\` | sends requests to the cache |

<details open><summary>More</summary>words</details>
`
const good = `## 安装

运行 \`npm ci\`，阅读[指南](docs/guide.md#开始)或 <https://example.test/a>，然后看[下文](#使用)。

\`\`\`sh
npm run demo # the demo
\`\`\`

| 键 | 作用 |
|---|---|
| \`router\` | 把请求发给缓存 router |

<details open><summary>更多</summary>文字</details>
`
const glossary = readGlossary('{cache: {zh: 缓存}, requests: {de: Anfragen}}', 'terms.yml')
const problems = (text: string, from = source) => checkTranslation(from, text, { glossary, language: 'zh' })

test('a good one', () => expect(problems(good)).toEqual([]))

test.for<[string, string, RegExp]>([
  ['nothing', '', /empty/],
  ['another level', good.replace('## ', '# '), /headings/],
  ['a heading more', `${good}\n### 更多\n`, /headings/],
  ['translated code', good.replace('# the demo', '# 演示'), /code blocks/],
  ['lost code', good.replace(/```[\s\S]*```\n/, ''), /code blocks/],
  ['changed inline code', good.replace('`npm ci`', '`npm install`'), /inline code.*npm ci.*npm install/],
  ['another address', good.replace('docs/guide.md', 'docs/guide.zh.md'), /links/],
  ['another host', good.replace('example.test/a', 'evil.test/a'), /links/],
  ['a link more', good.replace('下文](#使用)', '下文](#使用)和[这里](https://evil.test)'), /links.*evil/],
  ['an image more', `${good}\n![](https://evil.test/x.png)\n`, /links.*evil/],
  ['lost HTML', good.replace('<summary>更多</summary>', '更多'), /HTML/],
  ['a script', good.replace('文字', '<script>x</script>'), /HTML.*script/],
  ['a row less', good.replace(/\| `router`.*\n/, ''), /rows/],
  ['not translated', source, /not translated/],
  ['another term', good.replace('缓存', '快取'), /"cache" must be written "缓存"/],
])('%s', ([, text, words]) => expect(problems(text).join('\n')).toMatch(words))

test('a stump is none', () => {
  const long = `${'Words that say something about how it works. '.repeat(20)}\n`
  expect(problems('短。', long)).toEqual(['it is much shorter or longer than its source'])
})

test('names alone need no translation', () => expect(problems('# Claude Router\n', '# Claude Router\n')).toEqual([]))

test.for(['[a]', '{a: 1}', '{a: {zh: 1}}', ': :', 'just text'])('the glossary %s is refused', text =>
  expect(() => readGlossary(text, 'terms.yml')).toThrow(/terms\.yml/),
)
