package org.unionledger.protection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Service;

/**
 * Seals personal data at rest (AES-256 or SM4 in GCM, a fresh nonce each time) and makes the keyed hash (HMAC of SHA-256 or SM3)
 * by which a value is found again without being opened.
 *
 * <p>A sealed value is: key id (1 byte), nonce (12), cipher text and tag. The key id and the kind of data are
 * authenticated with it, so that neither can be exchanged.
 */
@Service
public class Protection {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    Protection(Keys keys) {
        this.keys = keys;
    }

    public byte[] seal(Protected kind, String clear) {
        return seal(kind, clear.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for content that is no text, such as an uploaded file. */
    public byte[] seal(Protected kind, byte[] clear) {
        KeyRing ring = keys.ring();
        byte id = ring.current();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] text = apply(Cipher.ENCRYPT_MODE, kind, ring, id, nonce, clear);
        return ByteBuffer.allocate(1 + NONCE + text.length)
                .put(id)
                .put(nonce)
                .put(text)
                .array();
    }

    /** @throws IllegalStateException if it was sealed as another kind or with a key that is not on the ring, or was altered */
    public String open(Protected kind, byte[] sealed) {
        return new String(openContent(kind, sealed), StandardCharsets.UTF_8);
    }

    /** The same for content that is no text. */
    public byte[] openContent(Protected kind, byte[] sealed) {
        byte id = sealed[0];
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        byte[] text = Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length);
        return apply(Cipher.DECRYPT_MODE, kind, keys.ringWith(id), id, nonce, text);
    }

    /** The same value, sealed with the newest key. @throws IllegalStateException as {@link #open} */
    byte[] reseal(Protected kind, byte[] sealed) {
        return seal(kind, openContent(kind, sealed));
    }

    private static byte[] apply(int mode, Protected kind, KeyRing ring, byte id, byte[] nonce, byte[] text) {
        try {
            SealingKey key = ring.sealing(id);
            Cipher cipher = key.cipher().cipher();
            cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(new byte[] {id});
            cipher.updateAAD(kind.name().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Cannot seal or open a value of kind " + kind, failure);
        }
    }

    /** The same for the same value of the same kind, and telling nothing about it without the key. */
    public byte[] hash(Protected kind, String clear) {
        return mac(kind.name(), clear.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Proves that whoever made it had the keys of the book: a keyed hash by the hashing key, which is never replaced.
     *
     * @param purpose keeps what was proved for one purpose from being shown for another
     */
    public byte[] mac(String purpose, byte[] content) {
        try {
            Mac mac = keys.ring().mac();
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Cannot prove anything for " + purpose, failure);
        }
    }
}
