package org.unionledger.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.UnifiedSocialCreditCode;
import org.unionledger.membership.MembersMeant;
import org.unionledger.membership.MembersMeant.Meant;
import org.unionledger.membership.MembersMeant.Membership;
import org.unionledger.organization.EmployersMeant;

/**
 * Finds whom entries are said to be about, many at a time, among the members and employers that the asker sees; of all others nothing
 * is told.
 */
@Component
class LinkSeeking {

    private static final int DIGITS_OF_AN_IDENTITY = 15;

    private final MembersMeant members;
    private final EmployersMeant employers;

    LinkSeeking(MembersMeant members, EmployersMeant employers) {
        this.members = members;
        this.employers = employers;
    }

    /**
     * What came of it.
     *
     * @param problems why somebody was not found, one each
     */
    record Told(Set<LinkedRecord> about, List<EntryProblem> problems) {

        static final Told NOTHING = new Told(Set.of(), List.of());
    }

    /** @param day of the entry, by which the membership is told of one who left and came back; null where it is not known */
    record Asked(LinkCells cells, @Nullable LocalDate day) {

        List<MemberWords> members() {
            List<MemberWords> words = MemberWords.in(cells.members());
            return words.size() == 1 && words.get(0).number() != null
                    ? List.of(words.get(0).orNamed(cells.name()))
                    : words;
        }

        List<EmployerWords> employers() {
            return EmployerWords.in(cells.employers());
        }
    }

    /** One answer for each, in their order. */
    List<Told> seek(Scope scope, List<Asked> asked) {
        if (asked.stream().allMatch(each -> each.cells().isEmpty())) {
            return asked.stream().map(each -> Told.NOTHING).toList();
        }
        Known known = known(
                scope,
                asked.stream().flatMap(each -> each.members().stream()).toList(),
                asked.stream().flatMap(each -> each.employers().stream()).toList());
        return asked.stream()
                .map(each -> each.cells().isEmpty() ? Told.NOTHING : told(each, known))
                .toList();
    }

    private record Known(
            Map<String, Meant> byNumber,
            Map<String, Meant> byName,
            Map<String, List<EmployerId>> byCode,
            Map<String, List<EmployerId>> employersByName) {}

    private Known known(Scope scope, List<MemberWords> people, List<EmployerWords> firms) {
        return new Known(
                members.byDocument(scope, distinct(people.stream().map(MemberWords::number))),
                members.byName(
                        scope,
                        distinct(people.stream()
                                .filter(each -> each.number() == null)
                                .map(MemberWords::name))),
                employers.byCode(scope, distinct(firms.stream().map(EmployerWords::code))),
                employers.byName(
                        scope,
                        distinct(firms.stream()
                                .filter(each -> each.code() == null)
                                .map(EmployerWords::name))));
    }

    private static Set<String> distinct(Stream<@Nullable String> words) {
        return words.filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Told told(Asked asked, Known known) {
        Set<LinkedRecord> about = new LinkedHashSet<>();
        List<EntryProblem> problems = new ArrayList<>();
        List<MemberWords> people = asked.members();
        for (int i = 0; i < people.size(); i++) {
            Optional<String> problem = problem(people.get(i), known);
            if (problem.isPresent()) {
                problems.add(EntryProblem.about(LinkColumns.MEMBERS, problem.get(), i + 1));
            } else {
                about.add(new LinkedRecord(
                        RecordLinks.MEMBER,
                        membership(people.get(i), known, asked.day()).id()));
            }
        }
        for (EmployerWords firm : asked.employers()) {
            Optional<String> problem = problem(firm, known);
            if (problem.isPresent()) {
                problems.add(EntryProblem.about(LinkColumns.EMPLOYERS, problem.get(), firm.name()));
            } else {
                about.add(new LinkedRecord(
                        RecordLinks.EMPLOYER, meant(firm, known).get(0).value()));
            }
        }
        return new Told(about, problems);
    }

    private static Optional<String> problem(MemberWords words, Known known) {
        String number = words.number();
        if (number != null
                && number.length() >= DIGITS_OF_AN_IDENTITY
                && IdentityNumber.flawOf(number).isPresent()) {
            return Optional.of("number");
        }
        Meant meant = meant(words, known);
        if (meant == null) {
            return Optional.of("nobody");
        }
        List<Membership> named = named(words, meant);
        if ((number == null && meant.persons() > 1)
                || named.stream().map(Membership::name).distinct().count() > 1) {
            return Optional.of("several");
        }
        return named.isEmpty() ? Optional.of("other_name") : Optional.empty();
    }

    private static @Nullable Meant meant(MemberWords words, Known known) {
        return words.number() == null
                ? known.byName().get(words.name())
                : known.byNumber().get(words.number());
    }

    private static List<Membership> named(MemberWords words, Meant meant) {
        return meant.memberships().stream()
                .filter(each -> words.mayMean(each.name()))
                .toList();
    }

    /** The one held on that day, or else the one that lasts, or else the last. */
    private static Membership membership(MemberWords words, Known known, @Nullable LocalDate day) {
        List<Membership> held = named(words, Objects.requireNonNull(meant(words, known)));
        return held.stream()
                .filter(each -> day != null && each.isHeldOn(day))
                .findFirst()
                .or(() -> held.stream().filter(each -> each.until() == null).findFirst())
                .orElseGet(() -> held.get(held.size() - 1));
    }

    private static Optional<String> problem(EmployerWords words, Known known) {
        if (words.code() != null && UnifiedSocialCreditCode.flawOf(words.code()).isPresent()) {
            return Optional.of("code");
        }
        return switch (meant(words, known).size()) {
            case 0 -> Optional.of("no_employer");
            case 1 -> Optional.empty();
            default -> Optional.of("several_employers");
        };
    }

    private static List<EmployerId> meant(EmployerWords words, Known known) {
        return words.code() == null
                ? known.employersByName().getOrDefault(words.name(), List.of())
                : known.byCode().getOrDefault(words.code(), List.of());
    }
}
