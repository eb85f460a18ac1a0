/** Code that behaves otherwise when it is tested, in any language. */
const signs =
  /\bNODE_ENV\b[^\n;]{0,20}['"]test['"]|\b(?:VITEST(?:_WORKER_ID|_POOL_ID)?|JEST_WORKER_ID|NODE_TEST_CONTEXT|PYTEST_CURRENT_TEST|PYTEST_VERSION|MOCHA_\w+|CYPRESS|PLAYWRIGHT_TEST\w*)\b|['"](?:pytest|unittest)['"]\s+in\s+sys\.modules|\btesting\.Testing\s*\(|\bcfg!\s*\(\s*test\s*\)|\bimport\.meta\.(?:vitest|jest)\b|\btypeof\s+(?:jest|vi|it|describe)\b|\bRails\.env\.test\?|\b(?:APP_ENV|RAILS_ENV|RACK_ENV|FLASK_ENV|DJANGO_ENV|ENV)\b[^\n;]{0,12}['"]test(?:ing)?['"]|\bdefined\?\s*\(?\s*(?:RSpec|Minitest)|\bPHPUNIT_\w+|\brunningUnitTests\s*\(|\borg\.junit\b[^\n]{0,60}getStackTrace|\bprocess\.argv\b[^\n]{0,40}['"`/](?:--)?(?:test|vitest|jest|mocha)\b/g

/** Such a sign that was added to product code; null when there is none. */
export const testAwareSign = (before: string, after: string): string | null => {
  const [old, fresh] = [before, after].map(text => [...text.matchAll(signs)].map(([sign]) => sign)) as [
    string[],
    string[],
  ]
  return fresh.length > old.length ? (fresh.find(sign => !old.includes(sign)) ?? fresh.at(-1) ?? null) : null
}
