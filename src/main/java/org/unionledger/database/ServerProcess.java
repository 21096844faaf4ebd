package org.unionledger.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server as a child of this process, watched by a thread of its own. When the child ends without having been asked to
 * (killed, out of memory, disk full), the thread starts it again on the same port, as often as it takes; PostgreSQL
 * recovers by itself and pages are served again.
 *
 * <p>The child has a session of its own, so that Ctrl-C in a terminal reaches this process alone. It is stopped by the
 * system ({@code --pdeathsig}) when the watching thread is gone, that is when this process was killed.
 */
final class ServerProcess implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);

    private static final int TRIES_FOR_A_PORT = 5;
    private static final long MILLIS_BETWEEN_LOOKS = 10;
    private static final long SECONDS_BEFORE_ANOTHER_TRY = 1;
    private static final long SECONDS_FOR_THE_OLD_SERVER_TO_GO = 30;

    private final DataFolder folder;
    private final ServerPrograms programs;
    private final ServerSettings settings;
    private final ServerLog serverLog;
    private final PostmasterFile postmaster;
    private final CompletableFuture<Integer> listening = new CompletableFuture<>();
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final Thread watcher = new Thread(this::watch, "postgres");
    private volatile @Nullable Process child;

    ServerProcess(DataFolder folder, ServerPrograms programs, ServerSettings settings) {
        this.folder = folder;
        this.programs = programs;
        this.settings = settings;
        this.serverLog = new ServerLog(folder.log());
        this.postmaster = new PostmasterFile(folder.cluster());
    }

    /**
     * Starts the server and waits until it accepts connections.
     *
     * @return its port
     * @throws StartRefused if it does not come up
     */
    int start() {
        watcher.setDaemon(true);
        watcher.start();
        try {
            return listening.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StartRefused refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database was starting", e);
        }
    }

    /** Stops the server; everything that was committed is on the disk when this returns. */
    @Override
    public void close() {
        stopAsked.countDown();
        stopChild();
        try {
            watcher.join(TimeUnit.MINUTES.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopChild() {
        Process running = child;
        if (running != null && running.isAlive()) {
            programs.stop(running.toHandle());
        }
    }

    private void watch() {
        try {
            int port = startOnAFreePort();
            listening.complete(port);
            while (true) {
                int exitCode = waitForItsEnd();
                if (stopAsked.await(SECONDS_BEFORE_ANOTHER_TRY, TimeUnit.SECONDS)) {
                    return;
                }
                log.error(Words.inBothLanguages("database.died", exitCode));
                startAgain(port);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            listening.completeExceptionally(e);
        } catch (IOException e) {
            listening.completeExceptionally(folder.refused(e));
        } catch (RuntimeException e) {
            listening.completeExceptionally(e);
        }
    }

    private int waitForItsEnd() throws InterruptedException {
        Process running = child;
        return running == null ? 0 : running.waitFor();
    }

    private int startOnAFreePort() throws IOException, InterruptedException {
        for (int triesLeft = TRIES_FOR_A_PORT; ; triesLeft--) {
            int port = freePort();
            try {
                start(port);
                return port;
            } catch (StartRefused e) {
                boolean portWasTaken = serverLog.lastWords().contains("could not bind");
                if (!portWasTaken || triesLeft == 1) {
                    throw e;
                }
            }
        }
    }

    private void startAgain(int port) throws InterruptedException {
        do {
            try {
                start(port);
                log.info(Words.inBothLanguages("database.back"));
                return;
            } catch (IOException | StartRefused e) {
                log.error(e.getMessage());
            }
        } while (!stopAsked.await(SECONDS_BEFORE_ANOTHER_TRY, TimeUnit.SECONDS));
    }

    /** Starts the server; waits when processes of a killed one are still about to notice that it is gone. */
    private void start(int port) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_FOR_THE_OLD_SERVER_TO_GO);
        while (!startsNow(port)) {
            String words = serverLog.lastWords();
            if (!words.contains("pre-existing shared memory block") || System.nanoTime() > giveUp) {
                throw folder.refused(words);
            }
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
        }
    }

    /** False when the server ended instead of accepting connections. */
    private boolean startsNow(int port) throws IOException, InterruptedException {
        serverLog.mark();
        Process process = programs.start(folder, settings, port, serverLog);
        child = process;
        boolean toldToWait = false;
        while (!postmaster.saysReady(process.pid())) {
            if (!process.isAlive()) {
                return false;
            }
            if (stopAsked.await(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                stopChild();
                return true;
            }
            if (!toldToWait && serverLog.lastWords().contains("automatic recovery in progress")) {
                log.warn(Words.inBothLanguages("database.recovering"));
                toldToWait = true;
            }
        }
        return true;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
