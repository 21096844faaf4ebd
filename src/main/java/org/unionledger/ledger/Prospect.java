package org.unionledger.ledger;

import org.unionledger.ledger.EntryRoads.Patience;

/**
 * What may be expected of a question before it is answered; decides on the road only, never on the answer.
 *
 * @param plain  entries of the unions and days asked for, whatever their words
 * @param ofAll  those of all unions on these days
 * @param ever   those of all unions on any day
 * @param likely how many of these likely have the words
 */
record Prospect(long plain, long ofAll, long ever, long likely) {

    /** Of what has an index of its own, such as highlights. */
    static final Prospect UNKNOWN = new Prospect(0, 0, 0, 0);

    /** So many are collected and sorted as fast as one goes along a list. */
    private static final int COLLECTED_AT_ONCE = 10_000;

    /** Twice a page, as what is expected may be missed. */
    private static final int WANTED_ON_THE_WAY = 100;

    /** Reading an entry costs as much as passing so many in an index. */
    private static final int READING = 3;

    /** So many are found on the way before "so many at least" is told. */
    private static final int TOLD = 300;

    private static final int LEAST_LOOKED = 500;

    /** Sorting costs as much as reading so many times the entries. */
    private static final int MOST = 4;

    /** Of so few, whatever their words, that nothing needs to be weighed. */
    static Prospect few(long plain) {
        return new Prospect(plain, Long.MAX_VALUE, Long.MAX_VALUE, plain);
    }

    static boolean isFew(long entries) {
        return entries <= COLLECTED_AT_ONCE;
    }

    /** How far to go for a count: the more frequent the words are, the less far. */
    Patience forCounting() {
        long enough = TOLD * Math.max(1, ever) / Math.max(1, likely);
        Patience most = Patience.USUAL;
        return new Patience(most.passed(), (int) Math.max(LEAST_LOOKED, Math.min(most.looked(), enough)), most.read());
    }

    /** Whether enough is to be found before patience ends. */
    boolean fillsAPage(Patience patience, boolean byDay) {
        if (isFew(plain)) {
            return false;
        }
        double words = (double) likely / Math.max(1, ever);
        double mine = (double) plain / Math.max(plain, byDay ? ofAll : ever);
        double looked = byDay ? Math.min(patience.looked(), patience.passed() * mine) : patience.read() * mine;
        return words * looked >= WANTED_ON_THE_WAY;
    }

    /** Whether a good part of all entries of these days is asked for. */
    boolean isMost() {
        return plain > 0 && MOST * plain * (likely / (double) Math.max(1, ever)) >= ofAll;
    }

    /** Whether hardly an entry of a union is left out, and the unions' entries lie scattered among those of many others. */
    boolean isMostOfFew() {
        double asked = (double) likely / Math.max(1, ever) * ofAll / Math.max(1, ever);
        return !isFew(plain) && MOST * asked >= 1 && MOST * plain < ofAll;
    }

    /** What is rarer leads: the words, or the unions and days asked for. */
    String where(EntryQuery query) {
        if (plain == 0) {
            return query.whereWordsLead();
        }
        return likely < plain / READING
                ? query.whereWordsLead()
                : likely / READING > plain ? query.whereUnionsLead() : query.where();
    }
}
