package org.unionledger.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What people are told before they give their data (告知同意书), word by word.
 *
 * @param version raised when its wording changes
 * @param wording as shown, names and days filled in
 */
public record Consent(String version, String language, String wording) {

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(wording.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The hash in hexadecimal, which a form carries to say what was read. */
    public String fingerprint() {
        return HexFormat.of().formatHex(hash());
    }
}
