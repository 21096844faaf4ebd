package org.unionledger.membership;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of a person as the register keeps them: sealed, and hashed to be found by.
 *
 * @param phone     null where there is none
 * @param phoneHash likewise
 */
record Numbers(byte[] identity, byte[] identityHash, byte @Nullable [] phone, byte @Nullable [] phoneHash) {}
