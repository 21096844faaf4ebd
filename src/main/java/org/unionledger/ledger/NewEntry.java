package org.unionledger.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Values;

/**
 * What is about to be written: values that keep every rule, and whose entry they make.
 *
 * @param marks what it is indexed by to be found
 */
record NewEntry(
        OrganizationId organization,
        OrganizationId home,
        @Nullable EmployerId employer,
        LocalDate day,
        Values values,
        @Nullable EntryNumber number,
        @Nullable String state,
        @Nullable LocalDate dueOn,
        SearchText search,
        List<Integer> marks,
        NaturalKey key) {

    static NewEntry of(
            Declaration declaration,
            Values values,
            OrganizationId home,
            Placing.Seat seat,
            @Nullable EntryNumber number,
            @Nullable LocalDate dueOn) {
        LocalDate day = values.day(declaration.day());
        if (day == null) {
            throw new IllegalArgumentException("An entry has a day");
        }
        SearchText search = SearchText.of(declaration, values, number);
        return new NewEntry(
                seat.organization(),
                home,
                seat.employer(),
                day,
                values,
                number,
                declaration.state() == null ? null : values.text(declaration.state()),
                dueOn,
                search,
                List.of(search.marks(declaration, values)),
                NaturalKey.of(declaration, values));
    }
}
