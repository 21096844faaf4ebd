package org.unionledger.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.unionledger.codes.Evened;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.Values;

/**
 * What two entries of a register have in common when they say the same: a hash over all their values but running numbers
 * and telephone numbers, spaces and widths evened out. A key-less hash of a telephone number could be guessed back.
 */
record NaturalKey(byte[] bytes) {

    static NaturalKey of(Declaration declaration, Values values) {
        MessageDigest digest = sha256();
        declaration.telling().stream()
                .filter(field -> field.kind().isOpen())
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .filter(field -> values.has(field.key()))
                .forEach(field -> digest.update(line(field, values)));
        return new NaturalKey(digest.digest());
    }

    private static byte[] line(Field field, Values values) {
        String line = field.key() + "=" + Evened.name(values.written(field.key())) + "\n";
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NaturalKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
