/** An answer that says no, in GitHub's words. Thrown by routes, written by the server. */
export class Refusal extends Error {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly headers: Record<string, string>

  constructor(status: number, body: Record<string, unknown>, headers: Record<string, string> = {}) {
    super(String(body.message))
    this.name = 'Refusal'
    this.status = status
    this.body = { ...body, documentation_url: body.documentation_url ?? docs, status: String(status) }
    this.headers = headers
  }
}

const docs = 'https://docs.github.com/rest'

export const notFound = (): Refusal => new Refusal(404, { message: 'Not Found' })

/** 422 of a route that checks fields: `errors` is a list of objects. */
export const validationFailed = (resource: string, field: string, code: string, message?: string): Refusal =>
  new Refusal(422, {
    message: 'Validation Failed',
    errors: [{ resource, code, field, ...(message === undefined ? {} : { message }) }],
  })

/** 422 of the review routes: `errors` is a list of sentences. */
export const unprocessable = (...errors: string[]): Refusal =>
  new Refusal(422, {
    message: 'Unprocessable Entity',
    errors,
    documentation_url: 'https://docs.github.com/rest/pulls/reviews#create-a-review-for-a-pull-request',
  })

/** GitHub's limit of every issue, comment and review body, in characters. */
const maxBodyCharacters = 65_536

export const checkBodyLength = (resource: string, body: string): void => {
  if (body.length <= maxBodyCharacters) return
  throw validationFailed(resource, 'body', 'custom', `body is too long (maximum is ${maxBodyCharacters} characters)`)
}
