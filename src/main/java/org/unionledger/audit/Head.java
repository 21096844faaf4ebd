package org.unionledger.audit;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The last row of a lane, sealed.
 *
 * @param seq 0 as long as the lane is empty
 */
record Head(int lane, long seq, byte[] hash, byte[] seal) {

    static Head of(Chain chain, int lane, long seq, byte[] hash) {
        return new Head(lane, seq, hash, chain.sealHead(lane, seq, hash));
    }

    /** As an export writes it. */
    String line() {
        HexFormat hex = HexFormat.of();
        return "head " + lane + " " + seq + " " + hex.formatHex(hash) + " " + hex.formatHex(seal);
    }

    boolean isOurs(Chain chain) {
        return MessageDigest.isEqual(seal, chain.sealHead(lane, seq, hash));
    }
}
