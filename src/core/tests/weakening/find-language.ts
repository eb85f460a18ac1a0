import { csharp, go, jvm, rust } from './compiled-languages.ts'
import { javascript, php, python, ruby } from './languages-of-the-web.ts'
import type { TestLanguage } from './test-language.ts'

const languages: readonly TestLanguage[] = [javascript, python, go, rust, jvm, csharp, ruby, php]

/** The language of a file by its name; undefined when its tests cannot be read. */
export const findLanguage = (path: string): TestLanguage | undefined => languages.find(({ files }) => files.test(path))

const anyTest =
  /(?:^|\/)(?:__tests__|__fixtures__|__snapshots__|tests?|specs?|e2e|testdata|test-data|fixtures?|cypress|features)\/|\.(?:bats|feature)$|(?:_test|_spec|\.test|\.spec|Tests?)\.\w+$/i

/** Whether a path is a test, or what tests live on: helpers, data, expected outputs. */
export const isTestPath = (path: string): boolean => findLanguage(path)?.tests.test(path) || anyTest.test(path)

const snapshots =
  /\.snap(?:\.new)?$|(?:^|\/)(?:__snapshots__|__image_snapshots__|snapshots?)\/|\.(?:approved|verified|golden|ambr)(?:\.\w+)?$|\.golden$/i

/** What a run of the tests writes down as right. */
export const isSnapshot = (path: string): boolean => snapshots.test(path)
