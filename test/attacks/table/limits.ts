import type { Attack } from '../attack.ts'

/** Taking more than one's share, and staying when it is over. */
export const limits: Attack[] = [
  { id: 'core-dump', shell: 'ulimit -c unlimited && won', weak: 'root' },
  {
    id: 'processes-limit',
    shell: '[ "$(ulimit -Hu)" = unlimited ] || [ "$(ulimit -Hu)" -gt 4096 ] && won',
    weak: ['limits'],
  },
  {
    id: 'huge-file',
    shell: 'f=$(mktemp ./lab-huge-XXXX); (trap "" XFSZ; truncate -s 9G "$f") && won; rm -f "$f"',
    weak: ['limits'],
  },
  {
    id: 'fill-shared-memory',
    shell: 'fallocate -l 300M /dev/shm/lab-fill && won; rm -f /dev/shm/lab-fill',
    weak: 'root',
  },
  {
    id: 'fill-run',
    shell: 'fallocate -l 1M /run/lab-fill || fallocate -l 1M /dev/lab-fill && won; rm -f /run/lab-fill /dev/lab-fill',
    weak: 'root',
  },
  ...leftovers(),
]

/** Processes that outlive whoever started them, each known by a number of seconds. */
function leftovers(): Attack[] {
  const ways: [id: string, shell: (program: string) => string][] = [
    ['background', program => `${program} > /dev/null 2>&1 &`],
    ['nohup', program => `nohup ${program} > /dev/null 2>&1 & disown`],
    ['session', program => `setsid ${program} > /dev/null 2>&1 < /dev/null &`],
    ['double-fork', program => `(setsid sh -c '${program} & ' > /dev/null 2>&1 < /dev/null &)`],
    ['deaf', program => `(trap "" TERM HUP INT QUIT; exec setsid ${program} > /dev/null 2>&1) &`],
    ['without-home', program => `env -i setsid ${program} > /dev/null 2>&1 < /dev/null &`],
  ]
  return ways.map(([id, shell], index) => {
    const seconds = `98765.${index}`
    return { id: `leftover-${id}`, shell: shell(`sleep ${seconds}`), leftover: `sleep ${seconds}`, weak: 'root' }
  })
}
