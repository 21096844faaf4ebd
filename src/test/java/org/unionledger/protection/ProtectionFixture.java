package org.unionledger.protection;

import java.nio.file.Path;
import java.util.Properties;

/** Protection with keys of its own, for tests without Spring. */
public final class ProtectionFixture {

    private ProtectionFixture() {}

    public static Protection protection() {
        Properties keys = new Properties();
        keys.putAll(KeyRing.made(SealingCipher.AES, KeyedHash.SHA256));
        return new Protection(Keys.of(KeyRing.of(keys)));
    }

    /** With new keys, written to a file. */
    public static Protection protection(Path keys) {
        KeyFile file = new KeyFile(keys);
        file.create(SealingCipher.AES, KeyedHash.SHA256);
        return new Protection(Keys.of(file.read()));
    }
}
