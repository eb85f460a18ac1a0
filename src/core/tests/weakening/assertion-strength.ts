import { isLiteral } from './tokens.ts'

/** Matchers that leave nothing open, in any language. */
const exact =
  /^(?:toBe|toEqual|toStrictEqual|toMatchInlineSnapshot|toMatchSnapshot|toHaveLength|toHaveBeenCalledWith|toHaveBeenCalledTimes|toHaveBeenNthCalledWith|toHaveBeenLastCalledWith|equals?|strictEqual|deepEqual|deepStrictEqual|eql|eq|eqv|same|is|assertEquals?|assertSame|assertIs|assertDictEqual|assertListEqual|assertStrictEquals|assert_equal|assert_eq|assertThatEquals|Equal|EqualValues|AreEqual|AreSame|Be|BeEquivalentTo|isEqualTo|isSameAs|containsExactly|shouldBe|assertArrayEquals|===|==)$/

/** Matchers that many values satisfy. */
const loose =
  /^(?:toBeTruthy|toBeFalsy|toBeDefined|toBeUndefined|toBeNull|toContain|toContainEqual|toMatch|toMatchObject|toBeInstanceOf|toBeGreaterThan|toBeGreaterThanOrEqual|toBeLessThan|toBeLessThanOrEqual|toHaveBeenCalled|toHaveProperty|toBeCloseTo|toBeTypeOf|toSatisfy|ok|truthy|exist|exists|include|includes|contain|match|matches|like|notEqual|notStrictEqual|notDeepEqual|above|below|least|most|closeTo|assertTrue|assertFalse|assertIn|assertNotIn|assertIsNotNone|assertIsNone|assertIsInstance|assertAlmostEqual|assertGreater|assertLess|assertRegex|assertContains|assertNotNull|assertNotEmpty|assertInstanceOf|assertStringContainsString|assertEqualsWithDelta|assertGreaterThan|assert_ne|assert_not_nil|assert_includes|assert_match|assert_in_delta|NotNil|NotEmpty|NotNull|True|NoError|Contains|InDelta|IsTrue|NotEqual|be_truthy|be_present|be_within|be_a|be_kind_of|NotBeNull|BeCloseTo|Contain|isNotNull|isNotEmpty|contains|hasSize|isTrue|isInstanceOf|isCloseTo|shouldNotBe|shouldContain|!=|!==|>=|<=|in|any|anything|ANY|objectContaining|arrayContaining|stringContaining|stringMatching|anyString|isA|notNull)$/

/** What says how two values are compared is no name to be renamed. */
export const isMatcher = (token: string): boolean => exact.test(token) || loose.test(token)

const count = (tokens: readonly string[], pattern: RegExp): number => tokens.filter(token => pattern.test(token)).length

/** What `after` asserts of what `before` asserted: something weaker, something stronger, or just something else. */
export const compareStrength = (
  before: readonly string[],
  after: readonly string[],
): 'weaker' | 'stronger' | 'other' => {
  const exactness = (tokens: readonly string[]) => ({ exact: count(tokens, exact), loose: count(tokens, loose) })
  const [one, other] = [exactness(before), exactness(after)]
  if (comparesWithItself(after) && !comparesWithItself(before)) return 'weaker'
  if (before.includes('await') && !after.includes('await')) return 'weaker'
  if (other.exact < one.exact || other.loose > one.loose) return 'weaker'
  if (other.exact > one.exact && other.loose <= one.loose && subjectOf(before) === subjectOf(after)) return 'stronger'
  return 'other'
}

/** What stands before the matcher: `expect(total)`. */
const subjectOf = (tokens: readonly string[]): string => {
  const end = tokens.findIndex((token, index) => index > 0 && (exact.test(token) || loose.test(token)))
  return tokens
    .slice(0, end < 0 ? tokens.length : end)
    .filter(token => token !== 'not')
    .join(' ')
}

/** `expect(x).toBe(x)`, `assert x == x`, `assertEquals(x, x)`, or nothing but literals: true whatever the code does. */
const comparesWithItself = (tokens: readonly string[]): boolean => {
  if (tokens.length > 200) return false
  const text = tokens.join(' ')
  const same =
    /\bexpect \( (.+) \) (?:\. to )?\. \w+ \( \1 \)/.test(text) ||
    /\bassert(?: \()? (.+) (?:===?) \1(?: \))?$/.test(text) ||
    (/\( (?:\w+ , )?([\w.]+) , \1 (?:\)|,)/.test(text) && /assert|equal/i.test(text))
  return (
    same || onlyLiterals.test(text) || (tokens[0] === 'assert' && tokens.length === 2 && isLiteral(tokens[1] ?? ''))
  )
}

const onlyLiterals =
  /\bexpect \( (?:true|1|"[^"]*") \) (?:\. to )?\. (?:toBe|toEqual|toBeTruthy|be)\b|\bassert\w* (?:! )?\( (?:true|True|1) \)|\bassert True$/
