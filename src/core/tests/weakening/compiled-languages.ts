import type { Syntax } from './scan-code.ts'
import type { TestLanguage } from './test-language.ts'

const curly: Syntax = {
  line: ['//'],
  block: [['/*', '*/']],
  strings: [
    { open: '"""', close: '"""', long: true },
    { open: '"', close: '"' },
  ],
  characters: true,
}

export const go: TestLanguage = {
  name: 'Go',
  files: /\.go$/i,
  tests: /_test\.go$|(?:^|\/)(?:tests?|e2e|testutil|internal\/test\w*)\//i,
  syntax: {
    ...curly,
    strings: [
      { open: '"', close: '"' },
      { open: '`', close: '`', long: true, raw: true },
    ],
  },
  cases: /^func\s+(?:\([^)]*\)\s*)?(?<name>\w+)\s*[([]|\b\w+\.Run\(\s*(?<text>"(?:\\.|[^"\\])*")/gm,
  leading: /^$/,
  skips: /\.\s*Skip(?:f|Now)?\s*\(|\btesting\.Short\s*\(/g,
  assertions:
    /\bif\b[^{\n]*(?=\{\s*\w+\.(?:Errorf?|Fatalf?|Fail|FailNow)\b)|\b\w+\.(?:Errorf?|Fatalf?|Fail|FailNow)\s*\(|\b(?:assert|require|is|suite|s|r|a)\.(?!Run\b|Skip)[A-Z]\w*\s*\(|\bcmp\.Diff\s*\(|\b(?:Expect|Eventually|Consistently)\s*\(/g,
  swallows: /\brecover\s*\(\s*\)/g,
  exits: /(?<![\w.])return\s*$|\bos\.Exit\s*\(|\bruntime\.Goexit\s*\(/gm,
  mocks: /\bgomock\.|\.EXPECT\s*\(|\bmonkey\.Patch|\bhttpmock\./g,
  patience:
    /\b(?:InDelta|InEpsilon|WithinDuration|WithTimeout|Eventually|time\.(?:Second|Minute|Millisecond|Hour)|tolerance|epsilon|retry|retries)\b/g,
  imports: /^import\s*\([^)]*\)|^import\s.*$/gm,
}

export const rust: TestLanguage = {
  name: 'Rust',
  files: /\.rs$/i,
  tests: /(?:^|\/)tests\//,
  inlineFrom: /#\[cfg\(test\)\]|#\[(?:\w+::)*test\b/,
  syntax: {
    ...curly,
    strings: [
      { open: 'r##"', close: '"##', long: true, raw: true },
      { open: 'r#"', close: '"#', long: true, raw: true },
      { open: 'r"', close: '"', long: true, raw: true },
      { open: '"', close: '"', long: true },
    ],
  },
  cases: /\bfn\s+(?<name>\w+)/g,
  leading: /^#\[|^pub\b/,
  marks: /#\[(?:\w+::)*(?:test|rstest|test_case|case)\b/g,
  skips: /#\[\s*(?:ignore|should_panic)\b|#!?\[\s*cfg\s*\(\s*(?!test\s*\))|#\[\s*cfg_attr\b/g,
  assertions: /\b(?:debug_|prop_|static_)?(?:assert\w*|panic|unreachable)!\s*[([{]|\.(?:unwrap_err|expect_err)\s*\(/g,
  swallows: /\bcatch_unwind\s*\(|\.unwrap_or(?:_default|_else)?\s*\(|\blet\s+_\s*=/g,
  exits: /(?<![\w.])return\s*(?:Ok\(\(\)\)\s*)?;|\bprocess::(?:exit|abort)\s*\(/g,
  mocks: /\bmockall\b|\bautomock\b|\bMock\w*::(?:new|default)\s*\(|\.expect_\w+\s*\(/g,
  patience:
    /\b(?:abs_diff\w*|relative_eq|epsilon|EPSILON|tolerance|from_(?:secs|millis|mins)|timeout|retry|retries)\b/g,
  imports: /^[ \t]*(?:pub\s+)?use\b[^;]*;/gm,
}

export const jvm: TestLanguage = {
  name: 'Java and Kotlin',
  files: /\.(?:java|kts?|groovy|scala)$/i,
  tests:
    /(?:^|\/)src\/(?:test|androidTest|integrationTest|functionalTest|it)\w*\/|(?:Tests?|TestCase|IT|Spec)\.(?:java|kts?|groovy|scala)$/,
  syntax: curly,
  cases:
    /\b(?:void|fun|def)\s+(?:<[^>]*>\s*)?(?<name>`[^`\n]+`|"[^"\n]+"|\w+)\s*\(|\b(?:test|should|describe|context|it)\s*\(\s*(?<text>"[^"\n]*")\s*\)\s*\{/g,
  leading: /^@|^(?:public|private|internal|override|suspend|final|static|protected|\s)+$|^[\w\s(){}"',.=]*\)$/,
  marks: /@(?:\w+\.)*(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Property)\b/g,
  skips:
    /@(?:\w+\.)*(?:Disabled\w*|Ignore\w*|EnabledIf\w*|EnabledOn\w*|DisabledIf\w*|PendingFeature)\b|\b(?:Assume|Assumptions)\.\w+|(?<![\w.])assum(?:e|ing)\w*\s*\(|\benabled\s*=\s*false\b|\bxtest\b|\bSkipException\b/g,
  assertions:
    /(?<![\w.])(?:(?:Assert|Assertions|MatcherAssert|Truth|Mockito|BDDMockito)\.)?(?:assert\w*|fail|verify\w*|then)\s*[({]|\bshould\w+\b|\bexpect(?:Error|NextCount|Next|Complete|ThrownBy|Message)?\s*\(|\bexpected\s*=/g,
  swallows: /\bcatch\s*\(|\brunCatching\b|\bassertDoesNotThrow\b/g,
  exits: /\breturn\s*(?:;|\}|$)|\bSystem\.exit\s*\(|\bexitProcess\s*\(|\bRuntime\.getRuntime\(\)\.halt/gm,
  mocks:
    /@(?:Mock\w*|Spy\w*|InjectMocks|MockkBean)\b|(?<![\w.])(?:mock|mockk|spy|spyk|mockStatic|mockkStatic|mockkObject|mockConstruction)\s*[(<]|(?<![\w])(?:when|every|given|doReturn|doThrow|doAnswer)\s*[({](?=[^)]*\))|`when`\s*\(/g,
  patience:
    /\b(?:timeout|Timeout|assertTimeout\w*|isCloseTo|within|offset|delta|tolerance|Retry\w*|RetryingTest|atMost|await)\b/g,
  imports: /^[ \t]*(?:import|package)\b.*$/gm,
}

export const csharp: TestLanguage = {
  name: 'C#',
  files: /\.(?:cs|fs|vb)$/i,
  tests: /(?:Tests?|Specs?)\.(?:cs|fs|vb)$|(?:^|\/)[^/]*\.?Tests?\//i,
  syntax: {
    ...curly,
    strings: [
      { open: '"""', close: '"""', long: true },
      { open: '@"', close: '"', long: true, raw: true },
      { open: '"', close: '"' },
    ],
  },
  cases: /\b(?:void|Task|ValueTask|async\s+Task)(?:<[^>]*>)?\s+(?<name>\w+)\s*[(<]/g,
  leading: /^\[|^(?:public|private|internal|protected|static|async|\s)+$/,
  marks: /\[\s*(?:Fact|Theory|Test|TestCase|TestMethod|DataTestMethod|InlineData|DataRow|TestCaseSource)\b/g,
  skips:
    /\bSkip\s*=|\[\s*(?:Ignore|Explicit)\b|\bAssert\.(?:Ignore|Inconclusive|Skip\w*|Pass)\s*\(|\bSkip\.(?:If|IfNot)\s*\(/g,
  assertions:
    /\b(?:Assert|CollectionAssert|StringAssert|ClassicAssert)\.(?!Ignore|Inconclusive|Pass|Skip)\w+|\.Should\w*\s*\(|\.(?:Verify\w*|Received|DidNotReceive)\s*\(/g,
  swallows: /\bcatch\b/g,
  exits: /\breturn\s*;|\breturn\s+Task\.CompletedTask\b|\bEnvironment\.(?:Exit|FailFast)\s*\(/g,
  mocks: /\bnew\s+Mock\s*<|\bSubstitute\.For|\bMock\.Of|\bA\.Fake\s*<|\.(?:Setup\w*|Returns\w*)\s*\(/g,
  patience: /\b(?:Timeout|BeCloseTo|BeApproximately|Within|tolerance|precision|Retry\w*)\b/g,
  imports: /^[ \t]*(?:global\s+)?using\b[^;(]*;/gm,
}
