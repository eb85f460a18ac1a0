/** Names of the manifests that a lock file locks; `*.csproj`: whatever ends so. */
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
  'pipfile.lock': ['Pipfile'],
  'cargo.lock': ['Cargo.toml'],
  'go.sum': ['go.mod'],
  'go.work.sum': ['go.work', 'go.mod'],
  'gemfile.lock': ['Gemfile', '*.gemspec'],
  'composer.lock': ['composer.json'],
  'packages.lock.json': ['*.csproj', '*.fsproj', '*.vbproj', 'Directory.Packages.props'],
  'flake.lock': ['flake.nix'],
  'pubspec.lock': ['pubspec.yaml'],
  'mix.lock': ['mix.exs'],
  'podfile.lock': ['Podfile'],
  'package.resolved': ['Package.swift'],
  'gradle.lockfile': ['build.gradle', 'build.gradle.kts', 'libs.versions.toml'],
  '.terraform.lock.hcl': ['*.tf'],
}

const split = (path: string): [folder: string, name: string] => {
  const slash = path.lastIndexOf('/') + 1
  return [path.slice(0, slash), path.slice(slash)]
}

/** The manifests of which one must change with a lock file; undefined for other files. */
export const manifestsOf = (path: string): readonly string[] | undefined => manifests[split(path)[1].toLowerCase()]

/** Whether one of its manifests is among the paths, beside the lock file or below it, where workspaces keep theirs. */
export const changesWithManifest = (lockFile: string, paths: Iterable<string>): boolean => {
  const [folder] = split(lockFile)
  const wanted = manifestsOf(lockFile) ?? []
  const isManifest = (name: string) =>
    wanted.some(manifest => (manifest.startsWith('*') ? name.endsWith(manifest.slice(1)) : name === manifest))
  for (const path of paths) if (path.startsWith(folder) && isManifest(split(path)[1])) return true
  return false
}
