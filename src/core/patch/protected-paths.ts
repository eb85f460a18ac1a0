import picomatch from 'picomatch'

/** What no task changes, whatever it was told: what runs with the repository's rights, or says who may do what. */
const never = ['.github/workflows/**', '.github/actions/**', '**/.gitmodules', '**/.git-blame-ignore-revs']

/** What a task changes only when its owner says so: configuration that runs code, instructs agents, or guards the repository. */
const guarded = [
  ...[
    '.github/**',
    '**/CODEOWNERS',
    '**/action.{yml,yaml}',
    '.gitlab-ci.yml',
    '.circleci/**',
    'Jenkinsfile',
    '.travis.yml',
  ],
  ...['azure-pipelines.yml', 'bitbucket-pipelines.yml', '.buildkite/**', '.drone.yml', '.woodpecker/**'],
  ...['**/.claude/**', '**/CLAUDE.md', '**/CLAUDE.local.md', '**/AGENTS.md', '**/GEMINI.md', '**/.mcp.json'],
  ...['**/.cursor/**', '**/.cursorrules', '**/.windsurfrules', '**/.aider*', '**/.codex/**', '**/.opencode/**'],
  ...['**/.husky/**', '**/.githooks/**', '**/.pre-commit-config.yaml', '**/lefthook.{yml,yaml}', '**/.gitattributes'],
  ...[
    '**/.npmrc',
    '**/.yarnrc',
    '**/.yarnrc.yml',
    '**/.pnpmfile.cjs',
    '**/bunfig.toml',
    '**/.envrc',
    '**/.env',
    '**/.env.*',
  ],
  ...[
    '**/pip.conf',
    '**/.pypirc',
    '**/.netrc',
    '**/.vscode/**',
    '**/.idea/**',
    '**/.devcontainer/**',
    '**/SECURITY.md',
  ],
  ...['claude-router.{yml,yaml,json}', '.github/claude-router.yml', '**/.ssh/**', '**/*.pem', '**/*.key'],
]

const match = (globs: readonly string[]): ((path: string) => boolean) =>
  globs.length === 0 ? () => false : picomatch([...globs], { dot: true, nocase: true })

const isNever = match(never)
const isGuarded = match(guarded)

/** Why a path may not be changed; null when it may. `mayTouch` lifts what is guarded, never what nobody may. */
export const protectionOf = (
  path: string,
  { protect, mayTouch }: { protect: readonly string[]; mayTouch: readonly string[] },
): string | null => {
  if (isNever(path)) return 'it runs with the rights of the repository, and no task changes it'
  if (match(mayTouch)(path)) return null
  if (isGuarded(path))
    return 'it is protected (configuration that runs code, instructs agents or guards the repository)'
  return match(protect)(path) ? 'it is protected by `changes.protect`' : null
}

const manifests: Readonly<Record<string, readonly string[]>> = {
  'package-lock.json': ['package.json'],
  'npm-shrinkwrap.json': ['package.json'],
  'yarn.lock': ['package.json'],
  'pnpm-lock.yaml': ['package.json', 'pnpm-workspace.yaml'],
  'bun.lock': ['package.json'],
  'bun.lockb': ['package.json'],
  'deno.lock': ['deno.json', 'deno.jsonc', 'package.json'],
  'poetry.lock': ['pyproject.toml'],
  'uv.lock': ['pyproject.toml'],
  'pdm.lock': ['pyproject.toml'],
  'Pipfile.lock': ['Pipfile'],
  'Cargo.lock': ['Cargo.toml'],
  'go.sum': ['go.mod'],
  'Gemfile.lock': ['Gemfile'],
  'composer.lock': ['composer.json'],
  'packages.lock.json': ['Directory.Packages.props'],
  'flake.lock': ['flake.nix'],
}

/** The manifests of which one must change with a lock file; undefined for other files. */
export const manifestsOf = (path: string): readonly string[] | undefined => {
  const slash = path.lastIndexOf('/') + 1
  const names = manifests[path.slice(slash)]
  return names?.map(name => path.slice(0, slash) + name)
}
