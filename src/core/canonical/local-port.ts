/** Test servers and local models listen on another port each time. */
export const withoutLocalPort = (url: string): string =>
  url.replace(/^(https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])):\d+/, '$1')
