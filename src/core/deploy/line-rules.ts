import type { Severity } from '../findings/finding.ts'
import { isMigration } from './path-rules.ts'

/** A class of risk that shows in single lines of a change. */
export interface LineRule {
  id: string
  severity: Severity
  title: string
  body: string
  kind: 'added' | 'deleted'
  line: RegExp
  /** Files that are looked at. */
  appliesTo: (path: string) => boolean
  watch: string
}

const isCode = (path: string): boolean =>
  /\.(?:[cm]?[jt]sx?|py|rb|php|go|java|kt|cs|rs|swift|scala|exs?|vue|svelte)$/i.test(path)
const isSqlOrMigration = (path: string): boolean => isMigration(path) || /\.sql$/i.test(path)

/** In order of the report. */
export const lineRules: readonly LineRule[] = [
  {
    id: 'data-loss',
    severity: 'critical',
    title: 'Data is deleted by the migration',
    body: 'A table, a column or rows go: deploying the old code again does not bring them back.',
    kind: 'added',
    line: /\b(?:DROP\s+(?:TABLE|COLUMN|DATABASE|SCHEMA|TYPE|VIEW)|TRUNCATE\b|DELETE\s+FROM\s+[\w."`[\]]+\s*;|ALTER\s+TABLE\s+.*\bDROP\s+(?!(?:CONSTRAINT|DEFAULT|NOT|INDEX|FOREIGN|PRIMARY|CHECK|IDENTITY)\b)\w)|\b(?:drop_table|drop_column|remove_columns?|remove_reference|dropTable|dropColumns?|removeColumn|dropCollection|RemoveField|DeleteModel|op\.drop_(?:table|column))\b/i,
    appliesTo: isSqlOrMigration,
    watch: 'a backup from right before the deploy, and that it can be restored',
  },
  {
    id: 'incompatible-schema',
    severity: 'high',
    title: 'The running version may not work with the new schema',
    body: 'Names, types or rules of existing columns change: between migration and deploy the old code meets the new schema. Split it into steps that both versions understand.',
    kind: 'added',
    line: /\bRENAME\s+(?:TO|COLUMN|TABLE)\b|\bALTER\s+(?:COLUMN\s+)?[\w."`]+\s+(?:TYPE|SET\s+DATA\s+TYPE|SET\s+NOT\s+NULL)\b|\bMODIFY\s+(?:COLUMN\s+)?\w|\bCHANGE\s+COLUMN\b|\bADD\s+(?:COLUMN\s+)?[\w."`]+\s+[^;,]*\bNOT\s+NULL\b(?![^;,]*\bDEFAULT\b)|\b(?:rename_column|rename_table|change_column(?:_null)?|renameColumn|renameTable|alterColumn|changeColumn|RenameField|RenameModel|AlterField|op\.alter_column)\b/i,
    appliesTo: isSqlOrMigration,
    watch: 'database errors during the roll-out, while both versions run',
  },
  {
    id: 'locking-migration',
    severity: 'high',
    title: 'The migration may lock a table',
    body: 'An index or a constraint on a large table blocks writers while it is built, unless it is built concurrently.',
    kind: 'added',
    line: /\bCREATE\s+(?:UNIQUE\s+)?INDEX\s+(?!CONCURRENTLY)|\bADD\s+(?:CONSTRAINT\b(?!.*NOT\s+VALID)|FOREIGN\s+KEY\b|PRIMARY\s+KEY\b)|\badd_index\b(?!.*concurrently)|\badd_foreign_key\b(?!.*validate:\s*false)/i,
    appliesTo: isSqlOrMigration,
    watch: 'lock waits and slow queries while the migration runs',
  },
  {
    id: 'infrastructure-removal',
    severity: 'critical',
    title: 'A piece of infrastructure is removed or replaced',
    body: 'A resource leaves the description: applying it destroys the resource and what it holds.',
    kind: 'deleted',
    line: /^\s*resource\s+"[\w-]+"\s+"[\w-]+"|^\s*kind:\s*(?:StatefulSet|PersistentVolumeClaim|Namespace|Database)\b|^\s*prevent_destroy\s*=\s*true|^\s*deletion_protection\s*[:=]\s*true|DeletionPolicy:\s*Retain/,
    appliesTo: path => /\.(?:tf|ya?ml|bicep|json)$/i.test(path),
    watch: 'the plan: nothing that holds data may be destroyed',
  },
  {
    id: 'removed-interface',
    severity: 'high',
    title: 'Something others may call is gone or renamed',
    body: 'A route or a description of the public interface was removed; clients that still use it fail.',
    kind: 'deleted',
    line: /\b(?:app|router|routes?|server|api|fastify|r|mux|e)\.(?:get|post|put|patch|delete|handle|HandleFunc|route)\(\s*['"`]\/|@(?:Get|Post|Put|Patch|Delete|Request)Mapping\b|@(?:app|router|blueprint|bp|api)\.(?:get|post|put|patch|delete|route)\(|^\s*(?:rpc|message|service)\s+\w+|^ {2}\/[\w/{}.-]+:\s*$/,
    appliesTo: path => isCode(path) || /\.proto$|openapi|swagger/i.test(path),
    watch: '404 and 405 answers by route',
  },
  {
    id: 'unsafe-switch',
    severity: 'high',
    title: 'A protection is switched off',
    body: 'Verification or protection is disabled by this change.',
    kind: 'added',
    line: /\brejectUnauthorized\s*:\s*false|\bverify\s*=\s*False\b|\bInsecureSkipVerify\s*:\s*true|NODE_TLS_REJECT_UNAUTHORIZED|\bssl(?:mode)?\s*[:=]\s*['"]?disable|\bcsrf_exempt\b|skip_before_action\s+:(?:verify_authenticity_token|authenticate)|\bDEBUG\s*=\s*True\b|allow_any_origin|Access-Control-Allow-Origin['"]?\s*[,:]\s*['"]\*/,
    appliesTo: () => true,
    watch: 'that it is meant, and not left from a test',
  },
]
