package org.unionledger.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.membership.MembershipFixture.MAN;
import static org.unionledger.membership.MembershipFixture.entry;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** A card says nothing by itself; the register tells whose it is to whoever may see the member. */
@LedgerTest
@Transactional
class MemberCardTests {

    private static final LocalDate JOINED = LocalDate.of(2025, 3, 8);

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Members members;

    @Autowired
    MemberCards cards;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    MembershipFixture book;
    Member member;

    @BeforeEach
    void aMember() {
        book = new MembershipFixture(organizations, employers);
        member = members.enter(book.street, entry("罗军平", MAN, book.unionised, JOINED));
    }

    @Test
    void a_card_is_issued_and_printed_without_any_number_of_the_member() {
        String page = "/members/" + member.id() + "/card";
        assertThat(mvc.post()
                        .uri(page)
                        .with(as.a(STREET_OFFICER, book.street.place()))
                        .with(csrf()))
                .hasStatus(302);

        String code = cards.codeOf(book.street, member.id()).orElseThrow();
        assertThat(code).hasSize(20);
        assertThat(mvc.get().uri(page).with(as.a(STREET_OFFICER, book.street.place())))
                .hasStatusOk()
                .bodyText()
                .contains("罗军平", code, "<svg", "青山新海电子有限公司工会")
                .doesNotContain("990101", "136");
    }

    @Test
    void it_tells_an_officer_whose_it_is_and_whether_the_membership_is_in_force() {
        String code = cards.issue(book.street, member.id());

        assertThat(mvc.get().uri("/cards/" + code).with(as.a(COMMUNITY_OFFICER, book.east)))
                .hasStatusOk()
                .bodyText()
                .contains("罗军平", "会籍有效");

        members.leave(book.street, member.id(), 1, new Leaving(LocalDate.of(2025, 6, 30), Leaving.How.WITHDREW));

        assertThat(mvc.get().uri("/cards/" + code).with(as.a(COMMUNITY_OFFICER, book.east)))
                .hasStatusOk()
                .bodyText()
                .contains("会籍已结束");
    }

    @Test
    void elsewhere_it_is_like_a_card_that_never_was() {
        String code = cards.issue(book.street, member.id());

        assertThat(mvc.get().uri("/cards/" + code).with(as.a(COMMUNITY_OFFICER, book.west)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/cards/00000000000000000000").with(as.a(COMMUNITY_OFFICER, book.east)))
                .hasStatus(404);
    }

    @Test
    void a_card_that_was_lost_is_in_force_no_more_once_another_is_issued() {
        String lost = cards.issue(book.street, member.id());
        String other = cards.issue(book.street, member.id());

        assertThat(mvc.get().uri("/cards/" + lost).with(as.a(COMMUNITY_OFFICER, book.east)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/cards/" + other).with(as.a(COMMUNITY_OFFICER, book.east)))
                .hasStatusOk();
    }

    @Test
    void nobody_who_has_left_gets_one() {
        members.leave(book.street, member.id(), 1, new Leaving(LocalDate.of(2025, 6, 30), Leaving.How.WITHDREW));

        assertThat(mvc.post()
                        .uri("/members/" + member.id() + "/card")
                        .with(as.a(STREET_OFFICER, book.street.place()))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("会籍已经结束，不能发放会员证");
    }
}
