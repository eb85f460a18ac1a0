import { describe, expect, it } from 'vitest'
import { codeFence, codeSpan } from '../../../src/core/markdown/code.ts'
import { defuse, defuseInline } from '../../../src/core/markdown/defuse.ts'
import { escapeMarkdown } from '../../../src/core/markdown/escape-markdown.ts'

const z = '\u200b'
const allowedHosts = ['github.com']

describe('defuse', () => {
  it.each([
    ['mention', 'cc @octocat', `cc @${z}octocat`],
    ['escaped mention', 'cc \\@octocat', `cc @${z}octocat`],
    ['entity mention', '&#64;octocat', '&amp;#64;octocat'.replace('#6', `#${z}6`)],
    ['closing keyword', 'fixes #1', `fixes #${z}1`],
    ['closing keyword elsewhere', 'Closes o/r#12 and GH-3', `Closes o/r#${z}12 and GH-${z}3`],
    ['closing by address', 'fixes https://github.com/o/r/issues/1', 'fixes `https://github.com/o/r/issues/1`'],
    ['closing keyword in emphasis', 'fixes _GH-3_', `fixes _GH-${z}3_`],
    ['reference link', '[a][b]\n\n[b]: https://evil.test "t"', '[a][b]\n\n[b]\\: `https://evil.test` "t"'],
    [
      'pictures',
      '<picture><source srcset="https://evil.test 1x">',
      '&lt;picture>&lt;source srcset="`https://evil.test` 1x">',
    ],
    ['data', '![a](data:image/svg+xml,x)', '!\\[a]\\(data:image/svg+xml,x)'],
    ['a host that looks alike', '[a](https://gıthub.com/x)', '[a]\\(`https://gıthub.com/x`)'],
    ['a host that begins alike', 'https://github.com.evil.test/', '`https://github.com.evil.test/`'],
    ['an address in angles', '<https://evil.test>', '&lt;`https://evil.test`>'],
    ['mail', 'mailto:a@evil.test', `mailto:a@${z}evil.test`],
    ['a team', '@octo-org/admins', `@${z}octo-org/admins`],
    ['html', '<img src=x onerror=y>', '&lt;img src=x onerror=y>'],
    ['comment', '<!-- claude-router:v1 kind=review -->', '&lt;!-- claude-router:v1 kind=review -->'],
    ['image', '![a](https://github.com/a.png)', '!\\[a](https://github.com/a.png)'],
    ['foreign image', '![a](https://evil.test/a.png)', '!\\[a]\\(`https://evil.test/a.png`)'],
    ['foreign link', '[a](https://evil.test/?q=1)', '[a]\\(`https://evil.test/?q=1`)'],
    ['look-alike host', '[a](https://github.com@evil.test/)', '[a]\\(`https://github.com@evil.test/`)'],
    ['own link', '[a](https://github.com/o/r/blob/x/a.ts#L1)', '[a](https://github.com/o/r/blob/x/a.ts#L1)'],
    ['scheme-relative link', '[a](//evil.test)', '[a]\\(//evil.test)'],
    ['script link', '[a](javascript:alert(1))', '[a]\\(javascript:alert(1))'],
    ['bare address', 'see https://evil.test/a.', 'see `https://evil.test/a`.'],
    ['bare www', 'see www.evil.test', 'see `www.evil.test`'],
    ['address after a backslash', '\\https://evil.test', `\\${z}\`https://evil.test\``],
    ['split scheme', 'https:\\//evil.test', '`https://evil.test`'],
    ['definition', '[x]: https://evil.test', '[x]\\: `https://evil.test`'],
    ['bot command', '/lgtm', '\\/lgtm'],
    ['a backslash before what is taken out', '\\\u202e` https://evil.test', '\\` `https://evil.test`'],
    ['bidi override', 'a\u202eb', 'ab'],
    ['code stays', 'use `@octocat <b> #1` here', 'use `@octocat <b> #1` here'],
    ['a bar in code', '`a|@b`', '`a|@b`'],
    ['a bar in code in a table', '|a|b|\n|-|-|\n|`x|@octocat`|', '|a|b|\n|-|-|\n|`x\\|@octocat`|'],
    ['a bar in an address', 'https://evil.test/|@octocat', '`https://evil.test/%7C@octocat`'],
    ['lone backtick', 'a ` b @octocat', `a \\\` b @${z}octocat`],
    ['emphasis and lists stay', '- **bold** and _it_\n1. x', '- **bold** and _it_\n1. x'],
  ])('%s', (_, text, expected) => expect(defuse(text, { allowedHosts })).toBe(expected))

  it('keeps fenced code byte for byte', () => {
    const code = 'const a = `x`\n\t<b>@octocat</b> #1 &amp; ![i](https://evil.test)\n  ```\n'
    expect(defuse(`before\n\`\`\`\`ts\n${code}\`\`\`\`\nafter`)).toBe(`before\n\`\`\`\`ts\n${code}\`\`\`\`\nafter`)
  })

  it.each([
    ['an open fence is closed', '```js\na()', '```js\na()\n```'],
    ['a suggestion that nobody checked is only code', '```suggestion\nrm\n```', '```\nrm\n```'],
    ['nor in a list', '1. ~~~suggestion\n   rm\n   ~~~', '1. \\~~~suggestion\n   rm\n```\n```'],
    ['nor in a quote', '> ~~~mermaid', '> \\~~~mermaid'],
    ['no diagrams', '~~~mermaid\nclick a "https://evil.test"\n~~~', '```\nclick a "https://evil.test"\n```'],
    // Left in its list, the fence would end with the item and set the mention free.
    ['a fence in a list moves to the margin', '- a\n\n  ```\n  code\n@octocat', '- a\n\n```\ncode\n@octocat\n```'],
  ])('%s', (_, text, expected) => expect(defuse(text)).toBe(expected))

  it('leaves no way to bring text out of code: spans never reach over lines', () => {
    const text = '- ```\n- @octocat\n- ```\n`a\nb` @octocat `c`'
    const lines = defuse(text).split('\n')
    expect(lines[1]).toBe(`- @${z}octocat`)
    expect(lines.slice(3)).toEqual(['\\`a', 'b` @octocat `c\\`'])
  })

  it('leaves nothing live outside code, whatever the mixture', () => {
    const pieces = [
      '@octocat',
      '`',
      '``',
      '```',
      '\n',
      ' ',
      '\\',
      '<b>',
      '[a](',
      'https://evil.test/x',
      ')',
      '![',
      ']',
      ':',
      '#1',
      '- ',
      '~~~',
      '\n\n',
      'GH-7',
      '_',
      '**',
      'www.evil.test/',
      '[x]: ',
      '&#64;octocat',
      '> ',
    ]
    let state = 7
    const random = () => {
      state = (state * 48271) % 2147483647
      return state
    }
    for (let round = 0; round < 3_000; round++) {
      const text = Array.from({ length: 14 }, () => pieces[random() % pieces.length]).join('')
      const live = withoutCode(defuse(text))
      expect([text, live.match(/@octocat|<b>|#1|GH-7|!\[|(?<!\\)\](?:\(|:)|evil\.test/)?.[0]]).toEqual([
        text,
        undefined,
      ])
    }
  })
})

/** What CommonMark takes for text in the output: fences at the margin, spans within a paragraph, escapes outside. */
const withoutCode = (markdown: string): string => {
  const text = markdown.replace(/^(`{3,})[^`\n]*\n(?:[\s\S]*?\n)?\1`*[ \t]*$/gm, '\n\n')
  let result = ''
  for (let at = 0; at < text.length; ) {
    const escaped = /^\\[!-/:-@[-`{-~]/.exec(text.slice(at))?.[0]
    const run = escaped ? undefined : /^`+/.exec(text.slice(at))?.[0]
    if (!run) {
      result += escaped ?? text[at]
      at += escaped?.length ?? 1
      continue
    }
    const paragraph = text.slice(at + run.length).split('\n\n')[0] ?? ''
    const close = [...paragraph.matchAll(/`+/g)].find(match => match[0].length === run.length)
    result += close ? ' ' : run
    at += run.length + (close ? close.index + run.length : 0)
  }
  return result
}

