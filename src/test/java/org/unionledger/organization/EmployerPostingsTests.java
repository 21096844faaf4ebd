package org.unionledger.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Posting;

class EmployerPostingsTests {

    private static final OrganizationId COMMUNITY = new OrganizationId(7);
    private static final OrganizationId SEAT = new OrganizationId(8);
    private static final LocalDate MOVED_IN = LocalDate.of(2008, 2, 3);
    private static final LocalDate FOUNDED = LocalDate.of(2010, 6, 30);
    private static final LocalDate KNOWN = LocalDate.of(2025, 12, 31);

    private static EmployerEntry employer(
            @Nullable LocalDate movedIn, Establishment establishment, @Nullable LocalDate founded) {
        UnionForm form = establishment == Establishment.ESTABLISHED ? UnionForm.JOINT : null;
        return new EmployerEntry(
                "新海电子", null, "170", COMMUNITY, movedIn, Headcount.UNKNOWN, establishment, form, founded, null, null);
    }

    private static List<String> postings(EmployerEntry entry, DatedHeadcount... counts) {
        return postings(entry, null, counts);
    }

    private static List<String> postings(EmployerEntry entry, @Nullable LocalDate endedOn, DatedHeadcount... counts) {
        return EmployerPostings.of(SEAT, entry, KNOWN, List.of(counts), endedOn).stream()
                .map(EmployerPostingsTests::line)
                .toList();
    }

    private static String line(Posting posting) {
        return posting.indicator() + " " + posting.day() + " " + posting.quantity() + " "
                + posting.breakdown().values();
    }

    @Test
    void an_employer_counts_from_the_day_it_moved_in() {
        assertThat(postings(employer(MOVED_IN, Establishment.NONE, null)))
                .containsExactly("org.enterprises.total 2008-02-03 1 {ownership=私营}");
    }

    @Test
    void its_union_counts_from_the_founding() {
        assertThat(postings(employer(MOVED_IN, Establishment.ESTABLISHED, FOUNDED)))
                .containsExactly(
                        "org.enterprises.total 2008-02-03 1 {ownership=私营}",
                        "org.enterprises.unionised 2010-06-30 1 {form=联合建会, ownership=私营}",
                        "org.unions.founded 2010-06-30 1 {form=联合建会, ownership=私营}");
    }

    @Test
    void without_a_move_in_day_it_counts_from_the_founding() {
        assertThat(postings(employer(null, Establishment.ESTABLISHED, FOUNDED)))
                .contains("org.enterprises.total 2010-06-30 1 {ownership=私营}");
    }

    @Test
    void without_either_it_counts_from_the_day_its_file_spoke_of() {
        assertThat(postings(employer(null, Establishment.PREPARING, null)))
                .containsExactly("org.enterprises.total 2025-12-31 1 {ownership=私营}");
    }

    @Test
    void a_union_whose_founding_day_nobody_knows_is_not_newly_founded() {
        assertThat(postings(employer(MOVED_IN, Establishment.ESTABLISHED, null)))
                .contains("org.enterprises.unionised 2008-02-03 1 {form=联合建会, ownership=私营}")
                .noneMatch(line -> line.startsWith("org.unions.founded"));
    }

    @Test
    void a_later_headcount_posts_the_difference_on_its_day() {
        assertThat(postings(
                        employer(MOVED_IN, Establishment.NONE, null),
                        new DatedHeadcount(null, new Headcount(128, 56, null)),
                        new DatedHeadcount(LocalDate.of(2025, 7, 1), new Headcount(120, 60, 5))))
                .containsExactlyInAnyOrder(
                        "org.enterprises.total 2008-02-03 1 {ownership=私营}",
                        "staff.total 2008-02-03 128 {ownership=私营}",
                        "staff.female 2008-02-03 56 {ownership=私营}",
                        "staff.total 2025-07-01 -8 {ownership=私营}",
                        "staff.female 2025-07-01 4 {ownership=私营}",
                        "staff.migrant 2025-07-01 5 {ownership=私营}");
    }

    @Test
    void from_its_ending_on_nothing_of_it_is_left_in_stock_but_its_founding_remains() {
        var ended = LocalDate.of(2025, 3, 1);

        assertThat(postings(
                        employer(MOVED_IN, Establishment.ESTABLISHED, FOUNDED),
                        ended,
                        new DatedHeadcount(null, new Headcount(10, null, null)),
                        new DatedHeadcount(LocalDate.of(2024, 1, 1), new Headcount(14, null, null)),
                        new DatedHeadcount(LocalDate.of(2025, 6, 1), new Headcount(20, null, null))))
                .containsExactly(
                        "org.enterprises.total 2008-02-03 1 {ownership=私营}",
                        "org.enterprises.total 2025-03-01 -1 {ownership=私营}",
                        "org.enterprises.unionised 2010-06-30 1 {form=联合建会, ownership=私营}",
                        "org.enterprises.unionised 2025-03-01 -1 {form=联合建会, ownership=私营}",
                        "org.unions.founded 2010-06-30 1 {form=联合建会, ownership=私营}",
                        "staff.total 2008-02-03 10 {ownership=私营}",
                        "staff.total 2025-03-01 -10 {ownership=私营}",
                        "staff.total 2024-01-01 4 {ownership=私营}",
                        "staff.total 2025-03-01 -4 {ownership=私营}");
    }

    @Test
    void what_ended_before_anybody_spoke_of_it_never_counted() {
        assertThat(postings(
                        employer(null, Establishment.NONE, null),
                        LocalDate.of(2025, 6, 30),
                        new DatedHeadcount(null, new Headcount(10, null, null))))
                .isEmpty();
    }
}
