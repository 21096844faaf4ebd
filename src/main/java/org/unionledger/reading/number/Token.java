package org.unionledger.reading.number;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the read text that is written with numerals, or with what stands in their place.
 *
 * @param start its first place
 * @param end the place behind it
 * @param quantityOrNull how many of what; null where nothing is counted
 */
public record Token(int start, int end, Sort sort, @Nullable Quantity quantityOrNull) {

    /** What a stretch with numerals is by its own form, before anybody asks what the sentence says. */
    public enum Sort {
        /** So many of something. */
        QUANTITY,
        /** Numbers a part of the text, a place in an order or a class of prizes. */
        ORDINAL,
        /** Announces how many parts follow (以下四个方面). */
        STRUCTURE,
        /** A day, month or year. */
        DATE,
        /** A document, law article, edition, telephone or feast. */
        REFERENCE,
        /** A name that counts (五个一, 三会一课). */
        NAME,
        /** Its digits are hidden (XX人, 20xx年). */
        MASKED,
        /** Its digits are lost or spoilt. */
        GARBLED
    }

    static Token of(int start, int end, Sort sort) {
        return new Token(start, end, sort, null);
    }

    public Optional<Quantity> quantity() {
        return Optional.ofNullable(quantityOrNull);
    }

    public boolean is(Sort other) {
        return sort == other;
    }
}
