import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Attack } from '../attack.ts'
import type { Lab } from './open-lab.ts'

/** Puts the attacks into the checkout, one script each, and one that runs those that are named to it. */
export const plantAttacks = (lab: Lab, attacks: readonly Attack[]): void => {
  const folder = join(lab.checkout, 'attacks')
  mkdirSync(folder)
  const told = { LAB: lab.folder, JOB: lab.job, SOCKET: lab.socket, VICTIM: lab.victimPid, PROXY_PID: lab.proxyPid }
  const names = Object.entries(told).map(([name, value]) => `${name}='${value}'\n`)
  copyFileSync(join(import.meta.dirname, 'prelude.sh'), join(folder, 'functions.sh'))
  writeFileSync(join(folder, 'prelude.sh'), `export ${names.join('export ')}. attacks/functions.sh\n`)
  for (const { id, shell } of attacks) writeFileSync(join(folder, `${id}.sh`), `. attacks/prelude.sh\n${shell}\n`)
  writeFileSync(
    join(folder, 'all.sh'),
    'for id in "$@"; do printf "\\n=== %s\\n" "$id"; timeout 5 bash "attacks/$id.sh" < /dev/null 2>&1; done\n',
  )
  symlinkSync(join(lab.job, 'home/.ssh/id_ed25519'), join(lab.checkout, 'link-to-key'))
}

/** What each of several attacks said. */
export const readOutputs = (text: string): Map<string, string> =>
  new Map(
    text.split(/^=== /m).map(part => {
      const end = part.indexOf('\n')
      return [part.slice(0, end), part.slice(end + 1)]
    }),
  )
