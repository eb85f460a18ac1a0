import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ConfigRequest, loadRunConfig } from '../../src/action/config.ts'
import { refuseModulesOfWorkspace } from '../../src/action/own-modules.ts'

let home: string
let workspace: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'claude-router-modules-'))
  workspace = join(home, 'work')
  mkdirSync(workspace)
  for (const path of ['work/mine.mjs', 'mine.mjs']) writeFileSync(join(home, path), 'export default {}')
  symlinkSync(workspace, join(home, 'link'))
  symlinkSync(join(home, 'mine.mjs'), join(workspace, 'link.mjs'))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const refuse = (path: string) => () => refuseModulesOfWorkspace({ transformers: [{ path }] }, workspace)

describe('a transformer module in the action', () => {
  it.each([
    ['relative', './mine.mjs'],
    ['in the workspace', 'work/mine.mjs'],
    ['back in the workspace', 'elsewhere/../work/mine.mjs'],
    ['in the workspace behind a link', 'link/mine.mjs'],
    ['a link in the workspace', 'work/link.mjs'],
    ['not there yet', 'work/later.mjs'],
  ])('is refused when it is %s', (title, path) => {
    expect(refuse(title === 'relative' ? path : `${home}/${path}`)).toThrow(
      expect.objectContaining({ code: 'transformer_in_workspace', hint: expect.stringContaining('$RUNNER_TEMP') }),
    )
  })

  it("is refused when the run's configuration is read, wherever that comes from", async () => {
    const config = `providers: {deepseek: {apiKey: k}}\ntransformers: [{path: ${workspace}/mine.mjs}]`
    const request = { inputs: { config, providerKeys: {} }, event: { name: 'push' }, github: {}, workspace, env: {} }
    await expect(loadRunConfig(request as unknown as ConfigRequest)).rejects.toMatchObject({
      code: 'transformer_in_workspace',
    })
  })

  it('is taken from elsewhere by its whole path', () => {
    expect(refuse(join(home, 'mine.mjs'))).not.toThrow()
    expect(refuse('/opt/not/there.mjs')).not.toThrow()
    expect(() => refuseModulesOfWorkspace({}, workspace)).not.toThrow()
  })
})
