package org.unionledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionledger.codes.Sex;
import org.unionledger.codes.UnifiedSocialCreditCode;
import org.unionledger.ledger.declaration.Values;

/** The story of the larger street, as it is told on a day in November; where its size does not matter, of the smaller. */
class StreetStoryTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final District DISTRICT = District.read();
    private static final StreetStory STORY = tell(0, 1, TODAY);
    private static final StreetStory SMALLER = tell(1, 1, TODAY);

    private static StreetStory tell(int street, long seed, LocalDate today) {
        return StreetStory.tell(DISTRICT.streets().get(street), StreetStory.Sources.of(seed), today);
    }

    @Test
    void the_same_seed_and_day_tell_the_same_story() {
        assertThat(tell(1, 1, TODAY)).isEqualTo(SMALLER);
        assertThat(tell(1, 2, TODAY)).isNotEqualTo(SMALLER);
    }

    @Test
    void a_later_day_of_the_year_only_adds() {
        StreetStory later = tell(0, 1, TODAY.plusDays(30));

        assertThat(later.employers()).containsAll(STORY.employers());
        assertThat(new HashSet<>(later.members()).containsAll(STORY.members())).isTrue();
        assertThat(later.entries().get("visit")).containsAll(STORY.entries().get("visit"));
        assertThat(STORY.entries().values().stream().flatMap(List::stream))
                .noneMatch(entry -> entry.day().isAfter(TODAY));
    }

    @Test
    void it_is_as_large_as_a_street_of_which_people_tell() {
        long unionised = STORY.employers().stream()
                .filter(employer -> employer.isUnionisedOn(TODAY))
                .count();

        assertThat(STORY.street().communities()).hasSize(10);
        assertThat(STORY.employers()).hasSizeBetween(465, 480);
        assertThat(unionised).isBetween(395L, 425L);
        assertThat(STORY.members()).hasSizeBetween(6_600, 7_400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"visit", "training", "activity", "case"})
    void every_register_has_entries_in_every_month(String register) {
        List<InventedEntry> entries = Objects.requireNonNull(STORY.entries().get(register));

        assertThat(entries.stream().map(entry -> YearMonth.from(entry.day())).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Stream.iterate(
                                YearMonth.of(2025, 1),
                                month -> !month.isAfter(YearMonth.from(TODAY)),
                                month -> month.plusMonths(1))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"春节", "五一", "高温季节", "中秋"})
    void visits_gather_around_the_feasts(String occasion) {
        long visits = STORY.entries().get("visit").stream()
                .filter(entry -> occasion.equals(entry.values().text("occasion")))
                .count();

        assertThat(visits).isGreaterThan(60);
    }

    @Test
    void the_spring_festival_is_where_the_lunar_calendar_has_it() {
        assertThat(Feast.of("L01-01").in(2025)).isEqualTo(LocalDate.of(2025, 1, 29));
        assertThat(Feast.of("L01-01").in(2026)).isEqualTo(LocalDate.of(2026, 2, 17));
        assertThat(Feast.of("L08-15").in(2025)).isEqualTo(LocalDate.of(2025, 10, 6));
        assertThat(Feast.of("05-01").in(2026)).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void a_case_is_open_until_its_day_of_closing_has_come() {
        Map<Boolean, List<Values>> cases = STORY.entries().get("case").stream()
                .map(InventedEntry::values)
                .collect(Collectors.partitioningBy(values -> "办理中".equals(values.text("outcome"))));

        assertThat(cases.get(true)).isNotEmpty().allSatisfy(open -> {
            assertThat(open.has("closed")).isFalse();
            assertThat(open.day("received")).isAfter(TODAY.minusDays(60));
        });
        assertThat(cases.get(false))
                .allSatisfy(closed -> assertThat(closed.day("closed"))
                        .isAfter(closed.day("received"))
                        .isBeforeOrEqualTo(TODAY));
    }

    @Test
    void codes_and_numbers_are_sound_and_of_a_region_that_exists_nowhere() {
        Stream.of(STORY, SMALLER).forEach(story -> {
            assertThat(story.members())
                    .extracting(member -> member.person().identity().value())
                    .allMatch(number -> number.startsWith("99"))
                    .doesNotHaveDuplicates();
            assertThat(story.employers().stream()
                            .map(InventedEmployer::creditCode)
                            .filter(Objects::nonNull))
                    .allMatch(code -> UnifiedSocialCreditCode.flawOf(code).isEmpty())
                    .allMatch(code -> code.startsWith("99", 2))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void nobody_joined_as_a_child_or_before_the_union_was_founded() {
        Map<String, InventedEmployer> employers =
                STORY.employers().stream().collect(Collectors.toMap(InventedEmployer::name, each -> each));

        assertThat(STORY.members()).allSatisfy(member -> {
            assertThat(member.joinedOn())
                    .isAfterOrEqualTo(member.person().identity().birthDate().plusYears(18));
            assertThat(employers.get(member.employer()).isUnionisedOn(member.joinedOn()))
                    .isTrue();
        });
    }

    @Test
    void there_are_slips_to_correct_and_to_void() {
        List<InventedEntry> entries =
                STORY.entries().values().stream().flatMap(List::stream).toList();

        assertThat(entries.stream().filter(entry -> entry.firstWritten() != null))
                .hasSizeBetween(20, 80);
        assertThat(entries.stream().filter(InventedEntry::twice)).hasSizeBetween(3, 25);
        assertThat(STORY.members().stream().filter(member -> member.misprint() != null))
                .hasSizeBetween(5, 30);
        assertThat(STORY.members().stream().filter(member -> member.leaving() != null))
                .hasSizeBetween(30, 90);
        assertThat(STORY.members().stream().filter(InventedMember::byMistake)).isNotEmpty();
    }

    @Test
    void women_are_a_believable_share() {
        long women = STORY.members().stream()
                .filter(member -> member.person().identity().sex() == Sex.FEMALE)
                .count();

        assertThat(100 * women / STORY.members().size()).isBetween(38L, 52L);
    }
}
