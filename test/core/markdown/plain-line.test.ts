import { expect, test } from 'vitest'
import { plainLine } from '../../../src/core/markdown/plain-line.ts'

test.each([
  ['Round prices', 'Round prices'],
  ['  two\nlines\r\n\tand more ', 'two lines and more'],
  ['Fix #12 for @octocat', 'Fix #\u200b12 for @\u200boctocat'],
  ['Closes GH-4', 'Closes GH-\u200b4'],
  ['Add [skip ci] and [ci skip], [no ci]', 'Add [skip \u200bci] and [ci \u200bskip], [no \u200bci]'],
  ['skip-checks: true, [skip actions]', 'skip-\u200bchecks: true, [skip \u200bactions]'],
  ['***NO_CI***', '**NO_CI**'],
  ['see https://evil.example/x', 'see https:\u200b//evil.example/x'],
  ['hid\u202eden\u200b\u{e0041}', 'hid den'],
])('%j', (text, shown) => expect(plainLine(text, 200)).toBe(shown))

test('is cut at the limit', () => expect(plainLine('x'.repeat(300), 72)).toBe(`${'x'.repeat(71)}…`))
