/** How a tool takes migrations back. */
export interface MigrationTool {
  name: string
  /** A migration of this tool. */
  file: RegExp
  /** Another file that tells that the tool is used; undefined: the migration's path says enough. */
  marker?: RegExp
  /** Command line that undoes `count` migrations; null: the tool has no way back. */
  undo: ((count: number) => string) | null
}

/** The first that fits counts. Command lines hold nothing of the repository. */
const migrationTools: readonly MigrationTool[] = [
  { name: 'Rails', file: /(?:^|\/)db\/migrate\/\d+_[^/]+\.rb$/, undo: count => `bin/rails db:rollback STEP=${count}` },
  { name: 'Prisma', file: /(?:^|\/)prisma\/migrations\//, undo: null },
  { name: 'Drizzle', file: /(?:^|\/)drizzle\/.*\.sql$/, undo: null },
  { name: 'Flyway', file: /(?:^|\/)V\d[\w.]*__[^/]+\.sql$/, undo: null },
  {
    name: 'Alembic',
    file: /(?:^|\/)versions\/[^/]+\.py$/,
    undo: count => `alembic downgrade -${count}`,
  },
  {
    name: 'Django',
    file: /(?:^|\/)migrations\/\d{4}_[^/]+\.py$/,
    undo: () => 'python manage.py migrate <app> <the migration before>',
  },
  {
    name: 'Laravel',
    file: /(?:^|\/)database\/migrations\/[^/]+\.php$/,
    undo: count => `php artisan migrate:rollback --step=${count}`,
  },
  {
    name: 'Ecto',
    file: /(?:^|\/)priv\/[\w/]+\/migrations\/[^/]+\.exs$/,
    undo: count => `mix ecto.rollback --step ${count}`,
  },
  {
    name: 'golang-migrate',
    file: /(?:^|\/)\d+_[^/]+\.up\.sql$/,
    undo: count => `migrate -path <folder> -database "$DATABASE_URL" down ${count}`,
  },
  {
    name: 'Knex',
    file: /(?:^|\/)migrations\/\d+_[^/]+\.[cm]?[jt]s$/,
    marker: /(?:^|\/)knexfile\.[cm]?[jt]s$/,
    undo: count => Array.from({ length: count }, () => 'npx knex migrate:down').join(' && '),
  },
  {
    name: 'Sequelize',
    file: /(?:^|\/)migrations\/\d+-[^/]+\.[cm]?js$/,
    undo: count => Array.from({ length: count }, () => 'npx sequelize-cli db:migrate:undo').join(' && '),
  },
  {
    name: 'TypeORM',
    file: /(?:^|\/)migrations?\/\d+-[^/]+\.ts$/,
    undo: count => Array.from({ length: count }, () => 'npx typeorm migration:revert').join(' && '),
  },
]

export const migrationToolOf = (migration: string, repository: readonly string[]): MigrationTool | null =>
  migrationTools.find(
    ({ file, marker }) => file.test(migration) && (marker === undefined || repository.some(path => marker.test(path))),
  ) ?? null