describe('code', () => {
  it.each(['a', '`', '``', '```', 'a ``` b', '~~~', '`a`', ' a ', '\\`'])('holds %j in a span and a fence', text => {
    const span = codeSpan(text)
    expect(withoutCode(`x ${span} y`)).toBe('x   y')
    expect(withoutCode(codeFence(text, 'ts')).trim()).toBe('')
    expect(codeFence(text)).toContain(`\n${text}\n`)
  })
})

describe('escapeMarkdown and defuseInline', () => {
  it('shows text as it is, on one line', () => {
    expect(escapeMarkdown('# *a* `b`\n<i> @octocat #1 https://evil.test')).toBe(
      `\\# \\*a\\* \\\`b\\\` &lt;i\\> @${z}octocat \\#${z}1 https:${z}//evil\\.test`,
    )
  })
  it('keeps code in one line of a title', () => {
    expect(defuseInline('`a()` breaks\n@octocat')).toBe(`\`a()\` breaks @${z}octocat`)
  })
})

describe('hostile sizes', () => {
  // Quadratic behaviour would take minutes here, and run into the test's time limit.
  it.each(['`a` @b ', 'https://', '\\', '``` `', '![', '```\n', 'a`'])('%j, 500,000 characters of it', piece => {
    expect(defuse(piece.repeat(500_000 / piece.length)).length).toBeGreaterThan(100_000)
  })
})
