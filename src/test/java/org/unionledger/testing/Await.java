package org.unionledger.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what another thread or process does, without saying how long that takes. */
public final class Await {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long MILLIS_BETWEEN_LOOKS = 10;

    private Await() {}

    /** Looks again and again; an {@link AssertionError} tells when it is not so within a minute. */
    public static void until(BooleanSupplier isSo) {
        until(isSo::getAsBoolean, so -> so);
    }

    /**
     * Looks again and again.
     *
     * @return the first that is as wanted
     * @throws AssertionError telling the last one, when none is for a minute
     */
    public static <T> T until(Supplier<T> look, Predicate<T> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T seen = look.get();
        while (!wanted.test(seen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Still " + seen + " after " + PATIENCE.toSeconds() + " s");
            }
            pause();
            seen = look.get();
        }
        return seen;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting", e);
        }
    }
}
