package org.unionledger.protection;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Replaces the key that seals (密钥轮换): a new one is made, what is sealed from then on takes it, and everything sealed before is
 * sealed anew, a portion at a time, each in a transaction of its own. Whatever stops in the middle goes on where it is called
 * again: what was done already is passed by. An older key is retired once nothing is sealed with it any more.
 */
@Service
public class KeyRotation {

    /** Beyond the second in which every process looks at the file again. */
    private static final Duration UNTIL_ALL_KNOW = Duration.ofSeconds(2);

    private static final int PAGES_AT_ONCE = 64;
    private static final int LOCKED = -1;
    private static final int ALL = 100;

    private final KeyFile file;
    private final Keys keys;
    private final KnownKeys known;
    private final Protection protection;
    private final SealedRepository sealed;
    private final List<SealedColumns> owners;
    private final TransactionTemplate transaction;
    private final Duration untilAllKnow;

    @Autowired
    KeyRotation(
            KeyFile file,
            Keys keys,
            KnownKeys known,
            Protection protection,
            SealedRepository sealed,
            List<SealedColumns> owners,
            TransactionTemplate transaction) {
        this(file, keys, known, protection, sealed, owners, transaction, UNTIL_ALL_KNOW);
    }

    KeyRotation(
            KeyFile file,
            Keys keys,
            KnownKeys known,
            Protection protection,
            SealedRepository sealed,
            List<SealedColumns> owners,
            TransactionTemplate transaction,
            Duration untilAllKnow) {
        this.file = file;
        this.keys = keys;
        this.known = known;
        this.protection = protection;
        this.sealed = sealed;
        this.owners = owners;
        this.transaction = transaction;
        this.untilAllKnow = untilAllKnow;
    }

    /** @param inUse how many values are sealed with it */
    public record KeyState(int number, String cipher, boolean current, long inUse) {}

    /** How a run ended. */
    public enum End {
        /** Nothing is sealed with an older key. */
        DONE,
        /** Somebody else seals anew at this moment. */
        BUSY,
        /** Somebody still writes who began before the new key: the older ones stay for now. */
        NOT_SETTLED
    }

    /**
     * Makes a new key, with which everything is sealed from now on; nothing sealed before is touched.
     *
     * @return its number
     * @throws KeysRefused if the file cannot be written, or all 127 numbers were used
     */
    public int addKey(SealingCipher cipher) {
        return Objects.requireNonNull(transaction.execute(status -> {
            requireLock();
            int next = known.last() + 1;
            if (next > Byte.MAX_VALUE) {
                throw new KeysRefused(null, "exhausted", file.path());
            }
            file.add((byte) next, cipher);
            keys.look();
            keys.ring().fingerprints().forEach(known::remember);
            return next;
        }));
    }

    /** Waits until every process has looked at the file again and seals with the newest key. */
    public void awaitAllKnow() throws InterruptedException {
        Thread.sleep(untilAllKnow.toMillis());
    }

    public SealingCipher currentCipher() {
        KeyRing ring = keys.ring();
        return ring.sealing(ring.current()).cipher();
    }

    private void requireLock() {
        if (!known.lock()) {
            throw new KeysRefused(null, "busy", file.path());
        }
    }

    /** The keys that are not retired, oldest first. Reads all that is sealed. */
    public List<KeyState> state() {
        KeyRing ring = keys.ring();
        return known.known().keySet().stream()
                .filter(id -> id != KeyRing.HASH_ID)
                .map(id -> new KeyState(id, ring.cipherOf(id.byteValue()), id == ring.current(), inUse(List.of(id))))
                .toList();
    }

    /** Whether there is a key that a newer one has replaced and that is not retired. */
    public boolean isPending() {
        return !older(keys.ring()).isEmpty();
    }

    private List<Short> older(KeyRing ring) {
        return known.known().keySet().stream()
                .filter(id -> id != KeyRing.HASH_ID && id != ring.current())
                .toList();
    }

    /**
     * Seals anew what is not sealed with the newest key, and retires older keys that nothing is sealed with.
     *
     * @param percent is told how far it is, from 0 to 100
     */
    public End reseal(IntConsumer percent) {
        keys.look();
        KeyRing ring = keys.ring();
        boolean settled = known.isSettled(ring.current(), untilAllKnow);
        List<SealedColumn> columns = columns();
        long all = columns.stream().mapToLong(sealed::pages).sum();
        long done = 0;
        for (SealedColumn column : columns) {
            long pages = sealed.pages(column);
            for (long page = 0; page <= pages; page += PAGES_AT_ONCE) {
                if (!reseal(column, ring.current(), page)) {
                    return End.BUSY;
                }
                percent.accept((int) (100 * Math.min(all, done + page) / Math.max(1, all)));
            }
            done += pages;
        }
        percent.accept(ALL);
        return settled && retire(older(ring)) ? End.DONE : End.NOT_SETTLED;
    }

    /** @return false when somebody else does the same */
    private boolean reseal(SealedColumn column, byte key, long page) {
        int some = column.atOnce();
        while (some == column.atOnce()) {
            some = Objects.requireNonNull(
                    transaction.execute(status -> known.lock() ? resealSome(column, key, page) : LOCKED));
        }
        return some != LOCKED;
    }

    private int resealSome(SealedColumn column, byte key, long page) {
        List<SealedRepository.Sealed> old = sealed.otherThan(column, key, page, page + PAGES_AT_ONCE);
        if (!old.isEmpty()) {
            sealed.replace(
                    column,
                    old,
                    old.stream()
                            .map(value -> protection.reseal(column.kind(), value.value()))
                            .toList());
        }
        return old.size();
    }

    /** @return false when something is sealed with one of them after all */
    private boolean retire(List<Short> older) {
        if (older.isEmpty()) {
            return true;
        }
        if (inUse(older) > 0) {
            return false;
        }
        transaction.executeWithoutResult(status -> {
            requireLock();
            older.forEach(id -> {
                file.retire(id.byteValue());
                known.retire(id);
            });
        });
        keys.look();
        return true;
    }

    private long inUse(Collection<Short> ids) {
        return columns().stream()
                .mapToLong(column -> sealed.sealedWith(column, ids))
                .sum();
    }

    private List<SealedColumn> columns() {
        return owners.stream().flatMap(owner -> owner.sealedColumns().stream()).toList();
    }
}
