/** tsc -> build/, then one ncc bundle per entry -> dist/. `--check` builds elsewhere and compares with what is committed. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const bin = (name: string) => join(root, 'node_modules', name)
const check = process.argv.includes('--check')

/** Bundle name -> its entry after tsc. */
const entries: Record<string, string> = {
  main: 'src/action/main.js',
  post: 'src/action/post.js',
  proxy: 'src/proxy/main.js',
  relay: 'src/agent/isolation/relay.js',
  'self-test': 'src/agent/isolation/self-test.js',
  cli: 'src/cli/main.js',
  demo: 'demo/main.js',
}

const node = (script: string, args: string[]) =>
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })

const filesBelow = (directory: string): string[] =>
  existsSync(directory)
    ? readdirSync(directory, { recursive: true, encoding: 'utf8' })
        .filter(name => statSync(join(directory, name)).isFile())
        .sort()
    : []

const target = check ? mkdtempSync(join(tmpdir(), 'claude-router-dist-')) : join(root, 'dist')
const build = join(root, 'build')

rmSync(build, { recursive: true, force: true })
node(bin('typescript/bin/tsc'), ['-p', 'tsconfig.build.json'])
if (!check) rmSync(target, { recursive: true, force: true })
for (const [name, entry] of Object.entries(entries)) {
  node(bin('@vercel/ncc/dist/ncc/cli.js'), ['build', join(build, entry), '-o', join(target, name), '--no-cache', '-q'])
}
chmodSync(join(target, 'cli', 'index.js'), 0o755)

if (check) {
  const committed = join(root, 'dist')
  const names = new Set([...filesBelow(target), ...filesBelow(committed)])
  const differing = [...names].filter(name => {
    const [fresh, old] = [join(target, name), join(committed, name)]
    return !existsSync(fresh) || !existsSync(old) || !readFileSync(fresh).equals(readFileSync(old))
  })
  rmSync(target, { recursive: true, force: true })
  if (differing.length > 0) {
    console.error(
      `dist/ is not what the sources give; run \`npm run build\` and commit it:\n  ${differing.join('\n  ')}`,
    )
    process.exit(1)
  }
  console.log('dist/ is current')
} else {
  for (const name of filesBelow(target)) {
    console.log(`${relative(root, join(target, name))}  ${Math.round(statSync(join(target, name)).size / 1024)} kB`)
  }
}
