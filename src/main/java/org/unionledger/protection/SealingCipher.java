package org.unionledger.protection;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/** How values are sealed: AES of 256 bits, or SM4 (GB/T 32907) where national ciphers (商用密码) are asked for; both in GCM. */
public enum SealingCipher {
    AES(32),
    SM4(16);

    private final int keyBytes;

    SealingCipher(int keyBytes) {
        this.keyBytes = keyBytes;
    }

    int keyBytes() {
        return keyBytes;
    }

    Cipher cipher() throws GeneralSecurityException {
        String transformation = name() + "/GCM/NoPadding";
        return this == AES
                ? Cipher.getInstance(transformation)
                : Cipher.getInstance(transformation, NationalCiphers.PROVIDER);
    }
}
