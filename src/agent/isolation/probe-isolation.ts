import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import type { IsolationMode, IsolationOffer } from './isolation.ts'
import { findPrivilege, type Privilege } from './privilege.ts'
import { sandboxed } from './sandbox.ts'

export interface ProbedIsolation extends IsolationOffer {
  privilege: Privilege
}

type StrongMode = Exclude<IsolationMode, 'environment'>

/**
 * What can be had here, found out by doing it: a sandbox is opened for a program that ends at once. Tools that are missing,
 * a container without the right to make namespaces and a kernel that forbids them all show in the same way.
 */
export const probeIsolation = async (options: { relay: string; allowSudo: boolean }): Promise<ProbedIsolation> => {
  if (process.platform !== 'linux')
    return { mode: 'environment', privilege: [], lacking: ['separate users and namespaces are only used on Linux'] }
  const privilege = options.allowSudo || process.getuid?.() === 0 ? await findPrivilege() : null
  const lacking: string[] = []
  if (privilege === null) lacking.push('no passwordless sudo')
  else {
    const refused = await tryMode('separate-user', privilege, options.relay)
    if (refused === null) return { mode: 'separate-user', privilege, lacking }
    lacking.push(`a separate user: ${refused}`)
  }
  const refused = await tryMode('namespaces', [], options.relay)
  if (refused === null) return { mode: 'namespaces', privilege: [], lacking }
  lacking.push(`user namespaces: ${refused}`)
  return { mode: 'environment', privilege: [], lacking }
}

/** null when it works, else the reason in one line. */
const tryMode = async (mode: StrongMode, privilege: Privilege, relay: string): Promise<string | null> => {
  const folder = await mkdtemp(join(tmpdir(), 'claude-router-probe-'))
  const socket = join(folder, 'socket')
  const server = createServer().listen(socket)
  try {
    await new Promise(resolve => server.once('listening', resolve))
    await writeFile(join(folder, 'nothing'), '')
    const facts = { mode, privilege, folder, uid: 64_999, directory: '/', places: [], socket, port: 9, relay }
    const command = await sandboxed({ ...facts, node: process.execPath }, ['true'], {})
    const { failed, stderr, shortMessage } = await execa(command.file, command.args, {
      env: command.env,
      extendEnv: false,
      stdin: 'ignore',
      reject: false,
      timeout: 15_000,
    })
    return failed ? lastLine(stderr || (shortMessage ?? 'failed')) : null
  } finally {
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const lastLine = (text: string): string => (text.trim().split('\n').at(-1) ?? '').slice(0, 200)
