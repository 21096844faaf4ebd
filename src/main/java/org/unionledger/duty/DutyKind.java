package org.unionledger.duty;

import java.util.Collection;
import java.util.Map;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.Subject;

/** A kind of duty; each module offers one bean for each. Named by the message {@code duty.kind.<code>} of its own bundle. */
public interface DutyKind {

    /** Such as {@code committee.union.election}. */
    String code();

    /** Who does not have it, is not told of such duties. */
    Right right();

    /** The page on which it is done. @param subject the record it follows from, at the union that owes it */
    String href(Subject subject);

    /** What the records ask for in their own words, said after the name of the kind; those that need no words are missing. */
    default Map<Long, String> words(Scope scope, Collection<Long> records) {
        return Map.of();
    }

    /** The same for kinds that records of several kinds owe. @param subjectKind of all these records */
    default Map<Long, String> words(Scope scope, String subjectKind, Collection<Long> records) {
        return words(scope, records);
    }
}
