import picomatch from 'picomatch'

/** What tells an agent what to do, or what programs run around it, by its mere presence in a checkout. */
const globs = [
  ...['**/CLAUDE.md', '**/CLAUDE.local.md', '**/AGENTS.md', '**/GEMINI.md', '**/.claude/**', '**/.mcp.json'],
  ...[
    '**/.cursor/**',
    '**/.cursorrules',
    '**/.windsurfrules',
    '**/.clinerules',
    '**/.aider*',
    '**/.codex/**',
    '**/.opencode/**',
  ],
  ...[
    '**/.github/copilot-instructions.md',
    '**/.npmrc',
    '**/.yarnrc',
    '**/.yarnrc.yml',
    '**/.pnpmfile.cjs',
    '**/bunfig.toml',
  ],
  ...[
    '**/.envrc',
    '**/.env',
    '**/.gitattributes',
    '**/.gitmodules',
    '**/.husky/**',
    '**/.vscode/**',
    '**/.idea/**',
    '**/.ripgreprc',
    '**/.claude.json',
    '**/.github/instructions/**',
    '**/.windsurf/**',
    '**/.continue/**',
    '**/.roo/**',
    '**/.kiro/**',
    '**/.junie/**',
    '**/.yarn/**',
    '**/.cargo/config{,.toml}',
    '**/{,.}mise.toml',
    '**/.gitconfig',
    '**/.lfsconfig',
  ],
]

/** Case does not matter: on some systems it does not to those who read them either. */
export const isAgentFile: (path: string) => boolean = picomatch(globs, { dot: true, nocase: true })
