export type Environment = Readonly<Record<string, string | undefined>>

/** How to provide the environment variable `name` where we run: on GitHub the workflow's line, elsewhere the shell's. */
export const variableHint = (name: string, env: Environment): string =>
  env.GITHUB_ACTIONS === 'true'
    ? `Add a repository secret ${name} and pass it to the step: \`env:\` \`${name}: \${{ secrets.${name} }}\`. ` +
      'Secrets are not given to pull requests from forks, nor to Dependabot.'
    : `Set it first: \`export ${name}=...\`.`
