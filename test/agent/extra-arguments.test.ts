import { expect, test } from 'vitest'
import { parseExtraArguments } from '../../src/agent/extra-arguments.ts'
import { tokenizeArguments } from '../../src/agent/tokenize-arguments.ts'
import { ConfigError } from '../../src/core/errors.ts'

test.for<[string, string[]]>([
  ['', []],
  ['  \n\t ', []],
  ['a b\nc', ['a', 'b', 'c']],
  ['\'a b\' "c d"', ['a b', 'c d']],
  ["pre'mid dle'post", ['premid dlepost']],
  ["''", ['']],
  ['"say \\"hi\\" \\\\ \\n"', ['say "hi" \\ \\n']],
  ["'no \\escapes'", ['no \\escapes']],
  ['a\\ b', ['a b']],
  ['C:\\temp\\x', ['C:\\temp\\x']],
  ['--a \\\n  --b \\\r\n --c', ['--a', '--b', '--c']],
  [
    '$HOME $5 `id` $(id) * ~ # kept ; && | > x',
    ['$HOME', '$5', '`id`', '$(id)', '*', '~', '#', 'kept', ';', '&&', '|', '>', 'x'],
  ],
  ['"two\nlines\n# not a comment"', ['two\nlines\n# not a comment']],
  ['end\\', ['end\\']],
])('tokens of %j', ([text, tokens]) => expect(tokenizeArguments(text)).toEqual(tokens))

test.for(['"open', "it's", 'a "b\\"'])('a quote that is never closed: %s', text => {
  expect(() => tokenizeArguments(text)).toThrow(ConfigError)
})

test.for<[string, string[]]>([
  ['--effort low', ['--effort', 'low']],
  ['--effort=low', ['--effort=low']],
  ['--append-system-prompt "--settings is only text here"', ['--append-system-prompt', '--settings is only text here']],
  ['--append-system-prompt --settings', ['--append-system-prompt', '--settings']],
  ['--allowedTools "Bash(gh *)" Read --verbose', ['--allowedTools', 'Bash(gh *)', 'Read', '--verbose']],
  ['--agents \'{"a": {}}\'', ['--agents', '{"a": {}}']],
  ['--append-system-prompt=a=b', ['--append-system-prompt=a=b']],
])('accepted: %s', ([text, tokens]) => expect(parseExtraArguments(text)).toEqual(tokens))

test.for([
  ['--dangerously-skip-permissions', /permissions/],
  ['--verbose --dangerously-skip-permissions', /permissions/],
  ['--permission-mode bypassPermissions', /permissions/],
  ['--permission-mode=bypassPermissions', /permissions/],
  ['--settings x.json', /settings/],
  ['--settings={}', /settings/],
  ['--setting-sources project', /settings/],
  ['--managed-settings {}', /settings/],
  ['--mcp-config evil.json', /mcp-config/],
  ['--output-format text', /talks to Claude Code/],
  ['--input-format stream-json', /talks to Claude Code/],
  ['--print hello', /talks to Claude Code/],
  ['-p hello', /short flags/],
  ['-pc', /short flags/],
  ['--model x', /`model`/],
  ['--max-turns 3', /max-turns/],
  ['--resume abc', /fresh session/],
  ['--bare', /checkout/],
  ['--agents agents.json', /JSON text/],
  ['hello', /belongs to no flag/],
  ['--effort low extra', /belongs to no flag/],
  ['--effort', /no value/],
  ['--verbose=1', /takes no value/],
  ['--', /not accepted/],
  ['--no-such-flag', /not accepted/],
  ['--__proto__', /not accepted/],
  ['--allowedTools Read --settings x', /settings/],
] as const)('refused with the reason: %s', ([text, reason]) => {
  expect(() => parseExtraArguments(text)).toThrow(reason)
  expect(() => parseExtraArguments(text)).toThrow(ConfigError)
})

test('a misspelt flag names the nearest', () => {
  try {
    parseExtraArguments('--efort low')
    expect.unreachable()
  } catch (error) {
    expect((error as ConfigError).hint).toMatch(/Did you mean `--effort`/)
  }
})
