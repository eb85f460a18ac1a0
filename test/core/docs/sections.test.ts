import { expect, test } from 'vitest'
import { anchorOf, joinDocument, splitDocument } from '../../../src/core/docs/sections.ts'
import { isLanguage, translationPath } from '../../../src/core/docs/translation-path.ts'

const pages: [string, string, string[]][] = [
  ['nothing', '', []],
  ['words only', 'Hello\n', ['Hello\n']],
  ['headings', '# A\n\na\n\n## B\nb', ['# A\n\na\n\n', '## B\nb']],
  ['words before', 'x\n# A\n', ['x\n', '# A\n']],
  ['front matter', '---\ntitle: "# no"\n---\n# A\n', ['# A\n']],
  [
    'code is no heading',
    '# A\n```sh\n# no\n```\n~~~\n# no\n```\n~~~\n# B\n',
    ['# A\n```sh\n# no\n```\n~~~\n# no\n```\n~~~\n', '# B\n'],
  ],
  ['a longer fence', '````\n```\n# no\n```\n````\n# B\n', ['````\n```\n# no\n```\n````\n', '# B\n']],
  ['a fence that never ends', '# A\n```\n# no\n', ['# A\n```\n# no\n']],
  ['not every hash', '#no\n####### no\n    # no\n', ['#no\n####### no\n    # no\n']],
  ['CR LF', '# A\r\n\r\n# B\r\n', ['# A\r\n\r\n', '# B\r\n']],
]
test.for(pages)('%s', ([, text, sections]) => {
  const split = splitDocument(text)
  expect(split.sections.map(section => section.text)).toEqual(sections)
  expect(joinDocument(split)).toBe(text)
})

test.for<[string, string | null]>([
  ['## How it works\n', 'how-it-works'],
  ['# `a.b` and [c](d), too!\n', 'ab-and-c-too'],
  ['## 如何工作？\n', '如何工作'],
])('the anchor of %s', ([text, anchor]) => expect(anchorOf({ level: 2, text })).toBe(anchor))

test.for<[string, string, string, string]>([
  ['README.md', 'zh', '{dir}/{name}.{language}.{extension}', 'README.zh.md'],
  ['docs/a/b.mdx', 'pt-BR', '{dir}/{name}.{language}.{extension}', 'docs/a/b.pt-BR.mdx'],
  ['docs/a.md', 'ja', 'i18n/{language}/{dir}/{name}.{extension}', 'i18n/ja/docs/a.md'],
  ['README.md', 'ja', 'i18n/{language}/{dir}/{name}.{extension}', 'i18n/ja/README.md'],
])('%s in %s', ([path, language, pattern, expected]) => expect(translationPath(path, language, pattern)).toBe(expected))

test.for<[string, boolean]>([
  ['zh', true],
  ['pt-BR', true],
  ['zh-Hans-CN', true],
  ['../x', false],
  ['', false],
  ['english', false],
])('%s is a language: %s', ([text, expected]) => expect(isLanguage(text)).toBe(expected))
