package org.unionledger.ledger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;

/**
 * Which entries of a register are asked for.
 *
 * @param within   entries of this union and everything below it
 * @param from     the first day; null for as long as there are entries
 * @param to       the last day, inclusive; null for no end
 * @param text     words that all occur in the entry; empty for any
 * @param words    the word that a choice field must have, by field key
 * @param employer null for any
 * @param voided   the voided entries instead of those that stand
 * @param pending  only what is to be closed and is not; null for any
 * @param itself   entries of the union alone, without those below it
 */
public record EntryFilter(
        OrganizationId within,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String text,
        SortedMap<String, String> words,
        @Nullable EmployerId employer,
        boolean highlight,
        boolean voided,
        @Nullable Pending pending,
        boolean itself) {

    public EntryFilter {
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    }

    /** Every entry that stands, of a union and all below it. */
    public static EntryFilter all(OrganizationId within) {
        return new EntryFilter(within, null, null, "", new TreeMap<>(), null, false, false, null, false);
    }

    public EntryFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new EntryFilter(within, first, last, text, words, employer, highlight, voided, pending, itself);
    }

    public EntryFilter containing(String question) {
        return new EntryFilter(within, from, to, question, words, employer, highlight, voided, pending, itself);
    }

    public EntryFilter where(Map<String, String> byField) {
        return new EntryFilter(
                within, from, to, text, new TreeMap<>(byField), employer, highlight, voided, pending, itself);
    }

    public EntryFilter of(EmployerId one) {
        return new EntryFilter(within, from, to, text, words, one, highlight, voided, pending, itself);
    }

    public EntryFilter highlights() {
        return new EntryFilter(within, from, to, text, words, employer, true, voided, pending, itself);
    }

    public EntryFilter thatWereVoided() {
        return new EntryFilter(within, from, to, text, words, employer, highlight, true, pending, itself);
    }

    /** Only what is to be closed (办结) and is not. */
    public EntryFilter pending(Pending which) {
        return new EntryFilter(within, from, to, text, words, employer, highlight, voided, which, itself);
    }

    /** Entries of the union alone. */
    public EntryFilter withoutThoseBelow() {
        return new EntryFilter(within, from, to, text, words, employer, highlight, voided, pending, true);
    }

    /** Whether it asks for nothing but a part of the tree and a range of days. */
    boolean isPlain() {
        return isOfAll() && !isWorded();
    }

    boolean isWorded() {
        return !text.isBlank() || !words.isEmpty();
    }

    /** Whether it asks for entries that stand, of unions and all below them, whatever their words: most of any list. */
    boolean isOfAll() {
        return employer == null && pending == null && !highlight && !voided && !itself;
    }
}
