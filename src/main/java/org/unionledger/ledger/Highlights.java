package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.MentionSource;
import org.unionledger.frame.Mentioned;

/** 亮点: entries of all registers that somebody marked as worth telling; those named by a person's name are not told. */
@Component
class Highlights implements MentionSource {

    private final EntryRepository entries;
    private final Ledgers ledgers;
    private final Clock clock;

    Highlights(EntryRepository entries, Ledgers ledgers, Clock clock) {
        this.entries = entries;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    @Override
    public String mentions() {
        return "highlights";
    }

    @Override
    public List<Mentioned> mentioned(Scope scope, OrganizationId union, LocalDate from, LocalDate to, int limit) {
        if (!scope.may(Right.READ_LEDGERS)) {
            return List.of();
        }
        return entries.highlights(union, from, to, LocalDate.now(clock), limit).stream()
                .filter(entry -> !ledgers.declaration(entry).namesAPerson())
                .map(entry -> ledgers.declaration(entry).title(entry.values()))
                .filter(title -> !title.isBlank())
                .distinct()
                .map(Mentioned::of)
                .toList();
    }
}
