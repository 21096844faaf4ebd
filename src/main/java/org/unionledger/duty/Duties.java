package org.unionledger.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Places;
import org.unionledger.frame.Words;

/**
 * What is owed and when (待办与到期). Records state it as they state figures: in their own transaction, and what they stated
 * before is replaced. What is done is stated no more.
 */
@Service
public class Duties {

    private final DutyRepository repository;
    private final ObjectProvider<DutyKind> kinds;
    private final Places places;
    private final Clock clock;

    Duties(DutyRepository repository, ObjectProvider<DutyKind> kinds, Places places, Clock clock) {
        this.repository = repository;
        this.kinds = kinds;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Says what is owed because of a record, instead of whatever was said before. Runs in the caller's transaction.
     *
     * @param duties empty when nothing is owed any more; one of a kind at most
     * @throws IllegalArgumentException if a kind is unknown, or there twice
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void state(Subject subject, Collection<Duty> duties) {
        var codes = new HashSet<String>();
        duties.forEach(duty -> {
            kind(duty.kind());
            if (!codes.add(duty.kind())) {
                throw new IllegalArgumentException("Twice of the same kind: " + duty.kind());
            }
        });
        repository.state(subject, duties);
    }

    /** What is owed by the union and those below it, as far as the reader may know of it. @throws NotInScope if it lies elsewhere */
    public DutyCount count(Scope scope, OrganizationId union) {
        requireBelow(scope, union);
        return repository.count(union, codes(scope, ""), today());
    }

    /** The most urgent. @throws NotInScope if the union lies elsewhere */
    public List<OpenDuty> first(Scope scope, OrganizationId union, int most, Words words) {
        DutyPage page = page(scope, union, new DutyFilter("", false, ""), most);
        return shown(scope, page, words);
    }

    DutyPage page(Scope scope, OrganizationId union, DutyFilter filter, int size) {
        requireBelow(scope, union);
        return repository.page(union, codes(scope, filter.kind()), filter, today(), size);
    }

    List<OpenDuty> shown(Scope scope, DutyPage page, Words words) {
        Map<OrganizationId, String> names = places.namesOf(
                scope,
                page.duties().stream()
                        .map(owed -> owed.duty().union())
                        .distinct()
                        .toList());
        return page.duties().stream().map(owed -> shown(owed, names, words)).toList();
    }

    private OpenDuty shown(DutyPage.Owed owed, Map<OrganizationId, String> names, Words words) {
        Duty duty = owed.duty();
        return new OpenDuty(
                owed.id(),
                name(duty.kind(), words),
                names.getOrDefault(duty.union(), ""),
                duty.dueOn(),
                ChronoUnit.DAYS.between(today(), duty.dueOn()),
                Urgency.of(duty.dueOn(), today()),
                kind(duty.kind()).href(duty.union(), owed.record()));
    }

    /** The kinds the reader is told of, by code, with their names. */
    Map<String, String> kinds(Scope scope, Words words) {
        return kinds.orderedStream()
                .filter(kind -> scope.may(kind.right()))
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .map(DutyKind::code)
                .collect(Collectors.toMap(
                        Function.identity(), code -> name(code, words), (one, same) -> one, LinkedHashMap::new));
    }

    private static String name(String kind, Words words) {
        return words.text("duty.kind." + kind);
    }

    private List<String> codes(Scope scope, String only) {
        return kinds.stream()
                .filter(kind -> scope.may(kind.right()))
                .map(DutyKind::code)
                .filter(code -> only.isEmpty() || code.equals(only))
                .toList();
    }

    private DutyKind kind(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such kind of duty: " + code));
    }

    private void requireBelow(Scope scope, OrganizationId union) {
        if (places.nameOf(scope, union).isEmpty()) {
            throw new NotInScope("organization " + union);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
