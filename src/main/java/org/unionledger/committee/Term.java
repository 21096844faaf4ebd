package org.unionledger.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * A term of a body.
 *
 * @param postponement null unless the union above has agreed to one
 * @param endedOn      the day the next one was elected; null while this one is in office
 * @param officers     those who left included, the higher post first
 */
public record Term(
        long id,
        OrganizationId union,
        Body body,
        TermEntry entry,
        @Nullable Postponement postponement,
        @Nullable LocalDate endedOn,
        int version,
        List<Officer> officers) {

    /** The same with one more who serves. */
    Term with(OfficerEntry officer) {
        List<Officer> more = new ArrayList<>(officers);
        more.add(new Officer(0, id, officer, null, ""));
        return new Term(id, union, body, entry, postponement, endedOn, version, List.copyOf(more));
    }

    public boolean inOffice() {
        return endedOn == null;
    }

    /** The last day by which the next one is to be elected. */
    public LocalDate deadline() {
        return postponement == null ? entry.endsOn() : postponement.until();
    }

    /** Who holds a post today. */
    public List<Officer> serving() {
        return inOffice() ? officers.stream().filter(Officer::serving).toList() : List.of();
    }
}
