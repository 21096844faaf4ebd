package org.unionledger.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;

/**
 * The settings the server runs with. They are given on its command line, never written into the database's folder, so
 * that a newer release brings its own.
 */
record ServerSettings(boolean durable, long memoryMegabytes) {

    static ServerSettings lasting() {
        return new ServerSettings(true, memory());
    }

    /** For tests, whose data may be lost when the machine stops. */
    static ServerSettings fleeting() {
        return new ServerSettings(false, memory());
    }

    private static long memory() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getTotalMemorySize() / (1024 * 1024);
    }

    List<String> arguments(int port) {
        String onOrOff = durable ? "on" : "off";
        return Stream.of(
                        "listen_addresses=127.0.0.1",
                        "port=" + port,
                        "unix_socket_directories=",
                        "max_connections=100",
                        "fsync=" + onOrOff,
                        "full_page_writes=" + onOrOff,
                        "synchronous_commit=" + onOrOff,
                        // while at least five others are writing, a commit waits this many microseconds to share its
                        // write
                        "commit_delay=1000",
                        "commit_siblings=5",
                        "shared_buffers=" + sharedBuffersMegabytes() + "MB",
                        "effective_cache_size=" + memoryMegabytes / 2 + "MB",
                        "work_mem=16MB",
                        "maintenance_work_mem=128MB",
                        "max_wal_size=" + (durable ? logMegabytes() : 256) + "MB",
                        "random_page_cost=1.1",
                        // a second process takes some 20 ms to start, which only long work makes up for
                        "parallel_setup_cost=20000",
                        "jit=off",
                        "track_commit_timestamp=on",
                        "lc_messages=C",
                        "logging_collector=off",
                        "log_destination=stderr",
                        "log_line_prefix=%m [%p] ",
                        "log_timezone=Asia/Shanghai",
                        "timezone=Asia/Shanghai")
                .flatMap(setting -> Stream.of("-c", setting))
                .toList();
    }

    /** An eighth of the memory, between 64 MB and 4 GB. */
    private long sharedBuffersMegabytes() {
        return Math.max(64, Math.min(4 * 1024, memoryMegabytes / 8));
    }

    /**
     * So much may be written before everything is put in its place, which makes the next change of each page write the whole
     * page: a third of the memory, between 1 GB and 8 GB of the disk, used only by a large import.
     */
    private long logMegabytes() {
        return Math.max(1024, Math.min(8 * 1024, memoryMegabytes / 3));
    }
}
