/** How what is deployed is put back to the version before, by what the repository shows. */
export interface DeployTarget {
  name: string
  file: RegExp
  /** Command line that puts the version before back. */
  undo: string
}

/** All that fit are told. Command lines hold nothing of the repository. */
const deployTargets: readonly DeployTarget[] = [
  { name: 'Helm', file: /(?:^|\/)Chart\.yaml$/, undo: 'helm rollback <release>' },
  {
    name: 'Argo CD',
    file: /(?:^|\/)(?:argocd|argo-cd|argo)\//i,
    undo: 'argocd app rollback <application>',
  },
  {
    name: 'Kubernetes',
    file: /(?:^|\/)(?:k8s|kubernetes|manifests|kustomize)\/.*\.ya?ml$|(?:^|\/)kustomization\.ya?ml$/i,
    undo: 'kubectl rollout undo deployment/<name>',
  },
  { name: 'Fly.io', file: /(?:^|\/)fly\.toml$/, undo: 'fly deploy --image <image of the release before>' },
  { name: 'Vercel', file: /(?:^|\/)vercel\.json$/, undo: 'vercel rollback' },
  { name: 'Netlify', file: /(?:^|\/)netlify\.toml$/, undo: 'netlify rollback' },
  { name: 'Heroku', file: /(?:^|\/)Procfile$/, undo: 'heroku releases:rollback' },
  {
    name: 'Google App Engine',
    file: /(?:^|\/)app\.ya?ml$/,
    undo: 'gcloud app services set-traffic <service> --splits <version before>=1',
  },
  { name: 'Serverless', file: /(?:^|\/)serverless\.ya?ml$/, undo: 'serverless rollback --timestamp <deploy before>' },
  {
    name: 'Docker Compose',
    file: /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/,
    undo: 'docker compose up -d  # with the tag of the image before',
  },
  {
    name: 'a container image',
    file: /(?:^|\/)Dockerfile$/,
    undo: 'docker run <image>:<tag before>  # or as you start it',
  },
]

/** A bare image is worth a word only where nothing tells how it is run. */
export const deployTargetsOf = (repository: readonly string[]): DeployTarget[] => {
  const found = deployTargets.filter(({ file }) => repository.some(path => file.test(path)))
  return found.length > 1 ? found.filter(({ name }) => name !== 'a container image') : found
}
