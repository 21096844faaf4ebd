package org.unionledger.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final ObjectProvider<DutySource> sources;
    private final Places places;
    private final Clock clock;

    Duties(
            DutyRepository repository,
            ObjectProvider<DutyKind> kinds,
            ObjectProvider<DutySource> sources,
            Places places,
            Clock clock) {
        this.repository = repository;
        this.kinds = kinds;
        this.sources = sources;
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

    /**
     * Says what is owed because of many records of one kind, instead of whatever was said of these before. Runs in the caller's
     * transaction.
     *
     * @param owed at most one of each record; of a record that is not there nothing is owed any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void state(String subjectKind, Collection<Long> records, Map<Long, Duty> owed) {
        owed.values().stream().map(Duty::kind).distinct().forEach(this::kind);
        repository.state(subjectKind, records, owed);
    }

    /**
     * What is owed by the union and those below it because of records, and by the union itself by rule, as far as the reader may
     * know of it.
     *
     * @throws NotInScope if it lies elsewhere
     */
    public DutyCount count(Scope scope, OrganizationId union) {
        requireBelow(scope, union);
        DutyCount stated = repository.count(union, codes(scope, ""), today());
        List<DutySource.Reckoned> reckoned = reckoned(scope, union).toList();
        long late = reckoned.stream()
                .filter(owed -> urgency(owed.dueOn()) == Urgency.OVERDUE)
                .count();
        return new DutyCount(stated.open() + reckoned.size(), stated.late() + late);
    }

    /** The kinds of which some are late that were due on these days, the kind with the most first. @throws NotInScope if the union lies elsewhere */
    List<String> late(Scope scope, OrganizationId union, LocalDate from, LocalDate to, int limit) {
        requireBelow(scope, union);
        return repository.late(union, codes(scope, ""), from, to, today(), limit);
    }

    /** The most urgent. @throws NotInScope if the union lies elsewhere */
    public List<OpenDuty> first(Scope scope, OrganizationId union, int most, Words words) {
        DutyPage page = page(scope, union, new DutyFilter("", false, ""), most);
        return Stream.concat(shown(scope, page, words).stream(), reckoned(scope, union, words).stream())
                .sorted(Comparator.comparing(OpenDuty::dueOn))
                .limit(most)
                .toList();
    }

    /** What the union itself owes by rule, the earliest day first. @throws NotInScope if it lies elsewhere */
    public List<OpenDuty> reckoned(Scope scope, OrganizationId union, Words words) {
        requireBelow(scope, union);
        String name = places.nameOf(scope, union).orElse("");
        return reckoned(scope, union)
                .map(owed -> new OpenDuty(
                        owed.name().apply(words),
                        name,
                        owed.dueOn(),
                        daysLeft(owed.dueOn()),
                        urgency(owed.dueOn()),
                        owed.href()))
                .sorted(Comparator.comparing(OpenDuty::dueOn))
                .toList();
    }

    private Stream<DutySource.Reckoned> reckoned(Scope scope, OrganizationId union) {
        return sources.stream()
                .filter(source -> scope.may(source.right()))
                .flatMap(source -> source.owed(scope, union, today()).stream());
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
        Map<Long, String> said = said(scope, page);
        return page.duties().stream()
                .map(owed -> shown(owed, names, said, words))
                .toList();
    }

    /** What the records ask for in their own words, by the id of the duty. */
    private Map<Long, String> said(Scope scope, DutyPage page) {
        Map<Long, String> said = new HashMap<>();
        page.duties().stream().collect(Collectors.groupingBy(Origin::of)).forEach((origin, owed) -> {
            Map<Long, String> words = kind(origin.kind())
                    .words(
                            scope,
                            origin.subjectKind(),
                            owed.stream().map(each -> each.subject().id()).toList());
            owed.stream()
                    .filter(each -> words.containsKey(each.subject().id()))
                    .forEach(
                            each -> said.put(each.id(), words.get(each.subject().id())));
        });
        return said;
    }

    /** Duties whose words are asked for together. */
    private record Origin(String kind, String subjectKind) {
        static Origin of(DutyPage.Owed owed) {
            return new Origin(owed.duty().kind(), owed.subject().kind());
        }
    }

    private OpenDuty shown(DutyPage.Owed owed, Map<OrganizationId, String> names, Map<Long, String> said, Words words) {
        Duty duty = owed.duty();
        String name = name(duty.kind(), words);
        String own = said.get(owed.id());
        return new OpenDuty(
                own == null ? name : words.text("duty.said", name, own),
                names.getOrDefault(duty.union(), ""),
                duty.dueOn(),
                daysLeft(duty.dueOn()),
                urgency(duty.dueOn()),
                kind(duty.kind()).href(owed.subject()));
    }

    private long daysLeft(LocalDate dueOn) {
        return ChronoUnit.DAYS.between(today(), dueOn);
    }

    private Urgency urgency(LocalDate dueOn) {
        return Urgency.of(dueOn, today());
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
