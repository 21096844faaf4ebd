package org.unionledger.protection;

import java.util.Properties;

/** Protection with keys of its own, for tests without Spring. */
public final class ProtectionFixture {

    private ProtectionFixture() {}

    public static Protection protection() {
        Properties keys = new Properties();
        keys.putAll(KeyRing.made());
        return new Protection(KeyRing.of(keys));
    }
}
