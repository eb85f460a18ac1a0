import type { FilePatch, Side } from '../git/patch.ts'
import type { Fault } from './faults.ts'
import type { Json } from './json.ts'

export interface User {
  login: string
  id: number
  type: 'User' | 'Bot'
}

export type Permission = 'read' | 'write'
export type PermissionName =
  | 'contents'
  | 'pull_requests'
  | 'issues'
  | 'checks'
  | 'metadata'
  | 'statuses'
  | 'security_events'
  | 'actions'

/** Who a token speaks for, and what it may do. Absent permission: none. */
export interface Identity {
  user: User
  permissions: Partial<Record<PermissionName, Permission>>
}

export interface Issue {
  number: number
  title: string
  body: string
  user: User
  state: 'open' | 'closed'
  labels: string[]
  createdAt: string
  updatedAt: string
}

/** An issue that has branches. Their commits are read from git when asked for. */
export interface PullRequest extends Issue {
  draft: boolean
  baseBranch: string
  headBranch: string
  /** Kept up to date by `pull-request-view.ts`, so that comments can become outdated. */
  merged: boolean
}

export type ReviewState = 'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED'

export interface Review {
  id: number
  pullRequest: number
  user: User
  body: string
  state: ReviewState
  commitId: string
  submittedAt: string | null
}

export interface ReviewComment {
  id: number
  pullRequest: number
  review: number
  user: User
  body: string
  path: string
  subjectType: 'line' | 'file'
  /** As given; what they are at the present head is worked out when asked for. Null for a file. */
  line: number | null
  side: Side
  startLine: number | null
  startSide: Side | null
  commitId: string
  diffHunk: string
  inReplyTo: number | null
  createdAt: string
  updatedAt: string
  resolved: boolean
  minimized: string | null
}

export interface IssueComment {
  id: number
  issue: number
  user: User
  body: string
  createdAt: string
  updatedAt: string
  minimized: string | null
}

export interface CheckRun {
  id: number
  name: string
  headSha: string
  status: string
  conclusion: string | null
  detailsUrl: string | null
  externalId: string
  output: { title: string | null; summary: string | null; text: string | null; annotations: Json[] }
  startedAt: string
  completedAt: string | null
}

/** What was sent to code scanning, and how often its state was asked for. */
export interface SarifUpload {
  id: string
  ref: string
  commitSha: string
  log: Json
  errors: string[]
  polls: number
}

export interface RecordedRequest {
  method: string
  /** Without the host, with the query. */
  path: string
  body: unknown
  status: number
}

/** Someone's look on something, without words. */
interface Reaction {
  /** `issues/comments/1` or `pulls/comments/1`. */
  on: string
  content: string
  user: User
}

/** A run of another workflow. */
interface WorkflowRun {
  id: number
  actor: User
  triggeringActor: User
}

/** A job of a workflow run, with its log. */
interface WorkflowJob {
  id: number
  runId: number
  name: string
  conclusion: string
  steps: { name: string; conclusion: string; startedAt: string; completedAt: string }[]
  log: string
}

/** A push, with the time at which it came. */
interface Push {
  ref: string
  after: string
  timestamp: string
}

/** Someone put a label on an issue, or took it off. */
interface LabelEvent {
  id: number
  issue: number
  event: 'labeled' | 'unlabeled'
  label: string
  actor: User
  createdAt: string
}

/** Everything the API knows. In memory; git is the only other store. */
export interface World {
  url: string
  owner: string
  name: string
  gitDirectory: string
  defaultBranch: string
  users: Map<string, User>
  /** Login to permission on the repository. */
  collaborators: Map<string, 'admin' | 'write' | 'read'>
  tokens: Map<string, Identity>
  issues: Map<number, Issue>
  pullRequests: Map<number, PullRequest>
  reviews: Review[]
  reviewComments: ReviewComment[]
  issueComments: IssueComment[]
  reactions: Reaction[]
  workflowRuns: WorkflowRun[]
  workflowJobs: WorkflowJob[]
  pushes: Push[]
  checkRuns: CheckRun[]
  sarifUploads: SarifUpload[]
  /** `unlicensed`: a private repository without Advanced Security. */
  codeScanning: 'on' | 'off' | 'unlicensed'
  /** Answer of the dependency graph's comparison; null: the graph is off. */
  dependencyChanges: Json[] | null
  /** The global list of advisories, and what they affect: `name@version`. */
  advisories: Json[]
  badVersions: Set<string>
  labels: Map<string, { color: string; description: string }>
  labelEvents: LabelEvent[]
  /** Every request, in order of arrival. */
  requests: RecordedRequest[]
  faults: Fault[]
  /** Parsed `git diff`, by `base...head`. */
  diffs: Map<string, Promise<{ text: string; files: FilePatch[] }>>
  /** `actions` may not approve, as most organisations have it. */
  actionsMayApprove: boolean
  /** "Allow GitHub Actions to create and approve pull requests". */
  actionsMayOpenPullRequests: boolean
  /** Nobody but a pull request changes these. */
  protectedBranches: Set<string>
  /** Made by GitHub itself, so shown as verified. */
  signedCommits: Set<string>
  rateLimit: { limit: number; used: number; resetSeconds: number }
  nextId: () => number
  now: () => string
}
