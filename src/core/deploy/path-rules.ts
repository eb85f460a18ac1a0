import type { Severity } from '../findings/finding.ts'

/** A class of risk that shows in where a change is. */
export interface PathRule {
  id: string
  severity: Severity
  title: string
  body: string
  paths: RegExp
  watch: string
}

export const isMigration = (path: string): boolean =>
  /(?:^|\/)(?:migrations?|migrate|versions)\/[^/]*\d[^/]*\.(?:sql|py|rb|php|[cm]?[jt]s|ex|go|kt|java|xml|ya?ml)$|(?:^|\/)(?:prisma|drizzle)\/migrations\/.*\.sql$|(?:^|\/)[VUR]\d[\w.]*__[^/]+\.sql$|(?:^|\/)db\/(?:schema\.rb|structure\.sql)$/i.test(
    path,
  )

/** Tests, documentation and examples are not deployed. */
export const isDeployed = (path: string): boolean =>
  !/(?:^|\/)(?:__tests__|__mocks__|tests?|specs?|fixtures|docs?|examples?)\/|[._-](?:test|spec)\.[^/]+$|_test\.go$|(?:^|\/)test_[^/]+\.py$|\.(?:md|mdx|rst|adoc|txt)$|(?:^|\/)(?:LICENSE|CODEOWNERS|\.gitignore|\.editorconfig)$/i.test(
    path,
  )

/** A word of a path: `user-auth/`, `userAuth.ts`, `AUTH`; not a part of another word. */
const words = (...names: string[]): RegExp => {
  const cases = names.flatMap(name => [
    `[${name.charAt(0)}${name.charAt(0).toUpperCase()}]${name.slice(1)}`,
    name.toUpperCase(),
  ])
  return new RegExp(`(?:^|[/_.-]|(?<=[a-z])(?=[A-Z]))(?:${cases.join('|')})s?(?=[/_.-]|[A-Z]|$)`)
}

/** In order of the report. */
export const pathRules: readonly PathRule[] = [
  {
    id: 'auth',
    severity: 'high',
    title: 'Who may do what is decided here',
    body: 'Sign-in, sessions or permissions are touched: a mistake locks people out or lets them in.',
    paths: words(
      ...[
        'auth',
        'authn',
        'authz',
        'authenticat(?:e|ed|ion|or)',
        'authori[sz](?:e|ed|er|ation)',
        'login',
        'logout',
        'signin',
      ],
      ...[
        'signup',
        'session',
        'oauth',
        'oauth2',
        'oidc',
        'saml',
        'sso',
        'jwt',
        'rbac',
        'acl',
        'permission',
        'polic(?:y|ie)',
      ],
      ...['password', 'csrf', 'cors', 'crypto', 'encrypt(?:ion)?'],
    ),
    watch: 'failed and successful sign-ins, 401 and 403 answers',
  },
  {
    id: 'payment',
    severity: 'high',
    title: 'Money moves here',
    body: 'Payments, invoices or prices are touched.',
    paths: words('payment', 'billing', 'invoice', 'checkout', 'pricing', 'refund', 'subscription', 'payout'),
    watch: 'completed and failed payments, refunds',
  },
  {
    id: 'infrastructure',
    severity: 'high',
    title: 'Infrastructure changes with it',
    body: 'What runs the system changes, not only the system: a mistake is not undone by deploying the old code.',
    paths:
      /\.(?:tf|tfvars|bicep)$|(?:^|\/)(?:terraform|pulumi|cloudformation|ansible|helm|charts?|k8s|kubernetes|manifests|kustomize|nomad|infra(?:structure)?)\/|(?:^|\/)(?:kustomization|Chart|values(?:[-.]\w+)?|serverless|template|cdk|Pulumi|fly|render|app|vercel|netlify|firebase)\.(?:ya?ml|toml|json)$/i,
    watch: 'the plan or diff of the infrastructure before it is applied; health of the resources after',
  },
  {
    id: 'container',
    severity: 'medium',
    title: 'How it is built or run changes',
    body: 'The image, the process or the web server in front of it is touched.',
    paths:
      /(?:^|\/)(?:[\w.-]*Dockerfile[\w.-]*|Containerfile|(?:docker-)?compose[\w.-]*\.ya?ml|Procfile|nginx[\w.-]*\.conf|Caddyfile|\.dockerignore|entrypoint(?:\.sh)?|[\w-]+\.service)$/i,
    watch: 'start of the new instances, restarts, size of the image',
  },
  {
    id: 'workflow',
    severity: 'medium',
    title: 'The way to production changes',
    body: 'Workflows or build pipelines are touched: the deploy itself may go another way than the last one.',
    paths:
      /^\.github\/(?:workflows|actions)\/|(?:^|\/)(?:action\.ya?ml|\.gitlab-ci\.ya?ml|Jenkinsfile|azure-pipelines[\w.-]*\.ya?ml|bitbucket-pipelines\.ya?ml|\.travis\.yml|\.drone\.ya?ml|cloudbuild\.ya?ml|buildspec\.ya?ml)$|^\.(?:circleci|buildkite)\//i,
    watch: 'every step of the first deploy with it',
  },
  {
    id: 'configuration',
    severity: 'medium',
    title: 'Configuration of the running system changes',
    body: 'A value that is right here may be wrong where it is deployed.',
    paths:
      /(?:^|\/)\.env(?:\.[\w-]+)?$|(?:^|\/)(?:config|settings|conf)\/[^/]+\.(?:ya?ml|json|toml|ini|properties|exs|rb|php)$|(?:^|\/)(?:application|appsettings|settings)(?:[-.]\w+)?\.(?:ya?ml|json|properties|toml|py)$/i,
    watch: 'the first errors after the start, and that every environment has the value',
  },
  {
    id: 'public-api',
    severity: 'medium',
    title: 'The contract with clients changes',
    body: 'A description of the public interface is touched: clients that are not deployed together may break.',
    paths: /\.(?:proto|graphqls?|gql|avsc|thrift|wsdl)$|(?:^|\/)(?:openapi|swagger|asyncapi)[\w.-]*\.(?:ya?ml|json)$/i,
    watch: '4xx answers by client and version',
  },
  {
    id: 'feature-flag',
    severity: 'low',
    title: 'Feature flags change',
    body: 'What users see may change without a deploy, or differ between them.',
    paths:
      /(?:^|[/_.-])(?:feature[-_]?)?flags?[/_.-]|(?:^|[/_.-])toggles?[/_.-]|featureFlags?|(?:^|\/)(?:unleash|flagsmith|launchdarkly)/i,
    watch: 'the share of users with the flag, and errors by its value',
  },
]
