package org.unionledger.protection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one book: one for the keyed hash, and one or more that seal. New values are sealed with the newest; older
 * keys stay to open what was sealed with them.
 */
final class KeyRing {

    private static final int KEY_BYTES = 32;
    private static final String HASH = "hash";
    private static final String SEAL = "seal.";
    static final short HASH_ID = 0;

    private final SecretKey hashing;
    private final TreeMap<Byte, SecretKey> sealing;

    private KeyRing(SecretKey hashing, TreeMap<Byte, SecretKey> sealing) {
        this.hashing = hashing;
        this.sealing = sealing;
    }

    /** As in a key file: {@code hash} and {@code seal.1} to {@code seal.127}, each 32 random bytes in base 64. */
    static KeyRing of(Properties file) {
        TreeMap<Byte, SecretKey> sealing = new TreeMap<>();
        for (String name : file.stringPropertyNames()) {
            if (name.startsWith(SEAL)) {
                byte id = Byte.parseByte(name.substring(SEAL.length()));
                if (id <= HASH_ID) {
                    throw new IllegalArgumentException("Not the number of a sealing key: " + name);
                }
                sealing.put(id, new SecretKeySpec(key(file, name), "AES"));
            }
        }
        if (sealing.isEmpty()) {
            throw new IllegalArgumentException("No key to seal with");
        }
        return new KeyRing(new SecretKeySpec(key(file, HASH), "HmacSHA256"), sealing);
    }

    private static byte[] key(Properties file, String name) {
        byte[] key = Base64.getDecoder().decode(file.getProperty(name, "").strip());
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key of " + KEY_BYTES + " bytes is missing: " + name);
        }
        return key;
    }

    /** What a new key file says. */
    static Map<String, String> made() {
        return Map.of(HASH, randomKey(), SEAL + 1, randomKey());
    }

    private static String randomKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    byte current() {
        return sealing.lastKey();
    }

    SecretKey sealing(byte id) {
        SecretKey key = sealing.get(id);
        if (key == null) {
            throw new IllegalStateException("Sealed with a key that is not on the ring: " + id);
        }
        return key;
    }

    SecretKey hashing() {
        return hashing;
    }

    /** Tells keys apart without telling anything about them, by number; {@link #HASH_ID} for the hashing key. */
    Map<Short, String> fingerprints() {
        Map<Short, String> prints = new TreeMap<>();
        prints.put(HASH_ID, fingerprint(hashing));
        sealing.forEach((id, key) -> prints.put(id.shortValue(), fingerprint(key)));
        return prints;
    }

    private static String fingerprint(SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal("fingerprint".getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
