import { gunzipSync } from 'node:zlib'
import { isObject, type Json, readList, readObject, readText } from '../json.ts'
import { notFound, Refusal } from '../refusal.ts'
import { findCommit } from '../repository.ts'
import { type Call, family, type Reply } from '../route.ts'
import { repositoryUrl } from '../views.ts'
import type { SarifUpload } from '../world.ts'

const route = family('security_events')

/** GitHub's limits of one upload. */
const maxBytes = 10_000_000
const maxResults = 25_000

const checkEnabled = ({ world }: Call): void => {
  if (world.codeScanning === 'on') return
  throw new Refusal(403, {
    message:
      world.codeScanning === 'unlicensed'
        ? 'Advanced Security must be enabled for this repository to use code scanning.'
        : 'Code scanning is not enabled for this repository. Please enable code scanning in the repository settings.',
  })
}

const upload = async (call: Call): Promise<Reply> => {
  checkEnabled(call)
  const { world, body } = call
  const ref = readText(body.ref) ?? ''
  const sha = readText(body.commit_sha) ?? ''
  if (!/^refs\/(heads\/.+|tags\/.+|pull\/\d+\/(merge|head))$/.test(ref))
    throw new Refusal(422, { message: `ref must be a full reference, not "${ref}"` })
  if (!/^[0-9a-f]{40}$/.test(sha) || (await findCommit(world, sha)) === undefined)
    throw new Refusal(422, { message: `commit not found: ${sha}` })
  const packed = Buffer.from(readText(body.sarif) ?? '', 'base64')
  if (packed.length > maxBytes) throw new Refusal(413, { message: 'SARIF upload is too large' })
  const id = `00000000-0000-4000-8000-${String(world.nextId()).padStart(12, '0')}`
  const { log, errors } = read(packed)
  world.sarifUploads.push({ id, ref, commitSha: sha, log, errors, polls: 0 })
  return { status: 202, body: { id, url: `${repositoryUrl(world)}/code-scanning/sarifs/${id}` } }
}

const read = (packed: Buffer): Pick<SarifUpload, 'log' | 'errors'> => {
  try {
    const log = readObject(JSON.parse(gunzipSync(packed).toString('utf8')))
    return { log, errors: problems(log) }
  } catch (error) {
    return { log: {}, errors: [`the file cannot be read: ${String(error)}`] }
  }
}

/** What GitHub refuses once it works the file in. */
const problems = (log: Json): string[] => {
  const runs = readList(log.runs).map(readObject)
  if (log.version !== '2.1.0' || runs.length === 0) return ['not a SARIF 2.1.0 file with runs']
  return runs.flatMap(run => {
    const results = readList(run.results).map(readObject)
    if (results.length > maxResults) return [`run has ${results.length} results, ${maxResults} are allowed`]
    return results.flatMap((result, index) => {
      const location = readObject(readObject(readList(result.locations)[0]).physicalLocation)
      const uri = readText(readObject(location.artifactLocation).uri)
      if (!readText(readObject(result.message).text)) return [`results[${index}] has no message`]
      if (!uri || /^(\/|[a-z]+:|\.\.)/i.test(uri))
        return [`results[${index}]: locationFromSarifResult: expected a relative uri`]
      return []
    })
  })
}

/** It takes a moment: the first look finds it pending. */
const state = (call: Call): Reply => {
  checkEnabled(call)
  const found = find(call)
  found.polls++
  if (found.polls === 1) return { status: 200, body: { processing_status: 'pending' } }
  return {
    status: 200,
    body:
      found.errors.length > 0
        ? { processing_status: 'failed', errors: found.errors }
        : {
            processing_status: 'complete',
            analyses_url: `${repositoryUrl(call.world)}/code-scanning/analyses?sarif_id=${found.id}`,
          },
  }
}

const find = ({ world, params }: Call): SarifUpload => {
  const found = world.sarifUploads.find(({ id }) => id === params.id)
  if (!found) throw notFound()
  return found
}

const analyses = (call: Call): Reply => {
  checkEnabled(call)
  const id = call.query.get('sarif_id')
  const uploads = call.world.sarifUploads.filter(found => found.errors.length === 0 && (id === null || found.id === id))
  return { status: 200, body: uploads.flatMap(viewAnalyses), paginate: 'list' }
}

const viewAnalyses = ({ id, ref, commitSha, log }: SarifUpload): Json[] =>
  readList(log.runs)
    .filter(isObject)
    .map((run, index) => ({
      id: index + 1,
      ref,
      commit_sha: commitSha,
      category: (readText(readObject(run.automationDetails).id) ?? '').replace(/\/[^/]*$/, ''),
      analysis_key: 'api',
      error: '',
      warning: '',
      results_count: readList(run.results).length,
      rules_count: readList(readObject(readObject(run.tool).driver).rules).length,
      sarif_id: id,
      tool: { name: readText(readObject(readObject(run.tool).driver).name), guid: null, version: null },
      deletable: true,
    }))

export const codeScanningRoutes = [
  route('POST', '/code-scanning/sarifs', upload),
  route('GET', '/code-scanning/sarifs/:id', state),
  route('GET', '/code-scanning/analyses', analyses),
]
