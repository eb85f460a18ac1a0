/**
 * On the older transport (SSE), a server's first event names the address for messages. The agent is told one of the proxy in
 * its place. Takes a stream's text piece by piece, gives what goes on to the agent: held until that event is whole.
 */
export const createEndpointRewriter = (rewrite: (endpoint: string) => string): ((piece: string) => string) => {
  let held = ''
  let isDone = false
  return piece => {
    if (isDone) return piece
    held += piece
    const end = /\r?\n\r?\n/.exec(held)
    if (end === null) return ''
    isDone = true
    const event = held.slice(0, end.index)
    const rest = held.slice(end.index)
    const isEndpoint = /^event: ?endpoint\r?$/m.test(event)
    return (
      (isEndpoint
        ? event.replace(/^(data: ?)(.*?)(\r?)$/m, (_, name, endpoint, tail) => name + rewrite(endpoint) + tail)
        : event) + rest
    )
  }
}
