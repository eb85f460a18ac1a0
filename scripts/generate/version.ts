/** The version in package.json, as a module: bundles carry no package.json of ours. */
export const renderVersion = (read: (file: string) => string): Record<string, string> => {
  const { version } = JSON.parse(read('package.json')) as { version: string }
  return {
    'src/core/version.generated.ts': `/** Generated from package.json by \`npm run generate\`. */\nexport const version = '${version}'\n`,
  }
}
