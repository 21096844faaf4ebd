package org.unionledger.membership;

import org.jspecify.annotations.Nullable;

/**
 * What the register keeps to find a person by.
 *
 * @param initials     of the name, as it is read
 * @param order        the name as it is read, for lists in the order of pinyin
 * @param identity     number of the document, sealed
 * @param identityHash keyed hash of it
 * @param phone        sealed; null where there is none
 * @param phoneHash    likewise
 */
record Marks(
        String initials,
        String order,
        byte[] identity,
        byte[] identityHash,
        byte @Nullable [] phone,
        byte @Nullable [] phoneHash) {}
