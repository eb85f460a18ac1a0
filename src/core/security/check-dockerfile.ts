import { candidateOf } from './apply-rules.ts'
import type { Candidate } from './candidate.ts'
import type { RiskRule } from './risk-rule.ts'
import type { ScannedFile } from './scanned-file.ts'

type Row = Omit<RiskRule, 'languages' | 'pattern' | 'unless'>

const latest: Row = {
  id: 'docker-unpinned-image',
  ...{ cwe: 'CWE-829', severity: 'low', confidence: 0.8, title: 'An image without a fixed version' },
  exploit: 'Each build takes whatever the name stands for that day, a broken or hostile version included.',
  fix: 'Name a version, best with its digest (`@sha256:...`).',
}

const asRoot: Row = {
  id: 'docker-root',
  ...{ cwe: 'CWE-250', severity: 'low', confidence: 0.6, title: 'The container runs as root' },
  exploit: 'A flaw of the program gives root in the container, one step from the host.',
  fix: 'Create a user and end with `USER name`.',
}

const secretInImage: Row = {
  id: 'docker-secret-in-image',
  ...{ cwe: 'CWE-522', severity: 'high', confidence: 0.6, title: 'A file of secrets is copied into an image' },
  exploit: 'Everyone who can pull the image reads it with `docker history` or `docker inspect`.',
  fix: 'Use `RUN --mount=type=secret`, or give it when the container starts.',
}

const remoteAdd: Row = {
  id: 'docker-add-remote',
  ...{ cwe: 'CWE-494', severity: 'low', confidence: 0.6, title: 'A download is added without being checked' },
  exploit: 'Whoever controls the server or its name puts their file into the image.',
  fix: 'Use `ADD --checksum=sha256:...`.',
}

/** Flaws of a Dockerfile; whether it ends as root only where all of it can be seen. */
export const checkDockerfile = (file: ScannedFile): Candidate[] => {
  const lines = file.lines.filter(({ text }) => !/^\s*#/.test(text) && text.length <= 2_000)
  const stages = new Set(lines.flatMap(({ text }) => /^\s*FROM\s.*\sAS\s+(\S+)/i.exec(text)?.[1]?.toLowerCase() ?? []))
  const found = lines
    .filter(({ isNew }) => isNew)
    .flatMap(line => {
      const rows = [
        ...(isUnpinned(line.text, stages) ? [latest] : []),
        ...(copiesSecret(line.text) ? [secretInImage] : []),
        ...(/^\s*ADD\s+(?!.*--checksum)(?:--\S+\s+)*https?:\/\//i.test(line.text) ? [remoteAdd] : []),
      ]
      return rows.map(row => candidateOf(row, file.path, line))
    })
  const from = lines.findLast(({ text }) => /^\s*FROM\s/i.test(text))
  const user = lines.findLast(({ text, number }) => /^\s*USER\s/i.test(text) && number > (from?.number ?? 0))
  const place = user ?? from
  const isRoot = user === undefined || /^\s*USER\s+(?:root|0)(?::\S+)?\s*$/i.test(user.text)
  return file.whole && place?.isNew && isRoot ? [...found, candidateOf(asRoot, file.path, place)] : found
}

const isUnpinned = (text: string, stages: ReadonlySet<string>): boolean => {
  const image = /^\s*FROM\s+(?:--\S+\s+)*(\S+)/i.exec(text)?.[1]
  if (image === undefined || image === 'scratch' || stages.has(image.toLowerCase()) || image.includes('$')) return false
  const name = image.slice(image.lastIndexOf('/') + 1)
  return !image.includes('@sha256:') && (!name.includes(':') || name.endsWith(':latest'))
}

const copiesSecret = (text: string): boolean =>
  /^\s*(?:COPY|ADD)\s+(?:--\S+\s+)*(?:\S*\/)?(?:\.env|\.npmrc|id_rsa|id_ed25519|\.netrc)\s/i.test(text)
