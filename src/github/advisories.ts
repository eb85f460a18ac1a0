import { type Advisory, advisorySeverity } from '../core/security/advisory.ts'
import type { Ecosystem, LockedPackage } from '../core/security/lockfiles/locked-package.ts'
import type { GitHub } from './client.ts'

/** Longest list of packages in one address. */
const maxAffectsCharacters = 4_000
const maxAffectsPackages = 500

/** What a change adds to the dependencies, with what is known against it. Throws GitHubError where the graph is off. */
export const compareDependencies = async (
  github: GitHub,
  { baseSha, headSha }: { baseSha: string; headSha: string },
): Promise<{ manifest: string; advisory: Advisory }[]> => {
  const { owner, repo } = github
  const { data } = await github.request('GET /repos/{owner}/{repo}/dependency-graph/compare/{basehead}', {
    ...{ owner, repo, basehead: `${baseSha}...${headSha}` },
  })
  return data
    .filter(change => change.change_type === 'added')
    .flatMap(({ manifest, ecosystem, name, version, vulnerabilities }) =>
      vulnerabilities.map(found => ({
        manifest,
        advisory: {
          id: found.advisory_ghsa_id,
          affected: { ecosystem, name, version },
          severity: advisorySeverity(found.severity),
          summary: found.advisory_summary,
          ...{ cwe: null, fixedIn: null, url: found.advisory_url },
        },
      })),
    )
}

/** GitHub's global list, asked for exact versions. */
export const findAdvisories = async (github: GitHub, packages: readonly LockedPackage[]): Promise<Advisory[]> => {
  const found: Advisory[] = []
  for (const batch of batchesOf(packages)) found.push(...(await askFor(github, batch)))
  return found
}

const askFor = async (github: GitHub, batch: readonly LockedPackage[]): Promise<Advisory[]> => {
  const ecosystem = batch[0]?.ecosystem ?? 'npm'
  const advisories = await github.paginate('GET /advisories', {
    ecosystem,
    affects: batch.map(({ name, version }) => `${name}@${version}`).join(','),
    per_page: 100,
  })
  return advisories.flatMap(advisory => {
    if (advisory.withdrawn_at) return []
    const weak = advisory.vulnerabilities ?? []
    return batch.flatMap((one): Advisory[] => {
      const hit = weak.find(
        ({ package: of }) => of?.name?.toLowerCase() === one.name.toLowerCase() && of.ecosystem === ecosystem,
      )
      if (!hit) return []
      return [
        {
          id: advisory.ghsa_id,
          affected: one,
          severity: advisorySeverity(advisory.severity),
          summary: advisory.summary,
          cwe: advisory.cwes?.[0]?.cwe_id ?? null,
          fixedIn: hit.first_patched_version,
          url: advisory.html_url,
        },
      ]
    })
  })
}

/** One ecosystem a batch, and no name twice in it: an answer names packages, not versions. */
const batchesOf = (packages: readonly LockedPackage[]): LockedPackage[][] => {
  const batches: { ecosystem: Ecosystem; names: Set<string>; characters: number; packages: LockedPackage[] }[] = []
  for (const one of packages) {
    const size = one.name.length + one.version.length + 2
    let batch = batches.find(
      ({ ecosystem, names, characters }) =>
        ecosystem === one.ecosystem &&
        !names.has(one.name) &&
        names.size < maxAffectsPackages &&
        characters + size <= maxAffectsCharacters,
    )
    if (!batch) {
      batch = { ecosystem: one.ecosystem, names: new Set(), characters: 0, packages: [] }
      batches.push(batch)
    }
    batch.names.add(one.name)
    batch.characters += size
    batch.packages.push(one)
  }
  return batches.map(batch => batch.packages)
}
