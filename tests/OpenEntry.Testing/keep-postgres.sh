# Keeps a PostgreSQL for tests, in a temporary folder, as long as somebody holds this script's standard input open: when the tests end, or are killed, so does the
# server, and the folder goes. Told what to do by lines (begin PORT, end SIGNAL, all SIGNAL), each answered by one.
bin=$1
# Ctrl+C is meant for the tests; they close standard input.
trap '' INT
folder=$(mktemp -d "${TMPDIR:-/tmp}/openentry-postgres-XXXXXX") || exit 1
server=

if ! "$bin/initdb" -D "$folder/data" -U openentry --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder/log" 2>&1; then
    tail -n 3 "$folder/log" >&2
    rm -rf "$folder"
    exit 1
fi

# The server and its children: one for each connection.
all() {
    kill -s "$1" "$server"
    for status in /proc/[0-9]*/stat; do
        { read -r pid _ _ parent _ <"$status"; } 2>/dev/null && [ "$parent" = "$server" ] && kill -s "$1" "$pid"
    done
}
end() {
    all CONT
    kill -s "$1" "$server"
    wait "$server"
    server=
}

while read -r word what; do
    case $word in
        begin)
            # Nothing is forced to the disk, which only matters to a machine that fails; a commit is written all the same, and outlives a killed server.
            "$bin/postgres" -D "$folder/data" -p "$what" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off \
                -c full_page_writes=off -c max_connections=200 -c shared_buffers=64MB -c jit=off -c timezone=UTC >>"$folder/log" 2>&1 </dev/null &
            server=$!
            ;;
        end) end "$what" ;;
        all) all "$what" ;;
    esac 2>>"$folder/log"
    echo "$word"
done

[ -z "$server" ] || end QUIT 2>/dev/null
rm -rf "$folder"
