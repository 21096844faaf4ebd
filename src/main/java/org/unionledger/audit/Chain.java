package org.unionledger.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.stereotype.Component;
import org.unionledger.protection.Protection;

/**
 * How rows hang together. The hash of a row anybody can check; the seal over the hash only who has the keys can make, so
 * that whoever can write into the database still cannot write history. See docs/adr/0014.
 */
@Component
class Chain {

    static final int LANES = 16;
    static final byte[] BEGINNING = new byte[32];

    private static final String ROW = "audit-row";
    private static final String HEAD = "audit-head";

    private final Protection protection;

    Chain(Protection protection) {
        this.protection = protection;
    }

    byte[] hash(byte[] previous, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }

    byte[] seal(byte[] hash) {
        return protection.mac(ROW, hash);
    }

    /** Of the last row of a lane: its number, 0 for an empty lane, and its hash. */
    byte[] sealHead(int lane, long seq, byte[] hash) {
        return protection.mac(
                HEAD,
                ByteBuffer.allocate(Integer.BYTES + Long.BYTES + hash.length)
                        .putInt(lane)
                        .putLong(seq)
                        .put(hash)
                        .array());
    }
}
