import { matchGlobs } from '../diff/match-globs.ts'

/** What no task changes, whatever it was told: what runs with the repository's rights. */
const never = [
  ...['.github/workflows/**', '.github/actions/**', '.gitea/workflows/**', '.forgejo/workflows/**'],
  ...['**/.gitmodules', '**/.git-blame-ignore-revs'],
]

/** Run or configure continuous integration elsewhere, or say who may do what. */
const continuousIntegration = [
  ...['.github/**', '**/CODEOWNERS', '**/action.{yml,yaml}', '.gitlab-ci.yml', '.gitlab/**', '.circleci/**'],
  ...[
    '.gitea/**',
    '.forgejo/**',
    'Jenkinsfile',
    '.travis.yml',
    'azure-pipelines.{yml,yaml}',
    'bitbucket-pipelines.yml',
  ],
  ...['.buildkite/**', '.drone.{yml,yaml}', '.woodpecker/**', '.woodpecker.{yml,yaml}', '.tekton/**', '.cirrus.yml'],
  ...['{.,}appveyor.yml', 'cloudbuild.{yml,yaml}', 'buildspec.{yml,yaml}', '{.,}renovate{.json,.json5,rc,rc.json}'],
  ...['.mergify.yml', '.settings.yml', '**/SECURITY.md', 'claude-router.{yml,yaml,json,json5}'],
]

/** Instruct coding agents, or start programs for them. */
const agents = [
  ...['**/.claude/**', '**/.claude.json', '**/CLAUDE.md', '**/CLAUDE.local.md', '**/AGENT{,S}{,.override}.md'],
  ...['**/.agents/**', '**/{.,}mcp.json', '**/GEMINI.md', '**/.gemini/**', '**/QWEN.md', '**/.qwen/**', '**/WARP.md'],
  ...['**/.cursor/**', '**/.cursorrules', '**/.windsurf/**', '**/.windsurfrules', '**/.clinerules{,/**}', '**/.roo/**'],
  ...[
    '**/.roorules*',
    '**/.roomodes',
    '**/.kiro/**',
    '**/.continue/**',
    '**/.junie/**',
    '**/.goosehints',
    '**/.trae/**',
  ],
  ...['**/.aider*', '**/.codex/**', '**/.opencode/**', '**/opencode.{json,jsonc}', '**/CRUSH.md', '**/.crush.json'],
  ...['**/.amazonq/**', '**/.augment/**', '**/.rules'],
]

/** Run programs, or change which are run, without anybody asking: hooks, editors, package managers, build tools. */
const startsPrograms = [
  ...['**/.husky/**', '**/.githooks/**', '**/.pre-commit-{config,hooks}.{yml,yaml}', '**/.overcommit.yml'],
  ...['**/{.,}lefthook{,-local}.{yml,yaml,json,toml}', '**/.gitattributes', '**/.gitconfig', '**/.lfsconfig'],
  ...[
    '**/.vscode/**',
    '**/.idea/**',
    '**/.devcontainer/**',
    '**/.devcontainer.json',
    '**/.zed/**',
    '**/*.code-workspace',
  ],
  ...['**/.envrc', '**/.mise.toml', '**/mise.toml', '**/.tool-versions', '**/.exrc', '**/.nvim.lua'],
  ...[
    '**/.npmrc',
    '**/.yarnrc',
    '**/.yarnrc.yml',
    '**/.yarn/**',
    '**/.pnpmfile.{cjs,mjs,js}',
    '**/.pnp.{cjs,loader.mjs}',
  ],
  ...['**/bunfig.toml', '**/pip.{conf,ini}', '**/.pypirc', '**/sitecustomize.py', '**/usercustomize.py', '**/*.pth'],
  ...['**/.cargo/**', '**/.mvn/**', '**/gradle-wrapper.properties', '**/init.gradle{,.kts}', '**/nuget.config'],
  ...['**/.bundle/**', '**/.bazelrc', '**/.buckconfig', '**/.sbtopts', '**/.jvmopts', '**/.terraformrc'],
]

/** Hold credentials, or would be taken for them. */
const credentials = [
  ...['**/.env', '**/.env.!(example|sample|template|dist|defaults)', '**/.netrc', '**/_netrc', '**/.git-credentials'],
  ...['**/.ssh/**', '**/id_{rsa,dsa,ecdsa,ed25519}', '**/*.{pem,key,p12,pfx,jks,keystore,kdbx}', '**/gha-creds-*.json'],
  ...['**/.aws/**', '**/.kube/**', '**/.docker/**', '**/.dockercfg', '**/.gnupg/**', '**/.config/gcloud/**'],
]

const nobody = (): boolean => false

const match = (globs: readonly string[]) => matchGlobs(globs, { nocase: true }) ?? nobody

const isNever = match(never)
const isGuarded = match([...continuousIntegration, ...agents, ...startsPrograms, ...credentials])

/**
 * Tells why a path may not be changed; null when it may. `mayTouch`, a task's own, lifts what is guarded: neither what no task
 * changes nor what the owner protects.
 */
export const pathProtection = ({ protect, mayTouch }: { protect: readonly string[]; mayTouch: readonly string[] }) => {
  const isOwners = match(protect)
  const isLifted = match(mayTouch)
  return (path: string): string | null => {
    if (isNever(path)) return 'it runs with the rights of the repository, and no task changes it'
    if (isOwners(path)) return 'it is protected by `changes.protect`'
    if (!isGuarded(path) || isLifted(path)) return null
    return 'it is protected (configuration that runs code, instructs agents or guards the repository)'
  }
}
