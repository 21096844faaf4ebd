package org.unionledger.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.membership.MembershipFixture.MAN;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.IdentityDocument;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Sex;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.frame.RowCount;
import org.unionledger.frame.Words;
import org.unionledger.organization.Employer;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class DuplicatesTests {

    private static final LocalDate JOINED = LocalDate.of(2025, 3, 8);
    private static final LocalDate BORN = LocalDate.of(1989, 4, 12);
    private static final IdentityDocument CARD = IdentityDocument.resident(new IdentityNumber(MAN));
    private static final IdentityDocument PASSPORT = new IdentityDocument("414", "E12345678");

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Members members;

    @Autowired
    Memberships memberships;

    @Autowired
    Duplicates duplicates;

    @Autowired
    DuplicateRepository repository;

    @Autowired
    FigureReader figures;

    @Autowired
    AuditLog audit;

    @Autowired
    MessageSource messages;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    MembershipFixture book;

    @BeforeEach
    void aStreetWithTwoEmployers() {
        book = new MembershipFixture(organizations, employers);
    }

    private Member member(
            String name, IdentityDocument document, @Nullable LocalDate born, @Nullable String phone, Employer at) {
        return members.enter(
                book.street,
                new MemberEntry(
                        name, document, Sex.MALE, born, phone, Traits.UNKNOWN, at.id(), null, Arrival.JOINED, JOINED));
    }

    private List<DuplicatePair> pairs(Scope scope, OrganizationId within) {
        return duplicates.list(scope, within, "").pairs();
    }

    private Member merge(Member keep, Member drop, Merger.Field... taken) {
        return duplicates.merge(
                book.street, keep.id(), drop.id(), new Merger(Set.of(taken)), new Words(messages, Locale.CHINA));
    }

    private String total() {
        var value = figures.read(
                        FigureQuery.of("member.total", book.street.place(), Period.day(LocalDate.of(2025, 12, 31))),
                        AsOf.NOW)
                .value();
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    @Test
    void the_same_name_and_birthday_under_two_documents_may_be_one_person() {
        Member card = member("罗军平", CARD, null, null, book.unionised);
        Member passport = member("罗军平", PASSPORT, BORN, null, book.plain);
        member("罗军平", new IdentityDocument("414", "E99999999"), BORN.plusDays(1), null, book.plain);

        Duplicates.Page found = duplicates.list(book.street, book.street.place(), "");

        assertThat(found.count()).isEqualTo(1);
        assertThat(found.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.one().id()).isEqualTo(card.id());
            assertThat(pair.other().id()).isEqualTo(passport.id());
            assertThat(pair.likenesses()).containsExactly("birth");
        });
    }

    @Test
    void all_that_two_are_alike_in_is_told_in_one_line() {
        member("罗军平", CARD, null, "13625630317", book.unionised);
        member("罗军平", PASSPORT, BORN, "13625630317", book.plain);
        member("许敏", new IdentityDocument("516", "H12345678"), null, null, book.plain);

        assertThat(pairs(book.street, book.street.place()))
                .singleElement()
                .satisfies(pair -> assertThat(pair.likenesses()).containsExactly("birth", "phone"));
    }

    @Test
    void the_same_pairs_are_found_one_by_one_and_by_the_indexes_of_the_whole_register() {
        member("罗军平", CARD, null, "13625630317", book.unionised);
        member("罗军平", PASSPORT, BORN, "13625630317", book.plain);
        member("许敏", new IdentityDocument("516", "H12345678"), null, "13625630317", book.plain);
        LocalDate today = LocalDate.of(2026, 1, 10);

        List<DuplicateRepository.Pair> oneByOne = repository.page(book.street.place(), today, 0, 0, 10, 3);
        assertThat(oneByOne).hasSize(3);
        assertThat(repository.page(book.street.place(), today, 0, 0, 10, 2)).isEqualTo(oneByOne);
        assertThat(repository.page(book.west, today, 0, 0, 10, 0)).hasSize(1);
        assertThat(repository.page(
                        book.street.place(),
                        today,
                        oneByOne.get(0).one(),
                        oneByOne.get(0).other(),
                        10,
                        0))
                .isEqualTo(oneByOne.subList(1, 3));
    }

    @Test
    void of_somebody_elsewhere_nothing_is_told() {
        member("罗军平", CARD, null, null, book.unionised);
        member("罗军平", PASSPORT, BORN, null, book.plain);
        Scope east = new Scope(5, "east", EnumSet.of(Role.COMMUNITY_OFFICER), book.east);

        assertThat(pairs(east, book.east)).isEmpty();
    }

    @Test
    void two_who_were_told_apart_are_listed_no_more() {
        Member card = member("罗军平", CARD, null, null, book.unionised);
        Member passport = member("罗军平", PASSPORT, BORN, null, book.plain);

        duplicates.keepApart(book.street, passport.id(), card.id());

        assertThat(pairs(book.street, book.street.place())).isEmpty();
        assertThat(audit.history(Members.subject(passport)).get(0).action()).isEqualTo("told-apart");
    }

    @Test
    void a_membership_entered_twice_is_voided_with_its_figures_and_the_chosen_values_stay() {
        Member card = member("罗军平", CARD, null, "13625630317", book.unionised);
        Member passport = member("罗军萍", PASSPORT, BORN, "13625630318", book.plain);
        assertThat(total()).isEqualTo("2");

        Member merged = merge(passport, card, Merger.Field.IDENTITY, Merger.Field.NAME);

        assertThat(total()).isEqualTo("1");
        assertThat(merged.id()).isEqualTo(passport.id());
        assertThat(merged.entry().name()).isEqualTo("罗军平");
        assertThat(merged.entry().document()).isEqualTo(CARD);
        assertThat(merged.entry().phone()).isEqualTo("13625630318");
        assertThat(members.list(book.street, MemberFilter.all(book.street.place()), "")
                        .count())
                .isEqualTo(RowCount.exactly(1));
        assertThat(audit.history(Members.subject(merged)).get(0).before()).containsEntry("name", "罗军平");
        assertThat(audit.history(Members.subject(card)).get(0).after()).containsEntry("name", "罗军平");
    }

    @Test
    void a_membership_of_another_time_stays_and_becomes_part_of_one_life() {
        Member card = member("罗军平", CARD, null, null, book.unionised);
        members.leave(book.street, card.id(), 1, new Leaving(LocalDate.of(2025, 6, 30), Leaving.How.TRANSFERRED));
        Member passport = members.enter(
                book.street,
                new MemberEntry(
                        "罗军平",
                        PASSPORT,
                        Sex.MALE,
                        BORN,
                        null,
                        Traits.UNKNOWN,
                        book.plain.id(),
                        null,
                        Arrival.TRANSFERRED,
                        LocalDate.of(2025, 6, 30)));

        Member merged = merge(passport, card, Merger.Field.IDENTITY);

        assertThat(memberships.life(book.street, merged.id()).spells())
                .extracting(spell -> spell.member().id())
                .containsExactly(card.id(), passport.id());
        assertThat(total()).isEqualTo("1");
    }

    @Test
    void nobody_merges_who_is_one_already_or_has_a_membership_elsewhere() {
        Member card = member("罗军平", CARD, null, null, book.plain);
        assertThat(catchThrowableOfType(MemberRefused.class, () -> merge(card, card))
                        .objections())
                .containsExactly(new MemberObjection("", "merged-already"));

        members.leave(book.street, card.id(), 1, new Leaving(LocalDate.of(2025, 6, 30), Leaving.How.TRANSFERRED));
        Member again = members.enter(
                book.street, MembershipFixture.entry("罗军平", MAN, book.unionised, LocalDate.of(2025, 6, 30)));
        Member passport = member("罗军平", PASSPORT, BORN, null, book.unionised);
        Scope east = new Scope(5, "east", EnumSet.of(Role.COMMUNITY_OFFICER), book.east);
        assertThat(catchThrowableOfType(
                                MemberRefused.class,
                                () -> duplicates.merge(
                                        east,
                                        again.id(),
                                        passport.id(),
                                        new Merger(Set.of()),
                                        new Words(messages, Locale.CHINA)))
                        .objections())
                .containsExactly(new MemberObjection("", "merged-elsewhere"));
    }

    @Test
    void the_pages_compare_and_merge() {
        Member card = member("罗军平", CARD, null, "13625630317", book.unionised);
        Member passport = member("罗军平", PASSPORT, BORN, null, book.plain);
        String pair = "/members/" + card.id() + "/duplicates/" + passport.id();

        assertThat(mvc.get().uri("/members/duplicates").with(as.a(STREET_OFFICER, book.street.place())))
                .hasStatusOk()
                .bodyText()
                .contains("姓名和出生日期相同", pair)
                .doesNotContain("13625630317", "E12345678");
        assertThat(mvc.get().uri(pair).with(as.a(STREET_OFFICER, book.street.place())))
                .hasStatusOk()
                .bodyText()
                .contains("青山新海电子有限公司", "青山同心电子有限公司", "合并为一人");
        assertThat(mvc.post()
                        .uri(pair + "/merger")
                        .with(as.a(STREET_OFFICER, book.street.place()))
                        .with(csrf())
                        .param("taken", "PHONE"))
                .hasStatus(302);
        assertThat(members.require(book.street, card.id()).entry().phone()).isNull();
    }
}
