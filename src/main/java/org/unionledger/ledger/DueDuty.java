package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.Subject;
import org.unionledger.duty.DutyKind;

/**
 * An entry to be closed, named by its register and its title without names of persons. Its subject is of a kind of its own, as an
 * entry may owe other things as well.
 */
@Component
class DueDuty implements DutyKind {

    private static final String PREFIX = "ledger.due.";

    private final Catalogue catalogue;
    private final EntryRepository entries;
    private final Clock clock;

    DueDuty(Catalogue catalogue, EntryRepository entries, Clock clock) {
        this.catalogue = catalogue;
        this.entries = entries;
        this.clock = clock;
    }

    static String subjectKind(String ledger) {
        return PREFIX + ledger;
    }

    private static String ledger(String subjectKind) {
        return subjectKind.substring(PREFIX.length());
    }

    @Override
    public String code() {
        return DueFollow.DUTY;
    }

    @Override
    public Right right() {
        return Right.READ_LEDGERS;
    }

    @Override
    public String href(Subject subject) {
        return "/ledgers/" + ledger(subject.kind()) + "/" + subject.id();
    }

    @Override
    public Map<Long, String> words(Scope scope, String subjectKind, Collection<Long> records) {
        return entries.find(ledger(subjectKind), records, scope.place(), LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(Entry::id, this::named));
    }

    private String named(Entry entry) {
        return DueEntries.name(catalogue.version(entry.ledger(), entry.version()), entry);
    }
}
