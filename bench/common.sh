# What the benches share; sourced by each. JAR, WORK and HEAP may be set from outside.
set -euo pipefail
export LC_ALL=C.UTF-8

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=${JAR:-$bench/../target/union-ledger.jar}
work=${WORK:-$bench/../target/bench}
heap=${HEAP:-512m}

if [ ! -f "$jar" ]; then
    echo "There is no $jar: run mvn package first, or set JAR." >&2
    exit 2
fi
mkdir -p "$work"

# The command line that runs one of the program's commands; also for the background, where a function would hide the process.
ledger=(java "-Xmx$heap" -jar "$jar")

# roster ROWS FOLDER: the files that are imported
roster() {
    java -Dloader.main=org.unionledger.demo.RosterFiles -cp "$jar" org.springframework.boot.loader.launch.PropertiesLauncher "$@"
}

# measured OUT COMMAND…: runs the command, its results in OUT; sets seconds, peak (MB of the process) and code
measured() {
    local out=$1 line pid begin
    shift
    peak=0
    begin=$(date +%s%N)
    "$@" >"$out" 2>"$out.log" &
    pid=$!
    while kill -0 "$pid" 2>/dev/null; do
        while read -r line; do
            case $line in VmHWM:*) peak=$(($(tr -dc 0-9 <<<"$line") / 1024)) ;; esac
        done 2>/dev/null <"/proc/$pid/status" || true
        sleep 0.1
    done
    code=0
    wait "$pid" || code=$?
    seconds=$(seconds_since "$begin")
}

seconds_since() {
    local tenths=$((($(date +%s%N) - $1) / 100000000))
    echo "$((tenths / 10)).$((tenths % 10))"
}

# number KEY FILE: the first number under this key of a json
number() {
    sed -n "s/.*\"$1\" *: *\"\{0,1\}\([0-9][0-9]*\).*/\1/p" "$2" | head -1
}

# members DATA: how many the book has
members() {
    "${ledger[@]}" figures --data "$1" --union "$union" --from 2000-01-01 --to 2025-12-31 --indicator member.total \
        --format json >"$work/figures.json" 2>/dev/null
    number value "$work/figures.json"
}

union=望潮街道总工会
