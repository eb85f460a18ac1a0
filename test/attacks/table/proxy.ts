import type { Attack } from '../attack.ts'

/** Requests that must not be served: each is one that the naive proxy serves. */
const requests: [id: string, text: string][] = [
  [
    'no-token',
    'POST /v1/messages HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nConnection: close\\r\\nContent-Length: 2\\r\\n\\r\\n{}',
  ],
  [
    'wrong-token',
    'POST /v1/messages HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nAuthorization: Bearer crt_guessed\\r\\nConnection: close\\r\\nContent-Length: 2\\r\\n\\r\\n{}',
  ],
  [
    'empty-token',
    'GET /v1/models HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nAuthorization: Bearer \\r\\nConnection: close\\r\\n\\r\\n',
  ],
  [
    'basic-token',
    'GET /v1/models HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nAuthorization: Basic $TOKEN\\r\\nConnection: close\\r\\n\\r\\n',
  ],
  ['token-in-query', 'GET /v1/models?api_key=$TOKEN HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nConnection: close\\r\\n\\r\\n'],
  [
    'token-in-cookie',
    'GET /v1/models HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nCookie: authorization=$TOKEN\\r\\nConnection: close\\r\\n\\r\\n',
  ],
  ['metrics', 'GET /metrics HTTP/1.1\\r\\n$own\\r\\n'],
  ['dashboard', 'GET /ui HTTP/1.1\\r\\n$own\\r\\n'],
  ['health', 'GET /health HTTP/1.1\\r\\n$own\\r\\n'],
  ['admin', 'POST /admin/shutdown HTTP/1.1\\r\\n$own\\r\\n'],
  ['dots', 'GET /v1/../metrics HTTP/1.1\\r\\n$own\\r\\n'],
  ['encoded-dots', 'GET /v1/%%2e%%2e/metrics HTTP/1.1\\r\\n$own\\r\\n'],
  ['double-slash', 'GET //metrics HTTP/1.1\\r\\n$own\\r\\n'],
  ['capital-path', 'GET /METRICS HTTP/1.1\\r\\n$own\\r\\n'],
  ['delete', 'DELETE /v1/models HTTP/1.1\\r\\n$own\\r\\n'],
  ['put', 'PUT /v1/messages HTTP/1.1\\r\\n$own\\r\\n'],
  ['trace', 'TRACE / HTTP/1.1\\r\\n$own\\r\\n'],
  [
    'foreign-host',
    'GET /v1/models HTTP/1.1\\r\\nHost: evil.example\\r\\nx-api-key: $TOKEN\\r\\nConnection: close\\r\\n\\r\\n',
  ],
  ['two-hosts', 'GET /v1/models HTTP/1.1\\r\\nHost: evil.example\\r\\n$own\\r\\n'],
  ['no-host', 'GET /v1/models HTTP/1.1\\r\\nx-api-key: $TOKEN\\r\\nConnection: close\\r\\n\\r\\n'],
  ['absolute-form', 'GET http://169.254.169.254/latest/ HTTP/1.1\\r\\n$own\\r\\n'],
  [
    'absolute-form-root',
    'GET http://203.0.113.7:443 HTTP/1.1\\r\\nHost: 203.0.113.7:443\\r\\nx-api-key: $TOKEN\\r\\nConnection: close\\r\\n\\r\\n',
  ],
  ['connect', 'CONNECT 169.254.169.254:80 HTTP/1.1\\r\\n$own\\r\\n'],
  ['connect-outside', 'CONNECT 203.0.113.7:443 HTTP/1.1\\r\\nProxy-Authorization: Bearer $TOKEN\\r\\n$own\\r\\n'],
  ['upgrade', 'GET /metrics HTTP/1.1\\r\\n${own%%Connection*}Connection: Upgrade\\r\\nUpgrade: websocket\\r\\n\\r\\n'],
  [
    'two-lengths',
    'POST /v1/messages HTTP/1.1\\r\\n${own}Content-Length: 2\\r\\nContent-Length: 40\\r\\n\\r\\n{}GET /metrics HTTP/1.1\\r\\n\\r\\n',
  ],
  [
    'length-and-chunks',
    'POST /v1/messages HTTP/1.1\\r\\n${own}Content-Length: 4\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\nGET /metrics HTTP/1.1\\r\\n$own\\r\\n',
  ],
  [
    'obscured-chunks',
    'POST /v1/messages HTTP/1.1\\r\\n${own}Transfer-Encoding: xchunked\\r\\n\\r\\n0\\r\\n\\r\\nGET /metrics HTTP/1.1\\r\\n$own\\r\\n',
  ],
  ['bare-line-feeds', 'GET /metrics HTTP/1.1\\nHost: 127.0.0.1\\nx-api-key: $TOKEN\\n\\n'],
  [
    'folded-header',
    'GET /v1/models HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nx-api-key:\\r\\n wrong\\r\\nConnection: close\\r\\n\\r\\n',
  ],
  ['old-protocol', 'GET /metrics\\r\\n\\r\\n'],
  ['large-header', 'GET /v1/models HTTP/1.1\\r\\n${own}x-large: $(head -c 40000 /dev/zero | tr "\\0" a)\\r\\n\\r\\n'],
  ['large-body', 'POST /v1/messages HTTP/1.1\\r\\n${own}Content-Length: 99999999\\r\\n\\r\\n{'],
  [
    'compressed-body',
    'POST /v1/messages HTTP/1.1\\r\\n${own}Content-Encoding: gzip\\r\\nContent-Length: 2\\r\\n\\r\\n{}',
  ],
  ['prototype', 'GET /__proto__ HTTP/1.1\\r\\n$own\\r\\n'],
  ['batches', 'POST /v1/messages/batches HTTP/1.1\\r\\n${own}Content-Length: 2\\r\\n\\r\\n{}'],
]

