import type { TestLanguage } from './test-language.ts'

export const javascript: TestLanguage = {
  name: 'JavaScript',
  files: /\.(?:[cm]?[jt]sx?|vue|svelte)$/i,
  tests:
    /(?:^|\/)(?:__tests__|__mocks__|tests?|specs?|e2e|cypress|playwright|integration-tests?|test-helpers?|test-utils?)\/|[._-](?:test|tests|spec|e2e|cy|it)\.[cm]?[jt]sx?$|(?:^|\/)tests?(?:-[^/]*)?\.[cm]?[jt]sx?$|(?:^|\/)(?:jest|vitest|test)[._-]?setup[^/]*$|(?:^|\/)setup-?tests?\.[cm]?[jt]sx?$/i,
  syntax: {
    line: ['//'],
    block: [['/*', '*/']],
    strings: [
      { open: '"', close: '"' },
      { open: "'", close: "'" },
      { open: '`', close: '`', long: true },
    ],
    regex: true,
  },
  cases:
    /(?<![\w$.])(?:(?:t|ctx|tap|Deno)\.)?[xf]?(?:it|test|specify|describe|context|suite|before|after|beforeEach|afterEach|beforeAll|afterAll)(?:\.\w+)*\s*(?:(?<=\.(?:each|for|skipIf|runIf|concurrent|only|skip))(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|`[^`]*`)\s*)?\(\s*(?:\{\s*name:\s*)?(?<name>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|)/g,
  leading: /^$/,
  skips:
    /(?<![\w$.])(?:[xf](?:it|describe|test|context|specify)\b|(?:(?:it|test|describe|context|suite|specify|Deno\.test|t|ctx|this)(?:\.\w+)*?\.(?:skip|only|todo|fixme|fails?|failing|skipIf|runIf|ignore|pending)\b))|(?<![\w$.])pending\s*\(|\b(?:skip|todo|only|ignore|fails)\s*:\s*(?!false\b)/g,
  assertions:
    /(?<![\w$])(?:expect(?:TypeOf|Type)?|assert(?:Type)?|should|sinon\.assert|(?:t|test|ctx)\.(?:is|not|deepEqual|equal|same|true|false|truthy|falsy|throws\w*|assert|ok|like|regex|snapshot|strictEqual|deepStrictEqual|equals|notOk|rejects|match|plan)|strictEqual|deepStrictEqual|notStrictEqual|deepEqual|notEqual|equal|throws|rejects|doesNotThrow|assert[A-Z]\w*)\s*(?:(?:\.\w+)+\s*)?[(<]|\.should\b/g,
  swallows: /\bcatch\s*(?:\([^)]*\)\s*)?\{|\.catch\s*\(|\.finally\s*\(|\ballSettled\s*\(|\bPromise\.race\s*\(/g,
  exits:
    /\breturn\b(?=\s*(?:;|\}|\n|undefined\b|null\b|true\b))|\bprocess\.(?:exit|reallyExit|abort|kill)\s*\(|\bprocess\.exitCode\s*=|\bDeno\.exit\s*\(/g,
  mocks:
    /(?<![\w$])(?:(?:vi|jest)\.(?:mock|doMock|unstable_mockModule|spyOn|fn|replaceProperty|stubGlobal|setMock|useFakeTimers)|mock\.(?:module|method|fn|getter|setter|property)|sinon\.(?:stub|fake|replace\w*|mock|spy|useFakeTimers)|td\.(?:replace|func)|proxyquire|rewire|mockImplementation\w*|nock)\b|\.mock(?:Implementation|ReturnValue|ResolvedValue|RejectedValue)\w*\s*\(|\.prototype\.\w+\s*=(?!=)/g,
  patience:
    /\b(?:setTimeout|retryTimes|retries|retry|testTimeout|hookTimeout|toBeCloseTo|closeTo|approximately|tolerance|epsilon|delta|maxDiffPixel\w*|threshold)\b|\btimeout\s*[:(=]/g,
  imports: /^[ \t]*(?:import\b[^;\n]*|export\b[^;\n]*\bfrom\b[^;\n]*|.*\brequire\s*\([^)\n]*\).*|\}\s*from\s.*)$/gm,
}

export const php: TestLanguage = {
  name: 'PHP',
  files: /\.php$/i,
  tests: /Test(?:Case)?\.php$|(?:^|\/)tests?\//i,
  syntax: {
    line: ['//', '# '],
    block: [['/*', '*/']],
    strings: [
      { open: '"', close: '"', long: true },
      { open: "'", close: "'", long: true },
    ],
  },
  cases:
    /\bfunction\s+(?<name>\w+)\s*\(|(?<![\w$>:])(?:it|test|describe)\s*\(\s*(?<text>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')/g,
  leading: /^#\[|^(?:final|abstract|public|static)?\s*$/,
  marks: /#\[\s*Test\b/g,
  skips:
    /\bmarkTest(?:Skipped|Incomplete)\b|->(?:skip|todo|only|skipOn\w*)\s*\(|#\[\s*(?:Requires\w*|DoesNotPerformAssertions|Ignore)\b|\bexpectNotToPerformAssertions\b/g,
  assertions:
    /\$this->(?:assert|expect|fail)\w*\s*\(|(?:self|static|Assert)::(?:assert|fail)\w*\s*\(|(?<![\w$>:])expect\s*\(/g,
  swallows: /\bcatch\s*\(/g,
  exits: /\breturn\s*;|\bexit\b|\bdie\b/g,
  mocks:
    /\b(?:createMock|createStub|createPartialMock|getMockBuilder|createConfiguredMock|prophesize)\s*\(|\bMockery::|->(?:shouldReceive|willReturn\w*)\s*\(|::fake\s*\(/g,
  patience: /\b\w*WithDelta\b|\bset_time_limit\b|\bretry\b|\btimeout\b/gi,
  imports: /^[ \t]*(?:use|require(?:_once)?|include(?:_once)?|namespace)\b[^;]*;/gm,
}

export const ruby: TestLanguage = {
  name: 'Ruby',
  files: /\.rb$/i,
  tests: /_(?:spec|test)\.rb$|(?:^|\/)(?:spec|test|tests|features)\//i,
  syntax: {
    line: ['#'],
    block: [['\n=begin', '\n=end']],
    strings: [
      { open: '"', close: '"', long: true },
      { open: "'", close: "'", long: true },
    ],
    regex: true,
  },
  cases:
    /(?<![\w.:])[xf]?(?:it|specify|test|scenario|example|describe|context|feature|should)(?:\s*\(\s*|[ \t]+)(?<name>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?<![\w.])def\s+(?<text>\w+[?!]?)/g,
  leading: /^$/,
  skips:
    /(?<![\w.])(?:[xf](?:it|specify|describe|context|scenario|example|feature)|pending|skip|omit)\b(?!\s*=)|\b(?:skip|pending|focus|if|unless):\s*(?!false\b)|,\s*:(?:skip|pending|focus)\b/g,
  assertions:
    /(?<![\w.])(?:expect|assert\w*|refute\w*|flunk|is_expected)\b|\.(?:should|should_not|must_\w+|wont_\w+)\b/g,
  swallows: /\brescue\b/g,
  exits: /(?<![\w.])return\b|(?<![\w.])(?:exit!?|abort|next)\b/g,
  mocks:
    /(?<![\w.])(?:allow(?:_any_instance_of)?|double|instance_double|class_double|object_double|spy|stub_const|stub_request)\b|\.(?:stubs?|and_return|any_instance|expects)\b|\bMinitest::Mock\b/g,
  patience: /\b(?:be_within|assert_in_delta|assert_in_epsilon|timeout|retry|retries|wait)\b/g,
  imports: /^[ \t]*(?:require(?:_relative)?|load)\b.*$/gm,
}

export const python: TestLanguage = {
  name: 'Python',
  files: /\.pyi?$/i,
  tests:
    /(?:^|\/)(?:tests?|testing|e2e|integration)\/|(?:^|\/)test_[^/]*\.py$|_tests?\.py$|(?:^|\/)(?:conftest|tests)\.py$/i,
  syntax: {
    line: ['#'],
    block: [],
    strings: [
      { open: '"""', close: '"""', long: true },
      { open: "'''", close: "'''", long: true },
      { open: '"', close: '"' },
      { open: "'", close: "'" },
    ],
  },
  cases: /^[ \t]*(?:async[ \t]+)?(?:def|class)[ \t]+(?<name>\w+)/gm,
  leading: /^@/,
  skips:
    /@(?:pytest\.mark\.(?:skip|skipif|xfail)|unittest\.(?:skip\w*|expectedFailure)|skip\w*|expectedFailure|xfail)\b|\bpytest\.(?:skip|xfail|importorskip|exit)\s*\(|\.skipTest\s*\(|\b(?:unittest\.)?SkipTest\b|\bpytestmark\s*=|\bcollect_ignore\w*\b|\b__test__\s*=\s*False|\bmarks\s*=\s*pytest\.mark\.(?:skip|xfail)/g,
  assertions:
    /(?<![\w.])assert\b|\bself\.(?:assert\w+|fail\w*)\s*\(|\bpytest\.(?:raises|warns|fail|deprecated_call)\s*\(|(?<![\w.])assert_\w+\s*\(|[\w.]+\.assert_\w+\s*\(|\btesting\.assert_\w+\s*\(/g,
  swallows: /\bexcept\b|\bsuppress\s*\(/g,
  exits: /(?<![\w.])return\b[ \t]*(?:None|True)?[ \t]*$|\b(?:sys\.exit|os\._exit|os\.abort|quit|exit)\s*\(/gm,
  mocks:
    /@(?:mock\.)?patch\b|\b(?:mock\.|mocker\.)?patch(?:\.\w+)?\s*\(|\bmonkeypatch\.\w+\s*\(|\b(?:Magic|Async|NonCallable)?Mock\s*\(|\bcreate_autospec\s*\(|\bmocker\.\w+\s*\(/g,
  patience:
    /\b(?:approx|assertAlmostEqual\w*|isclose|allclose|rtol|atol|rel|abs_tol|rel_tol|places|delta|timeout|reruns|flaky|retry|retries)\b/g,
  imports: /^[ \t]*(?:import|from)\b.*$/gm,
}
