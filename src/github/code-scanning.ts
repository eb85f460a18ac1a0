import { gzipSync } from 'node:zlib'
import { GitHubError } from '../core/errors.ts'
import type { GitHub } from './client.ts'

export interface SarifUpload {
  /** The file's text. */
  sarif: string
  /** Commit that was looked at. */
  headSha: string
  /** `refs/heads/x` or `refs/pull/N/head`. */
  ref: string
  /** Results in the file. */
  results: number
  /** `https://github.com` */
  serverUrl: string
}

/** How often the state of an analysis is asked for; the waits grow from one pause to five: about three minutes. */
const maxPolls = 40
/** GitHub keeps so many of one upload. */
const maxKept = 5_000

/**
 * Uploads SARIF to code scanning, waits until GitHub has worked it in, and reads the analysis back. Gives the address of
 * its alerts. Throws GitHubError: `code_scanning` with the way out where it is refused, `not_published` where the
 * analysis is not what was sent.
 */
export const uploadSarif = async (github: GitHub, upload: SarifUpload): Promise<{ url: string }> => {
  const id = await send(github, upload)
  await waitFor(github, id)
  const analysis = await readAnalysis(github, id)
  const wanted = Math.min(upload.results, maxKept)
  if (analysis === undefined || analysis.commit_sha !== upload.headSha || analysis.results_count < wanted) {
    const shown =
      analysis === undefined ? 'no analysis' : `${analysis.results_count} results at ${analysis.commit_sha.slice(0, 7)}`
    throw new GitHubError(
      'not_published',
      `Read back from code scanning, the upload is not complete: ${shown}, ${upload.results} were sent for ${upload.headSha.slice(0, 7)}`,
      { hint: 'The SARIF file is in the output `sarif-file`. Run the job again.' },
    )
  }
  if (analysis.warning) github.log.warn(`Code scanning warns: ${analysis.warning}`)
  return { url: alertsUrl(github, upload) }
}

const address = ({ owner, repo }: GitHub) => ({ owner, repo })

const send = async (github: GitHub, { sarif, headSha, ref }: SarifUpload): Promise<string> => {
  try {
    const { data } = await github.request('POST /repos/{owner}/{repo}/code-scanning/sarifs', {
      ...address(github),
      commit_sha: headSha,
      ref,
      sarif: gzipSync(sarif).toString('base64'),
      tool_name: 'Claude Router',
      validate: true,
    })
    if (data.id) return data.id
  } catch (error) {
    throw explained(error)
  }
  throw new GitHubError('bad_answer', 'GitHub took the SARIF file without naming the upload', {
    hint: 'Run the job again.',
  })
}

const waitFor = async (github: GitHub, id: string): Promise<void> => {
  for (let poll = 1; poll <= maxPolls; poll++) {
    const state = await readState(github, id)
    if (state?.processing_status === 'complete') return
    if (state?.processing_status === 'failed') {
      throw new GitHubError(
        'sarif_refused',
        `Code scanning refused the SARIF file: ${(state.errors ?? []).join('; ').slice(0, 1_000)}`,
        {
          hint: 'The file is in the output `sarif-file`; please report it if it was not changed.',
        },
      )
    }
    for (let pause = 0; pause < Math.min(poll, 5); pause++) await github.pause()
  }
  throw new GitHubError('not_published', 'Code scanning has not worked the SARIF file in within the time limit', {
    hint: 'It may still appear under Security > Code scanning. Run the job again if it does not.',
  })
}

/** Just after the upload GitHub may not know it yet. */
const readState = async (github: GitHub, sarif_id: string) => {
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}', {
      ...address(github),
      sarif_id,
    })
    return data
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return undefined
    throw explained(error)
  }
}

const readAnalysis = async (github: GitHub, sarif_id: string) => {
  for (let look = 1; ; look++) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/code-scanning/analyses', {
      ...address(github),
      sarif_id,
    })
    if (data[0] !== undefined || look === 3) return data[0]
    await github.pause()
  }
}

/** Where the alerts of a branch or pull request are shown. */
const alertsUrl = ({ owner, repo }: GitHub, { ref, serverUrl }: SarifUpload): string => {
  const number = /^refs\/pull\/(\d+)\//.exec(ref)?.[1]
  const query = number === undefined ? `ref:${ref.replace(/^refs\/heads\//, '')}` : `pr:${number}`
  return `${serverUrl}/${owner}/${repo}/security/code-scanning?query=${encodeURIComponent(query)}`
}

const explained = (error: unknown): unknown => {
  if (!(error instanceof GitHubError) || (error.status !== 403 && error.status !== 404)) return error
  return new GitHubError('code_scanning', `The SARIF file was not taken: ${error.message}`, {
    status: error.status,
    hint: hintOf(error),
    cause: error,
  })
}

const hintOf = ({ message, status }: GitHubError): string => {
  if (/advanced security|code security/i.test(message))
    return 'Code scanning of a private repository needs GitHub Code Security (Advanced Security): turn it on in the settings, or leave `sarif` out of `publish`.'
  if (/not enabled|disabled/i.test(message))
    return 'Turn code scanning on under Settings > Advanced Security, or leave `sarif` out of `publish`.'
  return status === 404
    ? 'The token does not see code scanning here. Add to the job: `permissions: {security-events: write}`.'
    : 'Add to the job: `permissions: {security-events: write}`. On a pull request from a fork the token is read-only whatever the workflow says.'
}
