package org.unionledger.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Posting;

class MemberPostingsTests {

    private static final OrganizationId SEAT = new OrganizationId(3);
    private static final LocalDate KNOWN = LocalDate.of(2025, 12, 31);
    private static final String MAN = "990101198904120038";
    private static final String WOMAN = "990101199310190084";

    private static Member member(
            String identity, @Nullable LocalDate joined, @Nullable Leaving leaving, Keeping... keepings) {
        MemberEntry entry = new MemberEntry(
                "某某", new IdentityNumber(identity), null, null, null, null, null, new EmployerId(1), joined);
        return new Member(7, entry, "青山新海电子有限公司", SEAT, KNOWN, List.of(keepings), leaving, 1, null);
    }

    private static void assertPosted(Member member, org.assertj.core.groups.Tuple... expected) {
        List<Posting> postings = MemberPostings.of(member);
        assertThat(postings)
                .extracting(posting -> posting.indicator().value(), Posting::day, Posting::quantity)
                .containsExactlyInAnyOrder(expected);
        assertThat(postings)
                .allSatisfy(posting -> assertThat(posting.organization()).isEqualTo(SEAT));
    }

    @Test
    void a_man_counts_as_a_member_from_the_day_he_joined() {
        LocalDate joined = LocalDate.of(2012, 4, 16);
        assertPosted(
                member(MAN, joined, null),
                tuple("member.total", joined, BigDecimal.ONE),
                tuple("member.joined", joined, BigDecimal.ONE));
    }

    @Test
    void a_woman_counts_among_the_women_too() {
        LocalDate joined = LocalDate.of(2025, 1, 3);
        assertPosted(
                member(WOMAN, joined, null),
                tuple("member.total", joined, BigDecimal.ONE),
                tuple("member.female", joined, BigDecimal.ONE),
                tuple("member.joined", joined, BigDecimal.ONE));
    }

    @Test
    void who_joined_on_an_unknown_day_counts_from_when_it_was_known_and_is_no_new_member() {
        assertPosted(
                member(MAN, null, null),
                tuple("member.total", KNOWN, BigDecimal.ONE),
                tuple("member.registered", KNOWN, BigDecimal.ONE));
    }

    @Test
    void who_is_only_kept_stays_in_the_total_and_is_a_stock_beside_it_until_resumed() {
        LocalDate joined = LocalDate.of(2012, 4, 16);
        LocalDate kept = LocalDate.of(2024, 1, 1);
        LocalDate resumed = LocalDate.of(2024, 7, 1);
        assertPosted(
                member(MAN, joined, null, new Keeping(kept, resumed)),
                tuple("member.total", joined, BigDecimal.ONE),
                tuple("member.joined", joined, BigDecimal.ONE),
                tuple("member.kept", kept, BigDecimal.ONE),
                tuple("member.kept", resumed, BigDecimal.ONE.negate()));
    }

    @Test
    void who_leaves_while_kept_is_kept_no_longer() {
        LocalDate joined = LocalDate.of(2012, 4, 16);
        LocalDate kept = LocalDate.of(2024, 1, 1);
        LocalDate left = LocalDate.of(2024, 7, 1);
        assertPosted(
                member(MAN, joined, new Leaving(left, Leaving.How.DIED), new Keeping(kept, null)),
                tuple("member.total", joined, BigDecimal.ONE),
                tuple("member.joined", joined, BigDecimal.ONE),
                tuple("member.kept", kept, BigDecimal.ONE),
                tuple("member.kept", left, BigDecimal.ONE.negate()),
                tuple("member.left", left, BigDecimal.ONE),
                tuple("member.total", left, BigDecimal.ONE.negate()));
    }

    @Test
    void who_left_no_longer_counts_from_that_day_but_did_join() {
        LocalDate joined = LocalDate.of(2020, 1, 1);
        LocalDate left = LocalDate.of(2025, 6, 30);
        assertPosted(
                member(WOMAN, joined, new Leaving(left, Leaving.How.TRANSFERRED)),
                tuple("member.total", joined, BigDecimal.ONE),
                tuple("member.female", joined, BigDecimal.ONE),
                tuple("member.joined", joined, BigDecimal.ONE),
                tuple("member.left", left, BigDecimal.ONE),
                tuple("member.total", left, BigDecimal.ONE.negate()),
                tuple("member.female", left, BigDecimal.ONE.negate()));
    }
}