/** Hosts that the proxy must not connect with, though `*.lab.example` is allowed (ports 443 and 80). */
const tunnels: [id: string, target: string][] = [
  ['other-host', 'outside.example:443'],
  ['look-alike', 'evil-lab.example:443'],
  ['suffix', 'registry.lab.example.evil.example:443'],
  ['other-port', 'registry.lab.example:22'],
  ['address', '203.0.113.7:443'],
  ['metadata', '169.254.169.254:80'],
  ['metadata-by-name', 'metadata.lab.example:80'],
  ['metadata-ipv6', '[fd00:ec2::254]:80'],
  ['this-machine-by-name', 'local.lab.example:443'],
  ['one-of-two-addresses', 'mixed.lab.example:443'],
  ['no-address', 'nowhere.lab.example:443'],
  ['user', 'x@registry.lab.example:443@169.254.169.254:80'],
]

const shellOf = (text: string): string => `TOKEN=$ANTHROPIC_AUTH_TOKEN\nrequest "${text}"`

/** The one port that the agent can reach. */
export const proxy: Attack[] = [
  ...requests.map(([id, text]): Attack => ({ id: `proxy-${id}`, shell: shellOf(text), weak: 'root' })),
  ...tunnels.map(
    ([id, target]): Attack => ({
      id: `egress-${id}`,
      shell: shellOf(`CONNECT ${target} HTTP/1.1\\r\\nHost: x\\r\\nProxy-Authorization: Bearer $TOKEN\\r\\n\\r\\n`),
      weak: 'root',
    }),
  ),
  {
    id: 'egress-no-token',
    shell: shellOf('CONNECT registry.lab.example:443 HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n'),
    weak: 'root',
  },
  {
    id: 'proxy-connections',
    shell: `perl -MIO::Socket::INET -e 'my @held; for (1 .. 900) { my $s = IO::Socket::INET->new(PeerAddr => "127.0.0.1", PeerPort => $ARGV[0]) or last; print $s "HOLD / HTTP/1.1\\r\\n"; $s->flush; push @held, $s } select undef, undef, undef, 0.5; my $open = grep { $_->blocking(0); my $n = sysread $_, my $x, 1; !defined $n } @held; print "BRO", "KEN $open\\n" if $open >= 900' "$port"`,
    weak: 'root',
  },
]
