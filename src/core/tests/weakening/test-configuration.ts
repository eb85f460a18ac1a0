import type { Weakening } from './weakening.ts'

const ci =
  /^\.github\/|(?:^|\/)(?:\.gitlab-ci\.ya?ml|\.travis\.yml|Jenkinsfile|azure-pipelines\.ya?ml|bitbucket-pipelines\.yml|appveyor\.yml|\.drone\.yml|codecov\.ya?ml|\.codecov\.ya?ml|action\.ya?ml)$|^\.(?:circleci|buildkite|woodpecker)\//i

/** They say nothing else than how tests are run. */
const dedicated =
  /(?:^|\/)(?:(?:jest|vitest|playwright|cypress|ava|karma|wdio|protractor|nightwatch|web-test-runner|tap|stryker)[.-](?:config|conf|workspace|setup)[^/]*|vite\.config\.[^/]+|\.mocharc[^/]*|mocha\.opts|\.nycrc[^/]*|\.c8rc[^/]*|\.taprc|cypress\.json|pytest\.ini|\.?pytest\.toml|tox\.ini|noxfile\.py|\.coveragerc|\.rspec|phpunit\.xml(?:\.dist)?|Pest\.php|infection\.json5?|\.?tarpaulin\.toml|nextest\.toml|[^/]*\.runsettings|testng\.xml|junit-platform\.properties|dub\.selections|sonar-project\.properties)$/i

const keys = (pattern: RegExp, object: unknown): unknown =>
  typeof object === 'object' && object !== null
    ? Object.fromEntries(
        Object.entries(object)
          .filter(([name]) => pattern.test(name))
          .sort(),
      )
    : undefined

const packageKeys = (text: string): string => {
  const manifest = JSON.parse(text) as Record<string, unknown>
  return JSON.stringify([
    keys(/^(?:jest|vitest|mocha|nyc|c8|ava|tap|cypress|playwright|stryker)$/, manifest),
    keys(/test|spec|e2e|coverage|check|lint|verify|^ci\b/i, manifest.scripts),
    keys(/test|spec|e2e|coverage|check|lint|verify|^ci\b/i, manifest.tasks),
  ])
}

/** Sections of an INI or TOML file by their heads. */
const sections =
  (pattern: RegExp) =>
  (text: string): string =>
    text
      .split(/^(?=\[)/m)
      .filter(section => pattern.test(section.slice(0, section.indexOf('\n') + 1 || undefined)))
      .map(section => section.replace(/\s*#.*$/gm, '').trim())
      .join('\n')

const lines =
  (pattern: RegExp) =>
  (text: string): string =>
    text
      .split('\n')
      .map(line => line.trim())
      .filter(line => pattern.test(line))
      .join('\n')

/** Targets of a Makefile that run tests, with what they do. */
const targets = (text: string): string =>
  text
    .split(/^(?=[\w./%-]+[^=\n]*:(?!=))/m)
    .filter(
      rule =>
        /^[^:\n]*(?:test|check|spec|e2e|verify|coverage)/i.test(rule) || /^[ \t]*\w*TEST\w*[ \t]*[:?+]?=/m.test(rule),
    )
    .map(rule => rule.trim())
    .join('\n')

/** Files that say other things too, and their part that is about tests. */
const mixed: readonly (readonly [file: RegExp, part: (text: string) => string])[] = [
  [/(?:^|\/)(?:package|deno|composer)\.jsonc?$/, packageKeys],
  [/(?:^|\/)pyproject\.toml$/, sections(/pytest|coverage|tox|nox|hatch\.envs|poe|taskipy/i)],
  [/(?:^|\/)setup\.cfg$/, sections(/pytest|coverage|tox|aliases|nosetests/i)],
  [/(?:^|\/)bunfig\.toml$/, sections(/test/i)],
  [
    /(?:^|\/)Cargo\.toml$/,
    text => `${sections(/^\[\[?test/)(text)}\n${lines(/^(?:test|doctest|harness|autotests)\s*=/)(text)}`,
  ],
  [/(?:^|\/)(?:GNUm|M|m)akefile$|\.mk$/, targets],
  [/(?:^|\/)(?:justfile|Taskfile\.ya?ml|Rakefile)$/i, lines(/test|spec|check/i)],
  [/(?:^|\/)pom\.xml$/, lines(/test|surefire|failsafe|jacoco|skip|exclude|include/i)],
  [
    /\.gradle(?:\.kts)?$|(?:^|\/)gradle\.properties$/,
    lines(/test|jacoco|kover|ignoreFailures|enabled\s*=|exclude|filter|retry|finalizedBy|onlyIf/i),
  ],
  [
    /\.(?:cs|fs|vb)proj$|(?:^|\/)Directory\.Build\.(?:props|targets)$/,
    lines(/test|Remove=|Condition=|coverlet|Threshold/i),
  ],
  [/(?:^|\/)mix\.exs$/, lines(/test|cover/i)],
]

/** How a change touches the way in which tests are run; null when it does not. `before`/`after` null: no file. */
export const configurationChange = (
  path: string,
  before: string | null,
  after: string | null,
): Pick<Weakening, 'kind' | 'detail'> | null => {
  if (ci.test(path)) return { kind: 'continuous integration', detail: 'it says what is checked, and how' }
  const how = before === null ? 'was added' : after === null ? 'was removed' : 'was changed'
  if (dedicated.test(path)) return { kind: 'test configuration', detail: `it says how tests are run, and ${how}` }
  const part = mixed.find(([file]) => file.test(path))?.[1]
  if (part === undefined) return null
  return read(part, before) === read(part, after)
    ? null
    : { kind: 'test configuration', detail: 'its part about how tests are run was changed' }
}

/** What cannot be read counts as changed. */
const read = (part: (text: string) => string, text: string | null): string => {
  try {
    return text === null ? '' : part(text)
  } catch {
    return text ?? ''
  }
}
