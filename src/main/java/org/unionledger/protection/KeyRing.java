package org.unionledger.protection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one book: one for the keyed hash, and one or more that seal. New values are sealed with the newest; older
 * keys stay to open what was sealed with them, retired ones to open what an older backup holds.
 */
final class KeyRing {

    static final String HASH = "hash";
    static final String SEAL = "seal.";
    static final String RETIRED = "retired.";
    static final short HASH_ID = 0;
    private static final String SM3 = "sm3:";
    private static final String SM4 = "sm4:";

    private final KeyedHash hash;
    private final SecretKey hashing;
    private final NavigableMap<Byte, SealingKey> sealing;
    private final NavigableMap<Byte, SealingKey> retired;

    private KeyRing(
            KeyedHash hash,
            SecretKey hashing,
            NavigableMap<Byte, SealingKey> sealing,
            NavigableMap<Byte, SealingKey> retired) {
        this.hash = hash;
        this.hashing = hashing;
        this.sealing = sealing;
        this.retired = retired;
    }

    /**
     * As in a key file: {@code hash}, {@code seal.1} to {@code seal.127} and {@code retired.1} to {@code retired.127}, each
     * random bytes in base 64: 32, or behind {@code sm4:} 16. Behind {@code sm3:} stands the key of a hash by SM3.
     */
    static KeyRing of(Properties file) {
        NavigableMap<Byte, SealingKey> sealing = keys(file, SEAL);
        if (sealing.isEmpty()) {
            throw new IllegalArgumentException("No key to seal with");
        }
        String written = file.getProperty(HASH, "").strip();
        KeyedHash hash = written.startsWith(SM3) ? KeyedHash.SM3 : KeyedHash.SHA256;
        byte[] key = key(HASH, hash == KeyedHash.SM3 ? written.substring(SM3.length()) : written, KeyedHash.KEY_BYTES);
        return new KeyRing(hash, new SecretKeySpec(key, "HMAC"), sealing, keys(file, RETIRED));
    }

    private static NavigableMap<Byte, SealingKey> keys(Properties file, String kind) {
        NavigableMap<Byte, SealingKey> keys = new TreeMap<>();
        for (String name : file.stringPropertyNames()) {
            if (name.startsWith(kind)) {
                byte id = Byte.parseByte(name.substring(kind.length()));
                if (id <= HASH_ID) {
                    throw new IllegalArgumentException("Not the number of a sealing key: " + name);
                }
                keys.put(id, sealingKey(name, file.getProperty(name).strip()));
            }
        }
        return keys;
    }

    private static SealingKey sealingKey(String name, String written) {
        SealingCipher cipher = written.startsWith(SM4) ? SealingCipher.SM4 : SealingCipher.AES;
        String text = cipher == SealingCipher.SM4 ? written.substring(SM4.length()) : written;
        return new SealingKey(cipher, new SecretKeySpec(key(name, text, cipher.keyBytes()), cipher.name()));
    }

    private static byte[] key(String name, String text, int bytes) {
        byte[] key = Base64.getDecoder().decode(text);
        if (key.length != bytes) {
            throw new IllegalArgumentException("A key of " + bytes + " bytes is missing: " + name);
        }
        return key;
    }

    /** What a new key file says. */
    static Map<String, String> made(SealingCipher cipher, KeyedHash hash) {
        String key = randomKey(KeyedHash.KEY_BYTES);
        return Map.of(HASH, hash == KeyedHash.SM3 ? SM3 + key : key, SEAL + 1, made(cipher));
    }

    /** A new sealing key, as a file says it. */
    static String made(SealingCipher cipher) {
        String key = randomKey(cipher.keyBytes());
        return cipher == SealingCipher.SM4 ? SM4 + key : key;
    }

    private static String randomKey(int bytes) {
        byte[] key = new byte[bytes];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    byte current() {
        return sealing.lastKey();
    }

    boolean has(byte id) {
        return sealing.containsKey(id) || retired.containsKey(id);
    }

    SealingKey sealing(byte id) {
        SealingKey key = sealing.getOrDefault(id, retired.get(id));
        if (key == null) {
            throw new IllegalStateException("Sealed with a key that is not on the ring: " + id);
        }
        return key;
    }

    /** Ready to be given what is to be proved or hashed. */
    Mac mac() throws GeneralSecurityException {
        Mac mac = hash.mac();
        mac.init(hashing);
        return mac;
    }

    /** Tells keys apart without telling anything about them, by number; {@link #HASH_ID} for the hashing key. */
    Map<Short, String> fingerprints() {
        Map<Short, String> prints = new TreeMap<>();
        prints.put(HASH_ID, fingerprint(hashing));
        retired.forEach((id, key) -> prints.put(id.shortValue(), fingerprint(key.key())));
        sealing.forEach((id, key) -> prints.put(id.shortValue(), fingerprint(key.key())));
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

    /** How the key of a number seals, in words of a file or a command. */
    String cipherOf(byte id) {
        return sealing(id).cipher().name().toLowerCase(Locale.ROOT);
    }
}
