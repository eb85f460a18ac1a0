/** In a user namespace of the agent's own that can have no further one inside. */
const lock = 'echo 0 > /proc/sys/user/max_user_namespaces'

/** A keyring that holds none of the job's keys: whoever inherits the session's can read what lies in it. */
const newKeyring = 'my $call = shift; syscall($call, 1, 0) if $call; exec @ARGV; die "$ARGV[0]: $!\\n"'

/**
 * What runs as root of the namespaces, before the agent: a file system that holds nothing but programs, the work copy and
 * the agent's HOME; a network that holds nothing but a way to the proxy. Then it drops every right and starts the agent.
 *
 * Arguments: ROOT UID GID DIRECTORY ENVIRONMENT-FILE NODE RELAY SOCKET PORT DROP, then `ro|rw SOURCE TARGET` as often as
 * needed, `--`, the program and its arguments. All are quoted everywhere: paths may hold anything.
 */
export const sandboxScript = `
set -eu
# What was left open would be the agent's as well.
exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-
PATH=/usr/sbin:/usr/bin:/sbin:/bin
unset SUDO_COMMAND SUDO_USER SUDO_UID SUDO_GID MAIL LOGNAME USER
root=$1 uid=$2 gid=$3 directory=$4 environment=$5 node=$6 relay=$7 socket=$8 port=$9
shift 9
drop=$1
shift

mount --make-rprivate /
mount -t tmpfs -o mode=0755,nosuid,nodev,size=64m claude-router "$root"

# What is mounted below keeps its own flags.
read_only() {
  findmnt -n -l -R -o TARGET -- "$1" | while IFS= read -r point; do
    mount -o remount,bind,ro,nosuid,nodev "$point" 2>/dev/null || mount -o remount,bind,ro "$point"
  done
}
place() {
  if [ -e "$root$3" ]; then :
  elif [ -d "$2" ]; then mkdir -p "$root$3"
  else mkdir -p "$root\${3%/*}" && : > "$root$3"; fi
  mount --rbind "$2" "$root$3"
  [ "$1" = rw ] || read_only "$root$3"
}

for name in usr bin sbin lib lib32 lib64 libx32 etc opt nix; do
  if [ -L "/$name" ]; then cp -P "/$name" "$root/$name"
  elif [ -d "/$name" ]; then place ro "/$name" "/$name"; fi
done
mkdir "$root/proc" "$root/dev" "$root/tmp" "$root/run" "$root/var" "$root/root"
mount -t proc -o nosuid,nodev,noexec,hidepid=2 proc "$root/proc" 2>/dev/null || mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
mount -t tmpfs -o mode=0755,nosuid,noexec,size=1m claude-router "$root/dev"
for name in null zero full random urandom tty; do
  : > "$root/dev/$name"
  mount --bind "/dev/$name" "$root/dev/$name"
done
mkdir -m 1777 "$root/dev/shm"
mount -t tmpfs -o mode=1777,nosuid,nodev,size=256m claude-router "$root/dev/shm"
ln -s /proc/self/fd "$root/dev/fd"
ln -s fd/0 "$root/dev/stdin"
ln -s fd/1 "$root/dev/stdout"
ln -s fd/2 "$root/dev/stderr"
while [ "$1" != -- ]; do
  place "$1" "$2" "$3"
  shift 3
done
shift
mkdir -m 0700 "$root/run/claude-router"
place rw "$socket" /run/claude-router/socket
place ro "$node" /run/claude-router/node
place ro "$relay" /run/claude-router/relay.js
place ro "$environment" /run/claude-router/environment

ip link set lo up
mkdir "$root/.old"
cd "$root"
pivot_root . .old
umount -l /.old
rmdir /.old
mount -o remount,ro,nosuid,nodev / 2>/dev/null || mount -o remount,bind,ro,nosuid,nodev /

mkfifo /dev/ready
relay() { /run/claude-router/node /run/claude-router/relay.js "$port" /run/claude-router/socket /dev/ready; }
{ relay || { [ ! -e /dev/ready ] || echo failed > /dev/ready; }; } < /dev/null > /dev/null &
read -r said < /dev/ready
rm /dev/ready
[ "$said" = ready ] || { echo 'The way to the proxy could not be opened' >&2; exit 70; }

while IFS= read -r line; do export "$line"; done < /run/claude-router/environment
cd "$directory"
# What takes too much memory is ended before anything of the job is.
echo 1000 > /proc/self/oom_score_adj

# The numbers are those of keyctl.
case $(uname -m) in x86_64) call=250 ;; aarch64) call=219 ;; *) call=0 ;; esac
if command -v perl >/dev/null; then set -- perl -e '${newKeyring}' "$call" "$@"; fi
set -- setsid -- "$@"
# Core dumps: 1 byte also forbids those that the machine pipes to a program, which 0 does not. A limit that cannot be set is
# lower already.
for limit in core=1 nproc=4096 nofile=65536 fsize=8589934592 memlock=67108864; do
  prlimit --pid $$ "--$limit" 2>/dev/null || :
done
rights='--no-new-privs --inh-caps=-all --ambient-caps=-all --bounding-set=-all'
own_namespace="unshare --user --map-user=$uid --map-group=$gid --keep-caps --"
if [ "$drop" = nested ]; then
  $own_namespace sh -c '${lock} && exec "$@"' claude-router setpriv $rights "$@"
  exit
fi
become="setpriv --reuid $uid --regid $gid --clear-groups $rights"
# Where the machine gives users no namespaces, there are none to lock.
if $become $own_namespace sh -c '${lock}' 2>/dev/null; then
  $become $own_namespace sh -c '${lock} && exec "$@"' claude-router setpriv $rights "$@"
else
  $become "$@"
fi
`
