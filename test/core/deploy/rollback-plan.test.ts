import { expect, test } from 'vitest'
import { planRollback, type RollbackFacts } from '../../../src/core/deploy/rollback-plan.ts'
import type { DiffFile } from '../../../src/core/diff/diff.ts'

const file = (path: string, added: string[] = []): DiffFile => ({
  ...{ path, previousPath: null, status: 'added', binary: false, additions: added.length, deletions: 0 },
  hunks: [
    {
      ...{ oldStart: 0, oldLines: 0, newStart: 1, newLines: added.length, section: '' },
      lines: added.map((text, index) => ({ kind: 'added', oldLine: null, newLine: index + 1, text })),
    },
  ],
})

const facts = (files: DiffFile[], repository: string[] = []): RollbackFacts => ({
  ...{ files, repository: [...repository, ...files.map(({ path }) => path)] },
  ...{ baseSha: 'a'.repeat(40), headSha: 'b'.repeat(40), pullRequest: null },
})

test.for<[string, string, string[], string[]]>([
  ['Rails', 'db/migrate/20260101_a.rb', [], ['bin/rails db:rollback STEP=1']],
  ['Alembic', 'alembic/versions/12ab_a.py', [], ['alembic downgrade -1']],
  ['Django', 'shop/migrations/0007_a.py', [], ['python manage.py migrate <app> <the migration before>']],
  ['Laravel', 'database/migrations/2026_01_01_a.php', [], ['php artisan migrate:rollback --step=1']],
  ['Knex', 'migrations/20260101_a.js', ['knexfile.js'], ['npx knex migrate:down']],
  ['Prisma', 'prisma/migrations/20260101/migration.sql', [], []],
  ['Flyway', 'sql/V12__a.sql', [], []],
  ['an unknown tool', 'migrations/20260101_a.js', [], []],
])('the way back of %s', ([name, path, repository, commands]) => {
  const steps = planRollback(facts([file(path)], repository), 'migration')
  expect(steps).toMatchObject([{ strategy: 'migration', commands, text: expect.stringContaining(name) }])
})

test('all that fits, the quickest first', () => {
  const files = [
    file('src/a.ts', ["if (isEnabled('new-orders')) page()"]),
    file('db/migrate/20260101_a.rb'),
    file('db/migrate/20260102_b.rb'),
  ]
  const steps = planRollback(facts(files, ['Dockerfile', 'k8s/api.yaml']), 'auto')
  expect(steps.map(({ strategy, commands }) => [strategy, ...commands])).toEqual([
    ['flag', 'new-orders = off'],
    ['image', 'kubectl rollout undo deployment/<name>'],
    ['revert', 'git revert --no-edit aaaaaaaaaaaa..bbbbbbbbbbbb'],
    ['migration', 'bin/rails db:rollback STEP=2'],
  ])
  expect(planRollback(facts(files), 'none')).toEqual([])
  expect(planRollback(facts(files), 'image')).toEqual([])
})

test('of a pull request its merge is taken back', () => {
  const [step] = planRollback({ ...facts([file('a.ts')]), pullRequest: 4 }, 'revert')
  expect(step?.commands[0]).toContain('git revert --no-edit -m 1')
})

test('names from the repository get into no command line', () => {
  const steps = planRollback(
    facts([file('db/migrate/20260101_$(id).rb', ["isEnabled('$(id)`')"])], ['k8s/$(id).yaml']),
    'auto',
  )
  expect(JSON.stringify(steps)).not.toContain('$(id)')
})
