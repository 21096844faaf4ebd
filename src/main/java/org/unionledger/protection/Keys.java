package org.unionledger.protection;

import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys as the file has them now: who rotates them does so beside a running server, which looks once a second. */
final class Keys {

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final @Nullable KeyFile file;
    private volatile KeyRing ring;
    private @Nullable FileTime written;
    private volatile long looked;

    private Keys(@Nullable KeyFile file, KeyRing ring, @Nullable FileTime written) {
        this.file = file;
        this.ring = ring;
        this.written = written;
        this.looked = System.nanoTime();
    }

    /** @param ring what the file was found to say */
    static Keys in(KeyFile file, KeyRing ring) {
        return new Keys(file, ring, file.written());
    }

    /** That never change. */
    static Keys of(KeyRing ring) {
        return new Keys(null, ring, null);
    }

    KeyRing ring() {
        if (System.nanoTime() - looked > LOOK_EVERY) {
            look();
        }
        return ring;
    }

    /** With a key that may have been made a moment ago. */
    KeyRing ringWith(byte id) {
        if (!ring().has(id)) {
            look();
        }
        return ring;
    }

    /** Goes on with the keys it knows where the file is damaged or gone, which the next start refuses. */
    synchronized void look() {
        looked = System.nanoTime();
        if (file == null) {
            return;
        }
        try {
            FileTime now = file.written();
            if (!now.equals(written)) {
                ring = file.read();
                written = now;
            }
        } catch (KeysRefused unreadable) {
            LOG.error("The keys cannot be read again", unreadable);
        }
    }
}
