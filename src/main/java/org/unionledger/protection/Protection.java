package org.unionledger.protection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Service;

/**
 * Seals personal data at rest (AES-256-GCM, a fresh nonce each time) and makes the keyed hash (HMAC-SHA-256) by which a
 * value is found again without being opened.
 *
 * <p>A sealed value is: key id (1 byte), nonce (12), cipher text and tag. The key id and the kind of data are
 * authenticated with it, so that neither can be exchanged.
 */
@Service
public class Protection {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    Protection(KeyRing keys) {
        this.keys = keys;
    }

    public byte[] seal(Protected kind, String clear) {
        return seal(kind, clear.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for content that is no text, such as an uploaded file. */
    public byte[] seal(Protected kind, byte[] clear) {
        byte id = keys.current();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] text = apply(Cipher.ENCRYPT_MODE, kind, id, nonce, clear);
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
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        byte[] text = Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length);
        return apply(Cipher.DECRYPT_MODE, kind, sealed[0], nonce, text);
    }

    private byte[] apply(int mode, Protected kind, byte id, byte[] nonce, byte[] text) {
        try {
            SecretKey key = keys.sealing(id);
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
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
     * Proves that whoever made it had the keys of the book: HMAC-SHA-256 by the hashing key, which is never replaced.
     *
     * @param purpose keeps what was proved for one purpose from being shown for another
     */
    public byte[] mac(String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(keys.hashing());
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Cannot prove anything for " + purpose, failure);
        }
    }
}
