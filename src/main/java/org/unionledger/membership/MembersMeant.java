package org.unionledger.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.Evened;
import org.unionledger.codes.IdentityDocument;

/**
 * Finds the members that rows of other books mean, thousands at a time. Who is held elsewhere is as unknown as who never was a
 * member, and to whoever may not read members all are.
 */
@Service
public class MembersMeant {

    private final MeantRepository repository;
    private final PersonRepository persons;
    private final Clock clock;

    MembersMeant(MeantRepository repository, PersonRepository persons, Clock clock) {
        this.repository = repository;
        this.persons = persons;
        this.clock = clock;
    }

    /** One membership. @param until the first day on which it counts no more; null while it lasts */
    public record Membership(
            long id, String name, LocalDate since, @Nullable LocalDate until) {

        public boolean isHeldOn(LocalDate day) {
            return !since.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /**
     * Who was found.
     *
     * @param persons     how many
     * @param memberships in the order of their days; of namesakes none
     */
    public record Meant(int persons, List<Membership> memberships) {

        static final Meant NOBODY = new Meant(0, List.of());
    }

    /** By numbers of identity documents as written: memberships that last and that have ended. Those without any are missing. */
    @Transactional(readOnly = true)
    public Map<String, Meant> byDocument(Scope scope, Collection<String> numbers) {
        if (numbers.isEmpty() || !scope.may(Right.READ_MEMBERS)) {
            return Map.of();
        }
        Map<String, String> written = new HashMap<>();
        numbers.forEach(number -> IdentityDocument.having(number)
                .forEach(document -> written.put(HexFormat.of().formatHex(persons.hash(document)), number)));
        Map<String, List<MeantRepository.Held>> held = new HashMap<>();
        repository
                .byHash(scope.place(), written.keySet(), today())
                .forEach(one -> held.computeIfAbsent(written.get(one.hash()), number -> new ArrayList<>())
                        .add(one));
        Map<String, Meant> meant = new HashMap<>();
        held.forEach((number, memberships) -> meant.put(number, meant(memberships)));
        return meant;
    }

    private static Meant meant(List<MeantRepository.Held> held) {
        long people = held.stream().map(MeantRepository.Held::person).distinct().count();
        return new Meant(
                (int) people,
                held.stream().map(MeantRepository.Held::membership).toList());
    }

    /** By whole names as written; those who are members now. Names that nobody has are missing. */
    @Transactional(readOnly = true)
    public Map<String, Meant> byName(Scope scope, Collection<String> names) {
        if (names.isEmpty() || !scope.may(Right.READ_MEMBERS)) {
            return Map.of();
        }
        Map<String, Meant> named = repository.byName(
                scope.place(), names.stream().map(Evened::personName).distinct().toList(), today());
        Map<String, Meant> meant = new HashMap<>();
        for (String name : names) {
            Meant found = named.getOrDefault(Evened.personName(name), Meant.NOBODY);
            if (found.persons() > 0) {
                meant.put(name, found);
            }
        }
        return meant;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
