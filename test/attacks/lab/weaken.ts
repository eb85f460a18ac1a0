import type { SandboxedCommand } from '../../../src/agent/isolation/sandbox.ts'

/** What can be taken away from a sandbox, one by one. */
const words = {
  network: '--net',
  processes: '--pid',
  memory: '--ipc',
}
const texts = {
  user: [/setpriv --reuid \$uid --regid \$gid --clear-groups \$rights/, 'env'],
  'own namespace': [/if \$become \$own_namespace.*; then/, 'if false; then'],
  groups: ['--clear-groups', '--keep-groups'],
  'no new privileges': ['--no-new-privs', ''],
  'no setuid': [/nosuid/g, 'suid'],
  'hidden processes': [/,hidepid=2/g, ''],
  'read-only': [/mount -o remount,bind,ro/g, ': '],
  'read-only below': ['findmnt -n -l -R', 'findmnt -n -l'],
  'own keyring': ['command -v perl', 'false'],
  'no old root': [/umount -l \/.old\nrmdir \/.old/, ':'],
  'closed files': [/exec 3>&-.*/, ':'],
  limits: [/prlimit --pid/, ': '],
} satisfies Record<string, [string | RegExp, string]>

export type Protection = keyof typeof words | keyof typeof texts

/** The same command without these protections. Throws when one is not where it is thought to be. */
export const weaken = (command: SandboxedCommand, protections: readonly Protection[]): SandboxedCommand => {
  let args = command.args
  for (const protection of protections) {
    const before = args.join('\0')
    args =
      protection in words
        ? args.filter(argument => argument !== words[protection as keyof typeof words])
        : args.map(argument =>
            argument.includes('pivot_root') ? edited(argument, protection as keyof typeof texts) : argument,
          )
    if (args.join('\0') === before) throw new Error(`There is no '${protection}' to take away`)
  }
  return { ...command, args }
}

const edited = (script: string, protection: keyof typeof texts): string => {
  const [from, to] = texts[protection]
  return script.replace(from, to)
}
