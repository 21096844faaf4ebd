package org.unionledger.duty;

import java.util.Collection;
import java.util.Map;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/** A kind of duty; each module offers one bean for each. Named by the message {@code duty.kind.<code>} of its own bundle. */
public interface DutyKind {

    /** Such as {@code committee.union.election}. */
    String code();

    /** Who does not have it, is not told of such duties. */
    Right right();

    /** The page on which it is done. */
    String href(OrganizationId union, long record);

    /** What the records ask for in their own words, said after the name of the kind; those that need no words are missing. */
    default Map<Long, String> words(Scope scope, Collection<Long> records) {
        return Map.of();
    }
}
