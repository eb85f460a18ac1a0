import { array, boolean, enum as oneOf, optional, record, strictObject, string, unknown } from 'zod/mini'
import { suites } from '../../core/checks/detect-test-command.ts'
import { rollbackStrategies } from '../../core/deploy/rollback-plan.ts'
import { docsModes } from '../../core/docs/modes.ts'
import { severities } from '../../core/findings/finding.ts'
import { about } from './about.ts'
import { fraction, size, whole } from './quantity.ts'
import { hostPattern, line, webAddress } from './text.ts'

export const debuggingSchema = strictObject({
  traceRequests: about(
    'Write each request and each attempt, with the reasons and timings, to `trace.jsonl` beside the log.',
    optional(boolean()),
  ),
  logLevel: about(
    'Least severe line that is logged. Default `info`.',
    optional(oneOf(['debug', 'info', 'warn', 'error'])),
  ),
  logProviderResponses: about("Log the providers' answers. They may hold your code.", optional(boolean())),
  performanceMetrics: about('Log how long the phases of each request took.', optional(boolean())),
  logFile: about('Write the log file. Default true.', optional(boolean())),
  logMaxSize: about('Size at which a log file is rotated. Default 10 MB.', optional(size())),
  logMaxFiles: about('Log files kept, the one being written included. Default 5.', optional(whole(1, 100))),
})

export const stateSchema = strictObject({
  store: about('Where ledger, limits and cache live. Default `file`.', optional(oneOf(['file', 'redis', 'github']))),
  url: about('Address of the store, e.g. `redis://...`.', optional(line())),
})

export const agentSchema = strictObject({
  version: about("Claude Code's version. Default: the one this version was tested with.", optional(line())),
  maxTurns: about('Turns after which it is stopped.', optional(whole(1, 1000))),
  timeoutMinutes: about('Minutes after which it is stopped.', optional(whole(1, 360))),
  allowedTools: about("Tools it may use, instead of the task's own.", optional(array(line()))),
  isolation: about(
    'Whether it runs as another, unprivileged user.',
    optional(oneOf(['auto', 'required', 'preferred', 'off'])),
  ),
  allowedHosts: about(
    'Hosts that an isolated agent may reach through the proxy, e.g. `registry.npmjs.org` or `*.pypi.org:443`. Default: none.',
    optional(array(hostPattern())),
  ),
})

export const reviewSchema = strictObject({
  instructions: about('What your project wants looked at; added to the prompt.', optional(string())),
  include: about('Globs of the files to review.', optional(array(line()))),
  exclude: about('Globs of the files to leave out.', optional(array(line()))),
  maxFindings: about('Findings published at most.', optional(whole(0, 100))),
  minSeverity: about('Least severe finding that is published.', optional(oneOf(severities))),
  minConfidence: about('Least confident finding that is published, 0 to 1.', optional(fraction())),
  failOn: about('Severity from which the check fails.', optional(oneOf(['none', ...severities]))),
  languages: about('Natural languages of the review, e.g. `en`, `zh`.', optional(array(line()))),
})

export const changesSchema = strictObject({
  maxFiles: about('Files that one run may change. Default 100.', optional(whole(1, 1000))),
  maxFileBytes: about('Size of one changed file. Default 1 MB.', optional(size())),
  maxBytes: about('Size of all changed files together. Default 5 MB.', optional(size())),
  allowBinary: about('Whether binary files may be changed. Default false.', optional(boolean())),
  allowExecutable: about('Whether scripts (`#!`) may become executable. Default false.', optional(boolean())),
  protect: about(
    'Globs of paths that no task changes, besides those that are protected anyway.',
    optional(array(line())),
  ),
  lockFiles: about(
    'Lock files: `allow`, `with-manifest` (only together with the manifest that they lock) or `refuse`. Default `with-manifest`.',
    optional(oneOf(['allow', 'with-manifest', 'refuse'])),
  ),
})

export const implementSchema = strictObject({
  scope: about(
    'How far an issue is implemented: `feature`, or `scaffold` for the skeleton only. Default `feature`.',
    optional(oneOf(['feature', 'scaffold'])),
  ),
  repairRounds: about(
    "How often the agent may mend what the project's checks refuse. Default 2.",
    optional(whole(0, 10)),
  ),
  checkMinutes: about("Minutes after which the project's checks are stopped. Default 10.", optional(whole(1, 240))),
  instructions: about('What your project wants kept in mind; added to the prompt.', optional(string())),
})

export const securitySchema = strictObject({
  instructions: about('What your project wants looked at; added to the prompt.', optional(string())),
  failOn: about(
    'Severity from which the check fails. Default: `review.failOn`.',
    optional(oneOf(['none', ...severities])),
  ),
  full: about(
    'Look at the whole repository, not only at the change. Default: where there is no pull request.',
    optional(boolean()),
  ),
  model: about('Whether a model verifies and adds to what the rules find. Default true.', optional(boolean())),
  maxPrompts: about(
    'Prompts that a large change or repository is split into at most; what does not fit is named. Default 4.',
    optional(whole(1, 50)),
  ),
  dismiss: about(
    'Whether the model may say that a hit of a rule is no danger, which then blocks nothing. It never may of a proven secret or an advisory. Default true.',
    optional(boolean()),
  ),
  advisories: about(
    "Where known weaknesses of dependencies are looked up: GitHub's list, OSV.dev, or not at all. Default `github`.",
    optional(oneOf(['github', 'osv', 'off'])),
  ),
  osvUrl: about('Address of the OSV service. Default `https://api.osv.dev`.', optional(webAddress())),
  baseline: about(
    'File of findings that are known and block nothing, relative to the top of the repository; of a pull request that of its base counts. Written by `claude-router security --update-baseline`.',
    optional(line()),
  ),
})

