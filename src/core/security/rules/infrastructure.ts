import type { RiskRule } from '../risk-rule.ts'

const terraform = ['terraform'] as const
const yaml = ['yaml'] as const

type Row = Pick<RiskRule, 'id' | 'cwe' | 'severity' | 'confidence' | 'title' | 'exploit' | 'fix' | 'pattern'>

const terraformRows: Row[] = [
  {
    id: 'tf-open-to-world',
    ...{ cwe: 'CWE-284', severity: 'medium', confidence: 0.5, title: 'Open to the whole internet' },
    exploit: 'Everyone reaches the port, scanners within minutes; if it is ingress, every flaw behind it is exposed.',
    fix: 'Name the networks that need it.',
    pattern:
      /\b(?:cidr_blocks|source_ranges|source_address_prefix(?:es)?|ipv6_cidr_blocks)\s*=\s*\[?[^\]]*"(?:0\.0\.0\.0\/0|::\/0|\*)"/,
  },
  {
    id: 'tf-public-storage',
    ...{ cwe: 'CWE-732', severity: 'high', confidence: 0.8, title: 'Storage that everyone may read' },
    exploit: 'Whoever guesses the name downloads everything in it.',
    fix: 'Keep it private and hand out signed addresses.',
    pattern:
      /\bacl\s*=\s*"public-read(?:-write)?"|\b(?:block_public_acls|block_public_policy|restrict_public_buckets)\s*=\s*false/,
  },
  {
    id: 'tf-public-database',
    ...{ cwe: 'CWE-284', severity: 'high', confidence: 0.8, title: 'A database with a public address' },
    exploit: 'It can be reached, and its passwords tried, from everywhere.',
    fix: 'Put it into a private network.',
    pattern: /\bpublicly_accessible\s*=\s*true\b/,
  },
  {
    id: 'tf-unencrypted',
    ...{ cwe: 'CWE-311', severity: 'medium', confidence: 0.7, title: 'Encryption is turned off' },
    exploit: 'Whoever gets at a disk, snapshot or backup reads it.',
    fix: 'Turn encryption at rest on.',
    pattern: /\b(?:encrypted|storage_encrypted|at_rest_encryption_enabled|encrypt_at_rest)\s*=\s*false\b/,
  },
  {
    id: 'tf-all-actions',
    ...{ cwe: 'CWE-269', severity: 'high', confidence: 0.7, title: 'A policy that allows everything' },
    exploit: 'Who gets hold of this role owns the account.',
    fix: 'List the actions and resources that are needed.',
    pattern: /\b(?:actions|Action)"?\s*[=:]\s*\[?\s*"\*"/,
  },
]

const yamlRows: Row[] = [
  {
    id: 'k8s-privileged',
    ...{ cwe: 'CWE-250', severity: 'high', confidence: 0.8, title: 'A container with the rights of its host' },
    exploit: 'Who breaks into the container has the machine.',
    fix: 'Leave it off and add the single capability that is needed.',
    pattern: /^\s*-?\s*"?privileged"?\s*:\s*true\b/,
  },
  {
    id: 'k8s-host-namespace',
    ...{ cwe: 'CWE-250', severity: 'medium', confidence: 0.7, title: 'A pod in a namespace of its host' },
    exploit: "It sees, and reaches, the host's processes or network and those of other pods.",
    fix: 'Leave it off.',
    pattern: /^\s*-?\s*"?host(?:Network|PID|IPC)"?\s*:\s*true\b/,
  },
  {
    id: 'k8s-root',
    ...{ cwe: 'CWE-250', severity: 'medium', confidence: 0.6, title: 'A container that may be, or become, root' },
    exploit: 'A flaw of the program gives root in the container, one step from the host.',
    fix: 'Set `runAsNonRoot: true` and `allowPrivilegeEscalation: false`.',
    pattern: /^\s*-?\s*"?(?:allowPrivilegeEscalation"?\s*:\s*true|runAsNonRoot"?\s*:\s*false|runAsUser"?\s*:\s*0)\b/,
  },
  {
    id: 'docker-socket',
    ...{ cwe: 'CWE-250', severity: 'high', confidence: 0.75, title: "The container engine's socket is handed in" },
    exploit: 'Who can write to it starts a container with the whole disk of the host.',
    fix: 'Leave it out, or put a proxy before it that allows the calls that are needed.',
    pattern: /\/var\/run\/docker\.sock\b/,
  },
]

/** Terraform, Kubernetes and Compose. */
export const infrastructureRules: readonly RiskRule[] = [
  ...terraformRows.map(row => ({ ...row, languages: terraform })),
  ...yamlRows.map(row => ({ ...row, languages: yaml })),
  {
    id: 'cors-any-origin',
    languages: ['javascript', 'python', 'jvm', 'go', 'ruby', 'php', 'dotnet', 'yaml'],
    cwe: 'CWE-942',
    severity: 'medium',
    confidence: 0.5,
    title: 'Every site may read the answers',
    exploit: 'A page of the attacker, open in the browser of a user, reads what the user may read.',
    fix: 'Name the origins that need it; never together with credentials.',
    pattern:
      /Access-Control-Allow-Origin["']?\s*[,:=]\s*["']?\*|\bcors\s*\(\s*\{[^}]*\borigin\s*:\s*(?:["']\*["']|true)|\ballow_origins\s*=\s*\[\s*["']\*["']|\bAllowAnyOrigin\s*\(|@CrossOrigin\s*\(\s*(?:origins\s*=\s*)?"\*"/,
  },
]
