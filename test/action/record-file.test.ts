import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordFile } from '../../src/action/record-file.ts'

const folders = () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'record-file-')))
  const [workspace, temporaryDirectory, outside] = [join(root, 'work'), join(root, 'temp'), join(root, 'outside')]
  for (const folder of [workspace, temporaryDirectory, outside, join(workspace, 'out')]) mkdirSync(folder)
  writeFileSync(join(workspace, 'there.jsonl'), 'precious')
  return { workspace, temporaryDirectory, outside }
}

test('none, one in the workspace, one in the temporary folder', () => {
  const { workspace, temporaryDirectory } = folders()
  const runner = { workspace, temporaryDirectory }
  expect(recordFile('', runner)).toBeUndefined()
  expect(recordFile('out/run.jsonl', runner)).toBe(join(workspace, 'out', 'run.jsonl'))
  expect(recordFile(join(temporaryDirectory, 'run.jsonl'), runner)).toBe(join(temporaryDirectory, 'run.jsonl'))
})

test.for<[string, string, RegExp]>([
  ['one that is there', 'there.jsonl', /exists already and is not overwritten/],
  ['a folder', 'out', /exists already/],
  ['the workspace itself', '.', /outside/],
  ['one outside', '../outside/run.jsonl', /outside the workspace/],
  ['one of no folder', 'no/run.jsonl', /folder that does not exist/],
])('refused: %s', ([, input, message]) => {
  expect(() => recordFile(input, folders())).toThrow(message)
})

test.skipIf(process.platform === 'win32')('a checkout cannot lead it elsewhere by links', () => {
  const { workspace, temporaryDirectory, outside } = folders()
  symlinkSync(outside, join(workspace, 'folder'))
  symlinkSync(join(outside, 'target'), join(workspace, 'file.jsonl'))
  const runner = { workspace, temporaryDirectory }
  expect(() => recordFile('folder/run.jsonl', runner)).toThrow(/outside the workspace/)
  expect(() => recordFile('file.jsonl', runner)).toThrow(/exists already/)
})
