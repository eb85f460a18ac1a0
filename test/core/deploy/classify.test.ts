import { expect, test } from 'vitest'
import { classify, type DeploySubject } from '../../../src/core/deploy/classify.ts'
import { riskOf } from '../../../src/core/deploy/risk.ts'
import type { DiffFile } from '../../../src/core/diff/diff.ts'

interface Given {
  added?: string[]
  deleted?: string[]
  status?: DiffFile['status']
  binary?: boolean
}

const file = (
  path: string,
  { added = [], deleted = [], status = 'modified', binary = false }: Given = {},
): DiffFile => ({
  ...{ path, previousPath: null, status, binary, additions: added.length, deletions: deleted.length },
  hunks: [
    {
      ...{ oldStart: 1, oldLines: deleted.length, newStart: 1, newLines: added.length, section: '' },
      lines: [
        ...deleted.map((text, index) => ({ kind: 'deleted' as const, oldLine: index + 1, newLine: null, text })),
        ...added.map((text, index) => ({ kind: 'added' as const, oldLine: null, newLine: index + 1, text })),
      ],
    },
  ],
})

const nothing: DeploySubject = { files: [], leaks: [], history: [], classes: [] }
const told = (files: DiffFile[], more: Partial<DeploySubject> = {}): string[] =>
  classify({ ...nothing, ...more, files }).map(({ id, severity }) => `${id} ${severity}`)

const sql = (...added: string[]): DiffFile => file('db/migrations/20260101_orders.sql', { added, status: 'added' })

test.for<[string, DiffFile, string]>([
  ['a table is dropped', sql('DROP TABLE orders;'), 'data-loss critical'],
  ['a column is dropped', sql('ALTER TABLE orders DROP COLUMN note;'), 'data-loss critical'],
  ['a column, without the word', sql('alter table orders drop note;'), 'data-loss critical'],
  ['every row is deleted', sql('DELETE FROM orders;'), 'data-loss critical'],
  [
    'by a method',
    file('db/migrate/20260101_x.rb', { added: ['  remove_column :orders, :note'], status: 'added' }),
    'data-loss critical',
  ],
  [
    'by Django',
    file('shop/migrations/0007_x.py', { added: ["migrations.RemoveField('order', 'note')"], status: 'added' }),
    'data-loss critical',
  ],
  ['a column gets another name', sql('ALTER TABLE orders RENAME COLUMN note TO remark;'), 'incompatible-schema high'],
  ['a column must have a value', sql('ALTER TABLE orders ADD COLUMN area text NOT NULL;'), 'incompatible-schema high'],
  ['a column gets another type', sql('ALTER TABLE orders ALTER COLUMN sum TYPE bigint;'), 'incompatible-schema high'],
  ['an index blocks writers', sql('CREATE INDEX orders_area ON orders (area);'), 'locking-migration high'],
  ['a migration that has run', file('db/migrations/20250101_orders.sql', { added: ['SELECT 1;'] }), 'migration high'],
  ['a migration', sql('CREATE TABLE areas (id int);'), 'migration medium'],
  ['sign-in', file('src/auth/session.ts'), 'auth high'],
  ['permissions', file('app/policies/order_policy.rb'), 'auth high'],
  ['money', file('src/billing/invoice.go'), 'payment high'],
  ['terraform', file('infra/main.tf'), 'infrastructure high'],
  ['kubernetes', file('k8s/api.yaml'), 'infrastructure high'],
  [
    'a resource goes',
    file('infra/main.tf', { deleted: ['resource "aws_db_instance" "main" {'] }),
    'infrastructure-removal critical',
  ],
  [
    'its protection goes',
    file('infra/main.tf', { deleted: ['  prevent_destroy = true'] }),
    'infrastructure-removal critical',
  ],
  ['an image', file('services/api/Dockerfile'), 'container medium'],
  ['a workflow', file('.github/workflows/deploy.yml'), 'workflow medium'],
  ['settings', file('config/production.yml'), 'configuration medium'],
  ['an interface', file('api/openapi.yaml'), 'public-api medium'],
  ['a route goes', file('src/server.ts', { deleted: ["app.get('/orders', list)"] }), 'removed-interface high'],
  [
    'a call goes',
    file('api/orders.proto', { deleted: ['  rpc List (Query) returns (Orders);'] }),
    'removed-interface high',
  ],
  ['flags', file('config/feature-flags.json'), 'feature-flag low'],
  [
    'certificates are not checked',
    file('src/client.ts', { added: ['  rejectUnauthorized: false,'] }),
    'unsafe-switch high',
  ],
  [
    'another major',
    file('package.json', { deleted: ['    "react": "^18.2.0",'], added: ['    "react": "^19.0.0",'] }),
    'dependency-major high',
  ],
  ['a binary', file('lib/native.so', { binary: true }), 'unseen medium'],
  ['large', file('src/orders.ts', { added: Array.from({ length: 500 }, (_, index) => `f(${index})`) }), 'size medium'],
  [
    'very large',
    file('src/orders.ts', { added: Array.from({ length: 2000 }, (_, index) => `f(${index})`) }),
    'size high',
  ],
  [
    'untested',
    file('src/orders.ts', { added: Array.from({ length: 50 }, (_, index) => `f(${index})`) }),
    'untested medium',
  ],
])('%s', ([, subject, expected]) => expect(told([subject])).toContain(expected))

