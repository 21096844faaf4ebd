package org.unionledger.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.membership.Leaving;

/** Invents the members of the unions of a street: most joined when their union was founded, some ever since. */
final class InventedMembers {

    private static final int YOUNGEST = 18;
    private static final int AT_ONCE = 76;

    private final int firstYear;
    private final People people;
    private final Chance chance;

    InventedMembers(int firstYear, People people, Chance chance) {
        this.firstYear = firstYear;
        this.people = people;
        this.chance = chance;
    }

    List<InventedMember> of(List<InventedEmployer> employers) {
        return employers.stream()
                .filter(employer -> employer.foundedOn() != null)
                .flatMap(this::of)
                .toList();
    }

    private Stream<InventedMember> of(InventedEmployer employer) {
        LocalDate founded = Objects.requireNonNull(employer.foundedOn());
        int members = Math.max(3, employer.workers() * chance.between(60, 92) / 100);
        Stream<InventedMember> chair = Stream.of(member(employer, employer.chair(), founded));
        return Stream.concat(
                chair,
                IntStream.range(1, members)
                        .mapToObj(number ->
                                member(employer, people.anybody(firstYear, employer.women()), joined(founded))));
    }

    private LocalDate joined(LocalDate founded) {
        LocalDate end = LocalDate.of(firstYear + 1, 12, 31);
        int days = Math.toIntExact(ChronoUnit.DAYS.between(founded, end));
        return founded.plusDays(chance.between(0, chance.happens(AT_ONCE) ? Math.min(days, 20) : days));
    }

    private InventedMember member(InventedEmployer employer, Person person, LocalDate joined) {
        LocalDate grown = person.identity().birthDate().plusYears(YOUNGEST);
        LocalDate since = joined.isBefore(grown) ? grown : joined;
        return new InventedMember(
                person,
                employer.name(),
                since,
                chance.oneOf(people.words().education()),
                chance.oneOf(people.words().politicalStatus()),
                chance.oneOf(people.words().ethnicGroup()),
                chance.happens(38),
                chance.between(0, 999) < 8 ? leaving(since) : null,
                chance.between(0, 999) < 2 ? people.phone() : null,
                chance.between(0, 1999) < 1);
    }

    private @Nullable Leaving leaving(LocalDate since) {
        LocalDate first = LocalDate.of(firstYear, 1, 10);
        LocalDate from = since.isBefore(first) ? first : since.plusDays(30);
        LocalDate end = LocalDate.of(firstYear + 1, 12, 31);
        return from.isAfter(end)
                ? null
                : new Leaving(
                        chance.day(from, end),
                        chance.oneOf(List.of(
                                Leaving.How.TRANSFERRED,
                                Leaving.How.TRANSFERRED,
                                Leaving.How.TRANSFERRED,
                                Leaving.How.WITHDREW)));
    }
}
