package org.unionledger.protection;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;

/** By what a value is found again without being opened: HMAC of SHA-256, or of SM3 (GB/T 32905). Chosen once for a book. */
enum KeyedHash {
    SHA256,
    SM3;

    static final int KEY_BYTES = 32;

    Mac mac() throws GeneralSecurityException {
        return this == SHA256 ? Mac.getInstance("HmacSHA256") : Mac.getInstance("HmacSM3", NationalCiphers.PROVIDER);
    }
}
