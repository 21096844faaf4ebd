package org.unionledger.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.membership.Leaving;
import org.unionledger.membership.Traits;

/** Invents the members of the unions of a street: most joined when their union was founded, some ever since. */
final class InventedMembers {

    private static final int YOUNGEST = 18;
    private static final int AT_ONCE = 76;

    /** Code of the kind of residence of those who came from the country. */
    private static final String RURAL = "2";

    private final int firstYear;
    private final People people;
    private final Chance chance;

    /** Of what came to be told later, so that the rest is told as before. */
    private final Chance more;

    InventedMembers(int firstYear, People people, Chance chance, Chance more) {
        this.firstYear = firstYear;
        this.people = people;
        this.chance = chance;
        this.more = more;
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
                traits(),
                chance.between(0, 999) < 8 ? leaving(since) : null,
                chance.between(0, 999) < 2 ? people.phone() : null,
                chance.between(0, 1999) < 1);
    }

    private Traits traits() {
        String education = chance.oneOf(people.words().education());
        String politicalStatus = chance.oneOf(people.words().politicalStatus());
        String ethnicGroup = chance.oneOf(people.words().ethnicGroup());
        boolean migrant = chance.happens(38);
        String skill = more.happens(45) ? more.oneOf(people.words().skill()) : null;
        List<String> groups =
                more.happens(6) ? List.of(more.oneOf(people.words().groups())) : List.of();
        return new Traits(
                ethnicGroup,
                politicalStatus,
                education,
                more.oneOf(people.words().employment()),
                skill,
                migrant ? RURAL : more.oneOf(people.words().residenceType()),
                null,
                null,
                migrant,
                groups);
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
