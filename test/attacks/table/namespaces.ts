import type { Attack } from '../attack.ts'

/** Mounts, namespaces and the kernel's switches. */
export const namespaces: Attack[] = [
  { id: 'user-namespace', shell: 'unshare --user true && won', weak: ['own namespace'] },
  {
    id: 'user-namespace-root',
    shell: 'unshare --user --map-root-user --mount --net true && won',
    weak: ['own namespace'],
  },
  { id: 'mount-namespace', shell: 'unshare --mount true && won', weak: 'root' },
  { id: 'bind-mount', shell: 'd=$(mktemp -d); mount --bind /etc "$d" && won; umount "$d"', weak: 'root' },
  { id: 'tmpfs-mount', shell: 'd=$(mktemp -d); mount -t tmpfs x "$d" && won; umount "$d"', weak: 'root' },
  { id: 'proc-mount', shell: 'd=$(mktemp -d); mount -t proc proc "$d" && won; umount "$d"', weak: 'root' },
  { id: 'cgroup-mount', shell: 'd=$(mktemp -d); mount -t cgroup2 none "$d" && won; umount "$d"', weak: 'root' },
  {
    id: 'new-mount-calls',
    shell: `perl -e 'my $t = "tmpfs\\0"; print "BRO", "KEN\\n" if syscall(430, $t, 0) >= 0'`,
    weak: 'root',
  },
  { id: 'remount-usr', shell: 'mount -o remount,rw /usr && won', weak: 'root' },
  {
    id: 'remount-root',
    shell: 'mount -o remount,rw / && touch /lab-touched && won; rm -f /lab-touched',
    weak: ['user', 'own namespace'],
  },
  { id: 'unmount', shell: 'umount -l /opt/lab-other && won', weak: 'root' },
  { id: 'pivot-back', shell: 'ls /.old/etc && won', weak: ['no old root'] },
  { id: 'chroot', shell: 'chroot / true && won', weak: 'root' },
  { id: 'write-usr', shell: 'printf "lab-mark-write-usr" > /usr/local/bin/lab-evil', weak: 'root' },
  { id: 'write-etc', shell: 'printf "lab-mark-write-etc" > /etc/lab-evil', weak: 'root' },
  { id: 'write-tool', shell: 'printf "lab-mark-write-tool" > /opt/lab-tools/tool', weak: ['read-only'] },
  { id: 'add-tool', shell: 'printf "lab-mark-add-tool" > /opt/lab-tools/node', weak: ['read-only'] },
  { id: 'write-volume', shell: 'touch /opt/lab-volume/evil && won', weak: ['read-only below'] },
  {
    id: 'sysctl',
    shell: '[ -w /proc/sys/kernel/core_pattern ] || [ -w /proc/sys/vm/drop_caches ] && won',
    weak: 'root',
  },
  {
    id: 'sys-files',
    shell: '[ -n "$(find /sys -maxdepth 3 -type f -writable 2>/dev/null | head -n 1)" ] && won',
    weak: 'root',
  },
  {
    id: 'devices',
    shell:
      '[ -n "$(find /dev -maxdepth 1 -type b 2>/dev/null | head -n 1)" ] || [ -e /dev/kvm ] || [ -e /dev/vsock ] || [ -e /dev/fuse ] && won',
    weak: 'root',
  },
  { id: 'open-files', shell: 'cat /proc/self/fd/[3-9] < /dev/null', weak: ['closed files'] },
  { id: 'world-folder', shell: 'ls -d "$(dirname "$SOCKET")"/*/work && won', weak: 'root' },
  { id: 'accounts', shell: '[ "$(wc -l < /etc/passwd)" -gt 2 ] && won', weak: 'root' },
]
