# The lab: namespaces of the suite's own, in which writing, mounting and signalling meet only what the suite has made.
# Arguments: LAB-FOLDER NODE SCRIPT, then the script's own.
set -eu
lab=$1 node=$2 script=$3
shift 3
mount --make-rprivate /
mount -t proc proc /proc
mount -t tmpfs lab "$lab/layers"
# What is written there is laid aside, and gone with the lab.
for name in usr etc opt var; do
  [ -d "/$name" ] && [ ! -L "/$name" ] || continue
  mkdir "$lab/layers/$name" "$lab/layers/$name-work"
  mount -t overlay -o "lowerdir=/$name,upperdir=$lab/layers/$name,workdir=$lab/layers/$name-work" lab "/$name"
done
mount -t tmpfs -o mode=755 lab /run
mount -t tmpfs -o mode=1777 lab /dev/shm

mkdir -p /opt/lab-volume /opt/lab-other /opt/lab-tools /var/spool/cron/crontabs
mount -t tmpfs -o mode=777 lab /opt/lab-volume
mount -t tmpfs lab /opt/lab-other
printf '#!/bin/sh\necho tool\n' > /opt/lab-tools/tool
chmod 777 /opt/lab-tools /opt/lab-tools/tool
cp "$(command -v cat)" /usr/local/bin/lab-cat
cp "$(command -v setpriv)" /usr/local/bin/lab-sudo
chmod 4755 /usr/local/bin/lab-cat /usr/local/bin/lab-sudo
printf '#!/bin/sh\n[ "$1" != -n ] || shift\nexec "$@"\n' > /usr/local/bin/sudo
chmod 700 /usr/local/bin/sudo
cat "$lab/secret" > /etc/lab-secret
chmod 600 /etc/lab-secret
cat "$lab/secret" > /etc/lab-group-secret
chown 0:4242 /etc/lab-group-secret
chmod 640 /etc/lab-group-secret
cat "$lab/secret" > /dev/shm/lab-secret
chmod 644 /dev/shm/lab-secret

# Names that are allowed to be asked for: one of an outside host, and some whose owner has put them elsewhere.
cat >> /etc/hosts <<'HOSTS'
203.0.113.7 registry.lab.example
169.254.169.254 metadata.lab.example
127.0.0.1 local.lab.example
203.0.113.7 mixed.lab.example
10.0.0.7 mixed.lab.example
HOSTS

# Cloud metadata, an outside host and a name server: addresses of this network's own loopback.
ip link set lo up
for address in 169.254.169.254 203.0.113.7 203.0.113.53; do ip addr add "$address/32" dev lo; done
for address in fd00:ec2::254 2001:db8::7; do ip -6 addr add "$address/128" dev lo nodad 2>/dev/null || :; done

# No number of the lab is one that a new list of processes begins with.
echo 30000 > /proc/sys/kernel/ns_last_pid || :
"$node" "$script" "$lab" "$@" &
# This shell is the first process of the namespace: when its input ends, so does everything in it.
cat > /dev/null