export const deploySchema = strictObject({
  instructions: about('What your project knows of its deploys; added to the prompt.', optional(string())),
  failOn: about('Risk from which the check fails. Default: `review.failOn`.', optional(oneOf(['none', ...severities]))),
  model: about(
    'Whether a model is asked; it may only raise the risk that rules found. Default true.',
    optional(boolean()),
  ),
  rollbackStrategy: about(
    'The way back that is planned: `auto` (whatever the repository shows), `flag`, `image`, `revert`, `migration` or `none`. Default `auto`.',
    optional(oneOf(rollbackStrategies)),
  ),
  overrideLabel: about(
    'Label by which a risk is accepted for the head that it is put on; an empty text means none. Default `deploy-risk-accepted`.',
    optional(string()),
  ),
  overrideActors: about(
    'Logins that may accept a risk. Default: everyone with write permission.',
    optional(array(line())),
  ),
  classes: about(
    'Classes of your own: what is risky in this project, and how much.',
    optional(
      array(
        strictObject({
          name: about('What the report calls it.', line()),
          paths: about('Globs of the files that belong to it.', array(line())),
          severity: about('The risk of a change there.', oneOf(severities)),
        }),
      ),
    ),
  ),
})

export const testSchema = strictObject({
  command: about('How the tests are run. Default: found out.', optional(line())),
  suites: about(
    'How each suite is run. Default: found out.',
    optional(
      strictObject({
        unit: about('The unit tests.', optional(line())),
        integration: about('The integration tests.', optional(line())),
        e2e: about('The end-to-end tests.', optional(line())),
      }),
    ),
  ),
  suite: about('The suite that is run when none is asked for. Default: all.', optional(oneOf(suites))),
  autoFix: about('Whether red tests are mended, rather than only explained. Default false.', optional(boolean())),
  reruns: about(
    'How often red tests are run again, to tell flaky from broken ones. Default 2.',
    optional(whole(0, 10)),
  ),
  repairRounds: about('How often the agent may try. Default 3.', optional(whole(1, 10))),
  timeoutMinutes: about('Minutes after which a run of the tests is ended. Default 15.', optional(whole(1, 180))),
  publish: about(
    'Where a fix of a pull request goes: `branch` (a commit on its branch) or `pull-request` (one against it). Default `branch`.',
    optional(oneOf(['branch', 'pull-request'])),
  ),
  allowWeakerTests: about(
    'Whether a fix may weaken tests (delete, skip, loosen, expect something else) or change how they are run. Default false.',
    optional(boolean()),
  ),
  failOn: about(
    'Severity from which the check fails: a red test is `high`, a flaky one `low`. Default `high`.',
    optional(oneOf(['none', ...severities])),
  ),
  instructions: about('What your project wants kept in mind; added to the prompt.', optional(string())),
})

export const docsSchema = strictObject({
  modes: about(
    'What is done: `mend` (documentation that a change made untrue), `translate`, `changelog`, `api` (the reference of the interface). Default `mend` and `translate`.',
    optional(array(oneOf(docsModes))),
  ),
  files: about(
    'Globs of the documentation in its source language. Default `README.md` and `docs/**/*.md`.',
    optional(array(line())),
  ),
  languages: about('Languages that it is translated into, e.g. `zh`, `ja`. Default: none.', optional(array(line()))),
  sourceLanguage: about('Language that it is written in. Default `en`.', optional(line())),
  translations: about(
    'Path of a translation, from `{dir}`, `{name}`, `{extension}` and `{language}`. Default `{dir}/{name}.{language}.{extension}`.',
    optional(line()),
  ),
  glossary: about('File of terms (YAML or JSON): a term and `keep`, or its translation by language.', optional(line())),
  memory: about(
    'File that remembers what was translated from what. Default `.github/claude-router-translations.json`.',
    optional(line()),
  ),
  changelog: about('File of the mode `changelog`. Default `CHANGELOG.md`.', optional(line())),
  api: about('Globs of the files of the mode `api`. Default `docs/api/**/*.md`.', optional(array(line()))),
  models: about(
    'Which model translates into a language: `{zh: deepseek/deepseek-chat}`.',
    optional(record(string(), line())),
  ),
  instructions: about('What your project wants kept in mind; added to the prompts.', optional(string())),
})

export const serverSchema = strictObject({
  host: about('Address to listen on. Default 127.0.0.1; any other than loopback needs `token`.', optional(line())),
  port: about('Port to listen on. Default 3000; 0 = a free one.', optional(whole(0, 65_535))),
  token: about('What clients must send as their key.', optional(line())),
  proxyUrl: about('HTTP proxy through which providers are called.', optional(webAddress())),
})

/** A module of the user's, as in claude-code-router's `transformers`. */
export const transformerModuleSchema = strictObject({
  name: about('Its name in `transformers` lists. Default: the one it gives itself.', optional(line())),
  path: about("The module's file.", line()),
  options: about('Given to it.', optional(record(string(), unknown()))),
})