test.for<[string, DiffFile[], string]>([
  ['rows of one customer', [sql('DELETE FROM orders WHERE id = 1;')], 'data-loss'],
  ['a constraint', [sql('ALTER TABLE orders DROP CONSTRAINT positive;')], 'data-loss'],
  ['words about it', [file('docs/migrations/2026-drop.md', { added: ['DROP TABLE orders;'] })], 'data-loss'],
  ['a value by itself', [sql("ALTER TABLE orders ADD COLUMN area text NOT NULL DEFAULT '';")], 'incompatible-schema'],
  ['beside the writers', [sql('CREATE INDEX CONCURRENTLY a ON orders (area);')], 'locking-migration'],
  ['an author', [file('src/author/list.ts')], 'auth'],
  ['tests of it', [file('test/auth/session.test.ts')], 'auth'],
  [
    'a route that was only indented',
    [file('s.ts', { deleted: ["app.get('/a', b)"], added: ["  app.get('/a', b)"] })],
    'removed-interface',
  ],
  [
    'a minor version',
    [file('package.json', { deleted: ['"react": "^19.0.0",'], added: ['"react": "^19.1.0",'] })],
    'dependency-major',
  ],
  [
    'with its test',
    [file('src/a.ts', { added: Array.from({ length: 60 }, () => 'f()') }), file('test/a.test.ts')],
    'untested',
  ],
])('not: %s', ([, files, id]) => expect(told(files).map(line => line.split(' ')[0])).not.toContain(id))

test('documentation is no risk', () => {
  const reasons = classify({ ...nothing, files: [file('README.md', { added: ['Words'] }), file('docs/auth/login.md')] })
  expect([reasons, riskOf(reasons)]).toEqual([[], 'low'])
})

test('what broke before', () => {
  const commit = (subject: string) => ({ subject, paths: ['src/a.ts', 'src/other.ts'] })
  const fixes = ['Fix paging', 'fix: orders', 'Mend a bug', 'Hotfix for the outage'].map(commit)
  expect(told([file('src/a.ts')], { history: fixes })).toEqual(['hotspot medium'])
  expect(told([file('src/a.ts')], { history: fixes.slice(1) })).toEqual([])
  expect(told([file('src/a.ts')], { history: [commit('Revert "Page orders"')] })).toEqual(['hotspot medium'])
  expect(told([file('src/b.ts')], { history: fixes })).toEqual([])
})

test("a project's own classes come first, whatever they hold", () => {
  const classes = [{ name: 'Prices', paths: ['data/prices/'], severity: 'critical' as const }]
  expect(told([file('data/prices/de.md')], { classes })).toEqual(['project critical'])
})

test('the worst counts', () => {
  expect(riskOf([])).toBe('low')
  expect(riskOf([{ severity: 'medium' }, { severity: 'critical' }, { severity: 'low' }])).toBe('critical')
})

test.for<[path: string, before: string, after: string, major: boolean]>([
  ['go.mod', '\tgithub.com/a/b v1.9.0', '\tgithub.com/a/b v2.0.0', true],
  ['requirements.txt', 'django==4.2.1', 'django==5.0.0', true],
  ['Cargo.toml', 'serde = { version = "1.0", features = ["x"] }', 'serde = { version = "2.0" }', true],
  ['Gemfile', 'gem "rails", "~> 7.1"', 'gem "rails", "~> 8.0"', true],
  ['composer.json', '"laravel/framework": "^10.0"', '"laravel/framework": "^11.0"', true],
  ['build.gradle.kts', 'implementation("org.x:y:1.2.3")', 'implementation("org.x:y:2.0.0")', true],
  ['Dockerfile', 'FROM node:22-slim', 'FROM node:24-slim', true],
  ['package.json', '"zod": "0.3.1"', '"zod": "0.4.0"', true],
  ['package.json', '"zod": "0.3.1"', '"zod": "0.3.9"', false],
  ['package.json', '"version": "1.0.0"', '"version": "2.0.0"', false],
  ['src/a.ts', '"zod": "1.0.0"', '"zod": "2.0.0"', false],
])('%s: %s → %s', ([path, before, after, major]) =>
  expect(told([file(path, { deleted: [before], added: [after] })]).includes('dependency-major high')).toBe(major),
)
