package org.unionledger.protection;

import javax.crypto.SecretKey;

/** A key that seals, and how. */
record SealingKey(SealingCipher cipher, SecretKey key) {}
