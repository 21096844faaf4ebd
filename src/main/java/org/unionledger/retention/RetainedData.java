package org.unionledger.retention;

import java.util.List;
import org.unionledger.audit.Actor;

/**
 * One kind of personal data that is kept for a time and then erased. A module that keeps such data offers one bean for each
 * kind. Its bundle names it in {@code retention.kind.<code>} and says in {@code retention.what.<code>} what goes and what stays.
 */
public interface RetainedData {

    /** Such as {@code member.left}. */
    String code();

    /** Which parameter of the rules says how long. */
    String parameter();

    RetentionPeriod.Unit unit();

    DueCount count(Reach reach);

    /** Who is due, the earliest first. */
    List<DuePerson> people(Reach reach, int limit);

    /**
     * Erases all that is due, in the caller's transaction; figures and what was counted stay.
     *
     * @param rule why, for the history of each record
     * @return how many people it concerned
     */
    int erase(Actor actor, Reach reach, String rule);
}
