import type { Attack } from '../attack.ts'

const homeFiles: [id: string, path: string][] = [
  ['ssh-key', '.ssh/id_ed25519'],
  ['git-credentials', '.git-credentials'],
  ['git-configuration', '.gitconfig'],
  ['npm-token', '.npmrc'],
  ['cloud-key', '.aws/credentials'],
  ['docker-login', '.docker/config.json'],
  ['github-cli', '.config/gh/hosts.yml'],
  ['claude-login', '.claude/.credentials.json'],
  ['router-configuration', '.claude-router/config.yml'],
]

/** Files that the runner reads after the step, or that prove what happened. */
const written: [id: string, path: string][] = [
  ['github-env', 'temp/_runner_file_commands/set_env'],
  ['github-output', 'temp/_runner_file_commands/set_output'],
  ['github-path', 'temp/_runner_file_commands/add_path'],
  ['github-state', 'temp/_runner_file_commands/save_state'],
  ['step-summary', 'temp/_runner_file_commands/step_summary'],
  ['ledger', 'usage.jsonl'],
  ['transcript', 'transcript.jsonl'],
  ['result-file', 'result.json'],
]

/** The job's files: to read what is secret, to write what is believed later. */
export const files: Attack[] = [
  ...homeFiles.map(
    ([id, path]): Attack => ({
      id: `read-${id}`,
      shell: `cat "$JOB/home/${path}"`,
      read: ({ job }) => `${job}/home/${path}`,
      weak: 'root',
    }),
  ),
  ...written.map(
    ([id, path]): Attack => ({
      id: `write-${id}`,
      shell: `mkdir -p "$(dirname "$JOB/${path}")"; echo "lab-mark-write-${id}" >> "$JOB/${path}"`,
      weak: 'root',
    }),
  ),
  { id: 'read-saved-state', shell: 'cat "$JOB"/temp/_runner_file_commands/*', weak: 'root' },
  { id: 'read-event', shell: 'cat "$JOB/temp/_github_workflow/event.json"', weak: 'root' },
  {
    id: 'read-tree',
    shell: 'cat "$LAB/secret" "$LAB/proxy.json"',
    read: ({ folder }) => `${folder}/proxy.json`,
    weak: 'root',
  },
  {
    id: 'link-to-key',
    shell: 'ln -sfn "$JOB/home/.ssh" inner; cat inner/id_ed25519',
    read: ({ checkout }) => `${checkout}/link-to-key`,
    weak: 'root',
  },
  {
    id: 'dots',
    shell: 'cat ../job/home/.npmrc',
    read: ({ checkout }) => `${checkout}/../job/home/.npmrc`,
    weak: 'root',
  },
  {
    id: 'through-proc',
    shell: 'cat "/proc/self/root$JOB/home/.npmrc" "/proc/self/cwd/../job/home/.npmrc"',
    weak: 'root',
  },
  {
    id: 'checkout-token',
    shell: 'cat .git/config; git config --get-all http.extraheader',
    read: ({ checkout }) => `${checkout}/.git/config`,
    weak: 'root',
  },
  {
    id: 'checkout-cloud-credentials',
    shell: 'cat gha-creds-*.json',
    read: ({ checkout }) => `${checkout}/gha-creds-1.json`,
    weak: 'root',
  },
  { id: 'nested-token', shell: 'cat nested/.git/config', weak: 'root' },
  {
    id: 'credential-helper',
    shell: 'printf "protocol=https\\nhost=github.example\\n\\n" | git credential fill',
    weak: 'root',
  },
  { id: 'git-hook', shell: 'mkdir -p .git/hooks; echo "echo lab-mark-git-hook" > .git/hooks/pre-commit', weak: 'root' },
  { id: 'git-filter', shell: 'git config filter.x.clean "echo lab-mark-git-filter"', weak: 'root' },
  { id: 'checkout-file', shell: 'echo lab-mark-checkout-file >> file.txt', weak: 'root' },
  { id: 'cron', shell: 'echo "* * * * * echo lab-mark-cron" > /var/spool/cron/crontabs/root', weak: 'root' },
  { id: 'profile', shell: 'mkdir -p "$JOB/home"; echo "echo lab-mark-profile" >> "$JOB/home/.bashrc"', weak: 'root' },
]
