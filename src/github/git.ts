import { execa } from 'execa'

/** Runs git, which asks nobody and gets no key; its output. Rejects when it fails. */
export const git = async (directory: string, args: readonly string[]): Promise<string> => {
  const { stdout } = await execa('git', args, {
    cwd: directory,
    stdin: 'ignore',
    stripFinalNewline: false,
    extendEnv: false,
    env: gitEnvironment(process.env),
    timeout: 120_000,
    maxBuffer: 200_000_000,
  })
  return stdout
}

const passed =
  /^(path|pathext|home|userprofile|systemroot|tmp|temp|tmpdir|(https?|all|no)_proxy|ssh_auth_sock|git_(config|ssl|ssh|ceiling).*)$/i

/** What git needs and no more: the keys in the action's environment are not for it. It never asks; its messages are English. */
const gitEnvironment = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(environment).filter(([name]) => passed.test(name))),
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  LC_ALL: 'C',
})
