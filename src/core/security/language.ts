export type Language =
  | 'javascript'
  | 'python'
  | 'jvm'
  | 'go'
  | 'ruby'
  | 'php'
  | 'dotnet'
  | 'native'
  | 'shell'
  | 'docker'
  | 'workflow'
  | 'terraform'
  | 'yaml'
  | 'markup'

const byEnding: [RegExp, Language][] = [
  [/\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i, 'javascript'],
  [/\.(?:pyw?|ipynb)$/i, 'python'],
  [/\.(?:java|kts?|scala|groovy)$/i, 'jvm'],
  [/\.go$/i, 'go'],
  [/\.(?:rb|erb|rake)$/i, 'ruby'],
  [/\.(?:php|phtml)$/i, 'php'],
  [/\.(?:cs|cshtml|vb)$/i, 'dotnet'],
  [/\.(?:c|cc|cpp|cxx|h|hpp|rs)$/i, 'native'],
  [/\.(?:sh|bash|zsh|ksh)$/i, 'shell'],
  [/(?:^|\/)(?:Dockerfile|Containerfile)[^/]*$|\.dockerfile$/i, 'docker'],
  [/(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/i, 'workflow'],
  [/\.(?:tf|tofu|hcl)$/i, 'terraform'],
  [/\.(?:ya?ml|json)$/i, 'yaml'],
  [/\.(?:html?|ejs|hbs|jinja2?|twig)$/i, 'markup'],
]

/** null: no rule is for it; secrets are looked for all the same. */
export const languageOf = (path: string): Language | null =>
  byEnding.find(([pattern]) => pattern.test(path))?.[1] ?? null

const hash = /^\s*#/
const slashes = /^\s*(?:\/\/|\/\*|\*(?:\s|\/|$))/

const comments: Record<Language, RegExp[]> = {
  javascript: [slashes],
  python: [hash],
  jvm: [slashes],
  go: [slashes],
  ruby: [hash],
  php: [hash, slashes],
  dotnet: [slashes],
  native: [slashes],
  shell: [hash],
  docker: [hash],
  workflow: [hash],
  terraform: [hash, slashes],
  yaml: [hash],
  markup: [/^\s*<!--/],
}

/** A line that is a comment as a whole. */
export const isComment = (line: string, language: Language): boolean =>
  comments[language].some(pattern => pattern.test(line))

/** Made by a tool: hashes and bundles, where rules find only noise. */
export const isGenerated = (path: string): boolean =>
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock|poetry\.lock|uv\.lock|Pipfile\.lock|go\.sum|Cargo\.lock|Gemfile\.lock|composer\.lock|packages\.lock\.json)$|\.(?:min\.(?:js|css)|map|snap)$|(?:^|\/)(?:node_modules|vendor|dist)\//i.test(
    path,
  )

/** Code that never meets an attacker, as its path tells. */
export const isTestCode = (path: string): boolean =>
  /(?:^|\/)(?:tests?|__tests__|specs?|fixtures?|testdata|__mocks__|mocks?|examples?|samples?)\/|[._-](?:test|spec)\.\w+$|(?:^|\/)test_[^/]+\.py$|_test\.go$/i.test(
    path,
  )
