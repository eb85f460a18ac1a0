export const suites = ['unit', 'integration', 'e2e'] as const
export type Suite = (typeof suites)[number]

export interface DetectedCommand {
  commandLine: string
  /** For the log: what it was found by. */
  why: string
}

/** Files at the top of a repository that say how it is tested. */
export const testManifests = [
  ...['package.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb', 'deno.json', 'Makefile', 'makefile'],
  ...[
    'pyproject.toml',
    'tox.ini',
    'pytest.ini',
    'setup.cfg',
    'go.mod',
    'Cargo.toml',
    'pom.xml',
    'mvnw',
    'build.gradle',
  ],
  ...[
    'build.gradle.kts',
    'gradlew',
    'Gemfile',
    '.rspec',
    'Rakefile',
    'composer.json',
    'phpunit.xml',
    'phpunit.xml.dist',
    'mix.exs',
  ],
] as const

/** How the project runs its tests, by the files that are there; null when nothing says so. `suite` undefined: all of them. */
export const detectTestCommand = (files: ReadonlyMap<string, string>, suite?: Suite): DetectedCommand | null => {
  for (const detect of detectors) {
    const found = detect(files, suite)
    if (found !== null) return found
  }
  return null
}

type Detector = (files: ReadonlyMap<string, string>, suite: Suite | undefined) => DetectedCommand | null

const packageScripts: Detector = (files, suite) => {
  const scripts = scriptsOf(files.get('package.json'))
  const names = suite === undefined ? ['test'] : [`test:${suite}`, `${suite}`, ...(suite === 'unit' ? ['test'] : [])]
  const name = names.find(candidate => scripts[candidate] !== undefined && !isPlaceholder(scripts[candidate]))
  if (name === undefined) return null
  const runner = files.has('pnpm-lock.yaml')
    ? 'pnpm'
    : files.has('yarn.lock')
      ? 'yarn'
      : files.has('bun.lock') || files.has('bun.lockb')
        ? 'bun'
        : 'npm'
  return { commandLine: `${runner} run ${name}`, why: `the script "${name}" of package.json` }
}

const scriptsOf = (text: string | undefined): Record<string, string> => {
  try {
    const { scripts } = JSON.parse(text ?? '{}') as { scripts?: unknown }
    if (typeof scripts !== 'object' || scripts === null) return {}
    return Object.fromEntries(Object.entries(scripts).filter(([, line]) => typeof line === 'string'))
  } catch {
    return {}
  }
}

/** What `npm init` writes. */
const isPlaceholder = (line: string | undefined): boolean => /no test specified/.test(line ?? '')

const makefile: Detector = (files, suite) => {
  const text = files.get('Makefile') ?? files.get('makefile') ?? ''
  const names = suite === undefined ? ['test', 'check'] : [`test-${suite}`, `test_${suite}`, suite]
  const name = names.find(candidate => new RegExp(`^${candidate}\\s*:(?!=)`, 'm').test(text))
  return name === undefined ? null : { commandLine: `make ${name}`, why: `the target "${name}" of the Makefile` }
}

/** Tools that know one suite: asked for another, they have nothing to say. */
const tool =
  (commandLine: string, why: string, applies: (files: ReadonlyMap<string, string>) => boolean): Detector =>
  (files, suite) =>
    (suite === undefined || suite === 'unit') && applies(files) ? { commandLine, why } : null

const has =
  (...names: string[]) =>
  (files: ReadonlyMap<string, string>): boolean =>
    names.some(name => files.has(name))

const detectors: Detector[] = [
  packageScripts,
  makefile,
  tool('tox', 'tox.ini', has('tox.ini')),
  tool(
    'python -m pytest',
    'the configuration of pytest',
    files =>
      files.has('pytest.ini') ||
      /\[tool\.pytest|\bpytest\b/.test(files.get('pyproject.toml') ?? '') ||
      /\[tool:pytest\]/.test(files.get('setup.cfg') ?? ''),
  ),
  tool('go test ./...', 'go.mod', has('go.mod')),
  tool('cargo test', 'Cargo.toml', has('Cargo.toml')),
  tool('./mvnw --batch-mode test', 'the Maven wrapper', has('mvnw')),
  tool('mvn --batch-mode test', 'pom.xml', has('pom.xml')),
  tool('./gradlew test', 'the Gradle wrapper', has('gradlew')),
  tool('gradle test', 'the Gradle build', has('build.gradle', 'build.gradle.kts')),
  tool('bundle exec rspec', '.rspec', has('.rspec')),
  tool('bundle exec rake test', 'the Rakefile', files => /\btest\b/i.test(files.get('Rakefile') ?? '')),
  tool('vendor/bin/phpunit', 'the configuration of PHPUnit', has('phpunit.xml', 'phpunit.xml.dist')),
  tool('mix test', 'mix.exs', has('mix.exs')),
  tool('deno test', 'deno.json', has('deno.json')),
]
