import { expect, test } from 'vitest'
import { checkDockerfile } from '../../../src/core/security/check-dockerfile.ts'
import { checkWorkflow } from '../../../src/core/security/check-workflow.ts'
import type { ScannedFile } from '../../../src/core/security/scanned-file.ts'

const file = (path: string, text: string, isNew: (line: string) => boolean = () => true): ScannedFile => ({
  path,
  whole: true,
  lines: text.split('\n').map((line, index) => ({ number: index + 1, text: line, isNew: isNew(line) })),
})
const found = (check: (file: ScannedFile) => { rule: string; startLine: number | null }[], scanned: ScannedFile) =>
  check(scanned).map(({ rule, startLine }) => `${rule}:${startLine}`)

const workflow = (text: string, isNew?: (line: string) => boolean) =>
  found(checkWorkflow, file('.github/workflows/ci.yml', text, isNew))
const dockerfile = (text: string) => found(checkDockerfile, file('Dockerfile', text))

const steps = (...lines: string[]) => ['jobs:', '  a:', '    steps:', ...lines.map(line => `      ${line}`)].join('\n')

test.each([
  ['a title in a script', steps('- run: |', '    echo "${{ github.event.issue.title }}"'), ['gha-script-injection:5']],
  ['on the line of run', steps('- run: echo ${{ github.head_ref }}'), ['gha-script-injection:4']],
  [
    'in github-script',
    steps(
      '- uses: actions/github-script@v7',
      '  with:',
      '    script: |',
      '      f("${{ github.event.comment.body }}")',
    ),
    ['gha-script-injection:7'],
  ],
  ['through the environment', steps('- env:', '    T: ${{ github.event.issue.title }}', '  run: echo "$T"'), []],
  ['a number is no text', steps('- run: echo ${{ github.event.issue.number }}'), []],
  ['in a condition', steps("- if: contains(github.event.issue.title, 'x')", '  run: ls'), []],
  ['an action by tag', steps('- uses: some/thing@v1'), ['gha-unpinned-action:4']],
  ['an action by commit', steps('- uses: some/thing@0123456789abcdef0123456789abcdef01234567 # v1'), []],
  [
    "GitHub's own, local and pinned images",
    steps('- uses: actions/checkout@v4', '- uses: ./here', '- uses: docker://a@sha256:00'),
    [],
  ],
  ['everything allowed', 'permissions: write-all', ['gha-write-all:1']],
  ['what is needed', 'permissions:\n  contents: read', []],
  ['all secrets', steps('- run: x', '  env: {S: "${{ toJSON(secrets) }}"}'), ['gha-all-secrets:5']],
  ['old commands', 'env:\n  ACTIONS_ALLOW_UNSECURE_COMMANDS: true', ['gha-unsecure-commands:2']],
])('workflow: %s', (_, text, expected) => expect(workflow(text)).toEqual(expected))

const checkout =
  'jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n        with:\n          ref: ${{ github.event.pull_request.head.sha }}'

test('a privileged trigger and the head of a pull request, whichever of them is new', () => {
  expect(workflow(`on: pull_request_target\n${checkout}`)).toEqual(['gha-untrusted-checkout:7'])
  expect(workflow(`on:\n  pull_request_target:\n    types: [opened]\n${checkout}`)).toEqual([
    'gha-untrusted-checkout:9',
  ])
  expect(workflow(`on: pull_request\n${checkout}`)).toEqual([])
  expect(workflow(`on: pull_request_target\n${checkout}`, line => line.startsWith('on:'))).toEqual([
    'gha-untrusted-checkout:7',
  ])
  expect(workflow(`on: pull_request_target\n${checkout}`, line => line.startsWith('jobs'))).toEqual([])
})

test.each([
  ['no version, and root', 'FROM node', ['docker-unpinned-image:1', 'docker-root:1']],
  ['latest', 'FROM node:latest\nUSER node', ['docker-unpinned-image:1']],
  ['a port of a registry is no version', 'FROM reg.example:5000/node\nUSER node', ['docker-unpinned-image:1']],
  ['a version and a user', 'FROM node:24.1\nUSER node', []],
  ['a digest', 'FROM node@sha256:00\nUSER 1000', []],
  ['a stage', 'FROM node:24 AS build\nFROM build\nUSER node', []],
  ['a user of an earlier stage', 'FROM node:24 AS build\nUSER node\nFROM node:24', ['docker-root:3']],
  ['root by name', 'FROM node:24\nUSER root', ['docker-root:2']],
  ['keys copied', 'FROM node:24\nCOPY .npmrc /root/\nUSER node', ['docker-secret-in-image:2']],
  ['a download', 'FROM node:24\nADD https://x.example/a /a\nUSER node', ['docker-add-remote:2']],
])('Dockerfile: %s', (_, text, expected) => expect(dockerfile(text)).toEqual(expected))
