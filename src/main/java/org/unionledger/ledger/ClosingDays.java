package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Workdays;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Due;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.regulation.Parameters;

/** By which day entries are to be closed (办结期限), as their register says now and the parameters hold today. */
@Component
class ClosingDays {

    /** Of what is to be closed, but by no day. */
    static final LocalDate NO_DAY = LocalDate.MAX;

    /** With this begin the parameters that say how many days. */
    static final String PARAMETERS = "ledger.due.";

    private final Parameters parameters;
    private final Workdays workdays;
    private final Clock clock;

    ClosingDays(Parameters parameters, Workdays workdays, Clock clock) {
        this.parameters = parameters;
        this.workdays = workdays;
        this.clock = clock;
    }

    Reckoning of(Declaration declaration) {
        return new Reckoning(declaration);
    }

    /** For many entries of one register: what holds at a union is asked once. */
    final class Reckoning {

        private final Declaration declaration;
        private final Map<OrganizationId, Integer> days = new HashMap<>();

        private Reckoning(Declaration declaration) {
            this.declaration = declaration;
        }

        /** {@link #NO_DAY} when there is none; null when the entry is closed, or need not be. */
        @Nullable
        LocalDate of(OrganizationId union, Values values) {
            Due due = declaration.due();
            if (due == null || !declaration.isPending(values)) {
                return null;
            }
            for (String field : due.day()) {
                LocalDate day = values.day(field);
                if (day != null) {
                    return day;
                }
            }
            return due.after() == null ? NO_DAY : after(due.after(), union, values);
        }

        private LocalDate after(Due.Term term, OrganizationId union, Values values) {
            LocalDate from = values.day(term.from());
            int many = from == null ? 0 : days.computeIfAbsent(union, one -> days(term, one));
            if (from == null || many == 0) {
                return NO_DAY;
            }
            return term.workdays() ? workdays.after(from, many) : from.plusDays(many);
        }

        private int days(Due.Term term, OrganizationId union) {
            return term.days() != null
                    ? term.days()
                    : parameters.whole(String.valueOf(term.parameter()), union, LocalDate.now(clock));
        }
    }
}
