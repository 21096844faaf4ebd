package org.unionledger.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.unionledger.codes.OrganizationId;

/** What another module knows of unions that their real-name register (实名制) shows, too; offered as a bean. */
public interface UnionFacts {

    /** Worded under {@code registration.known.<key>}, in the order of the sheet. */
    List<String> keys();

    /**
     * By key: a day, a number, a yes or no, or a text; what is not known is missing, and so are unions nothing is known of.
     *
     * @param unions in the scope of whoever asks, as the caller has checked
     */
    Map<OrganizationId, Map<String, Object>> of(Collection<OrganizationId> unions, LocalDate day);
}
