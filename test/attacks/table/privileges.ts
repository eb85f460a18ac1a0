import type { Attack } from '../attack.ts'

/** Becoming somebody else, and what only others may do. */
export const privileges: Attack[] = [
  { id: 'setuid-program', shell: '/usr/local/bin/lab-cat /etc/lab-secret', weak: 'user' },
  { id: 'setuid-shell', shell: '[ "$(/usr/local/bin/lab-sudo --reuid 0 id -u)" = 0 ] && won', weak: 'user' },
  { id: 'sudo', shell: 'PATH=/usr/local/bin:$PATH sudo -n true && won', weak: 'root' },
  { id: 'su', shell: 'su root -s /bin/sh -c true < /dev/null && won', weak: 'root' },
  {
    id: 'capabilities',
    shell: 'grep -qE "^Cap(Prm|Eff|Inh|Amb):.*[1-9a-f]" /proc/self/status && won',
    weak: ['user', 'own namespace'],
  },
  { id: 'bounding-set', shell: 'grep -qE "^CapBnd:.*[1-9a-f]" /proc/self/status && won', weak: 'user' },
  { id: 'new-privileges', shell: 'grep -qE "^NoNewPrivs:\\s+0" /proc/self/status && won', weak: ['no new privileges'] },
  { id: 'own-setuid', shell: 'cp "$(command -v id)" ./su-id; chmod 4755 su-id; chown 0:0 su-id && won', weak: 'root' },
  { id: 'device-node', shell: 'd=$(mktemp -u); mknod "$d" c 1 1 && won; rm -f "$d"', weak: 'root' },
  { id: 'group-file', shell: 'cat /etc/lab-group-secret', weak: ['groups', 'own namespace'] },
  { id: 'groups', shell: 'id -G | tr " " "\\n" | grep -qx 4242 && won', weak: ['groups', 'own namespace'] },
  { id: 'root-file', shell: 'cat /etc/lab-secret', weak: 'root' },
  { id: 'switch-user', shell: 'setpriv --reuid 65534 --clear-groups true && won', weak: 'root' },
  { id: 'scheduling', shell: 'nice -n -5 true 2>&1 | grep -q . || won', weak: 'root' },
  { id: 'real-time', shell: 'chrt -f 10 true && won', weak: 'root' },
  {
    id: 'keyring',
    shell: `perl -e 'my ($n) = @ARGV; my ($t, $k) = ("user\\0", "lab-key\\0"); my $id = syscall($n, 10, -3, $t, $k, 0); my $to = "\\0" x 100; syscall($n, 11, $id, $to, 100); print $to' $( [ $arm = 1 ] && echo 219 || echo 250)`,
    weak: ['own keyring'],
  },
  { id: 'accounting', shell: 'permitted "$(call 163 89 0)"', weak: 'root' },
  { id: 'reboot', shell: 'permitted "$(call 169 142 4276215469 672274793 0 0)"', weak: 'root' },
  { id: 'host-name', shell: 'hostname lab-evil && won', weak: 'root' },
  {
    id: 'bpf',
    shell: `permitted "$(perl -e 'my $a = pack("LLLL", 2, 4, 4, 1) . "\\0" x 64; my $r = syscall(shift, 0, $a, 72); print "$r ", 0 + $!' $( [ $arm = 1 ] && echo 280 || echo 321))"`,
    weak: 'root',
  },
  {
    id: 'perf',
    shell: `permitted "$(perl -e 'my $a = pack("LLQ", 1, 112, 0) . "\\0" x 96; my $r = syscall(shift, $a, -1, 0, -1, 0); print "$r ", 0 + $!' $( [ $arm = 1 ] && echo 241 || echo 298))"`,
    weak: 'root',
  },
  { id: 'userfaultfd', shell: 'permitted "$(call 323 282 0)"', weak: 'root' },
  { id: 'kernel-log', shell: '[ -r /dev/kmsg ] || [ -r /proc/kmsg ] && won', weak: 'root' },
  {
    id: 'kernel-memory',
    shell: '[ -r /proc/kcore ] || [ -r /dev/mem ] || [ -r /proc/kpageflags ] || [ -r /proc/vmallocinfo ] && won',
    weak: 'root',
  },
]
