import { type Severity, severities } from '../findings/finding.ts'
import type { Candidate } from './candidate.ts'
import { isComment, isGenerated, isTestCode, languageOf } from './language.ts'
import type { RiskRule } from './risk-rule.ts'
import { compiledRules } from './rules/compiled.ts'
import { infrastructureRules } from './rules/infrastructure.ts'
import { javascriptRules } from './rules/javascript.ts'
import { pythonRules } from './rules/python.ts'
import { scriptingRules } from './rules/scripting.ts'
import type { ScannedFile, ScannedLine } from './scanned-file.ts'

export const lineRules: readonly RiskRule[] = [
  ...javascriptRules,
  ...pythonRules,
  ...compiledRules,
  ...scriptingRules,
  ...infrastructureRules,
]

/** Longer lines are made by tools; patterns would take their time on them. */
export const maxLineCharacters = 2_000

/** Risky calls on the new lines of a file. Each line has one finding a rule. */
export const applyRules = (file: ScannedFile): Candidate[] => {
  const language = languageOf(file.path)
  if (language === null || isGenerated(file.path)) return []
  const rules = lineRules.filter(({ languages }) => languages.includes(language))
  return file.lines
    .filter(({ isNew, text }) => isNew && text.length <= maxLineCharacters && !isComment(text, language))
    .flatMap(line => rules.filter(rule => hits(rule, line.text)).map(rule => candidateOf(rule, file.path, line)))
}

const hits = ({ pattern, unless }: RiskRule, text: string): boolean =>
  pattern.test(text) && !(unless?.test(text) ?? false)

/** What a rule says at a line; in test code it is seldom reached by anyone. */
export const candidateOf = (
  rule: Omit<RiskRule, 'languages' | 'pattern' | 'unless'>,
  path: string,
  line: Pick<ScannedLine, 'number' | 'text'>,
): Candidate => {
  const isTest = isTestCode(path)
  return {
    rule: rule.id,
    cwe: rule.cwe,
    severity: isTest ? lesser(rule.severity) : rule.severity,
    confidence: isTest ? rule.confidence / 2 : rule.confidence,
    path,
    startLine: line.number,
    endLine: line.number,
    quote: line.text,
    title: rule.title,
    body: isTest ? 'Found by a rule, in code that looks like a test or an example.' : 'Found by a rule.',
    exploit: rule.exploit,
    fix: rule.fix,
    certain: false,
  }
}

const lesser = (severity: Severity): Severity => severities[Math.max(0, severities.indexOf(severity) - 1)] ?? 'low'
