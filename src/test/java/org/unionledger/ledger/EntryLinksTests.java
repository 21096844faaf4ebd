package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.ledger.LedgerFixture.training;
import static org.unionledger.ledger.LedgerFixture.visit;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditEntry;
import org.unionledger.figures.FigureReader;
import org.unionledger.ledger.EntryLinks.Link;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** 关联: a visit belongs to a training, whatever that means to whoever says so. */
@LedgerTest
@Transactional
class EntryLinksTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Ledgers ledgers;

    @Autowired
    EntryLinks links;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader reader;

    private Street tree;
    private Entry visit;
    private Entry course;

    @BeforeEach
    void aVisitOfACommunityAndACourseOfTheStreet() {
        tree = new LedgerFixture(organizations, reader).street();
        visit = ledgers.enter(
                tree.officerOfEastHarbor(), tree.eastHarbor().id(), "visit", visit("劳模", 1, 900), Repeat.REFUSE);
        course = ledgers.enter(tree.officer(), tree.street().id(), "training", training(36, 7), Repeat.REFUSE);
    }

    private void link(Scope scope) {
        links.add(scope, "visit", visit.id(), "training", course.id());
    }

    @Test
    void a_link_is_seen_from_both_sides() {
        link(tree.officer());

        assertThat(links.of(tree.officer(), visit)).containsExactly(new Link(course, true));
        assertThat(links.of(tree.officer(), course)).containsExactly(new Link(visit, false));
    }

    @Test
    void it_is_made_only_to_what_one_sees_and_seen_only_by_who_sees_both() {
        assertThatThrownBy(() -> link(tree.officerOfEastHarbor())).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> link(tree.officerOfWestGarden())).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> link(tree.reviewer())).isInstanceOf(NotAllowed.class);

        link(tree.officer());

        assertThat(links.of(tree.officerOfEastHarbor(), visit)).isEmpty();
    }

    @Test
    void neither_twice_nor_backwards_nor_with_itself() {
        link(tree.officer());

        assertThatThrownBy(() -> link(tree.officer())).isInstanceOf(EntryRefused.class);
        assertThatThrownBy(() -> links.add(tree.officer(), "training", course.id(), "visit", visit.id()))
                .isInstanceOf(EntryRefused.class);
        assertThatThrownBy(() -> links.add(tree.officer(), "visit", visit.id(), "visit", visit.id()))
                .isInstanceOf(EntryRefused.class);
    }

    @Test
    void a_voided_entry_is_linked_no_more_and_keeps_the_links_it_has() {
        link(tree.officer());
        ledgers.markVoid(tree.officer(), "visit", List.of(visit.id()), "重复");

        assertThat(links.of(tree.officer(), course)).hasSize(1);
        assertThatThrownBy(() -> links.remove(tree.officer(), "visit", visit.id(), "training", course.id()))
                .isInstanceOf(EntryRefused.class);
    }

    @Test
    void it_is_taken_back_from_either_side_and_both_histories_tell_it() {
        link(tree.officer());
        links.remove(tree.officer(), "training", course.id(), "visit", visit.id());

        assertThat(links.of(tree.officer(), visit)).isEmpty();
        for (Entry entry : List.of(visit, course)) {
            assertThat(ledgers.history(tree.officer(), entry.ledger(), entry.id()))
                    .extracting(AuditEntry::action)
                    .containsExactly("unlinked", "linked");
        }
    }

    @Test
    void what_an_entry_belongs_to_is_sought_and_shown_on_pages() {
        var officer = as.a(STREET_OFFICER, tree.street().id());
        assertThat(mvc.get()
                        .uri("/ledgers/visit/" + visit.id() + "/links?in=training&q=电工")
                        .with(officer)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("电工培训班", "关联");
        assertThat(mvc.post()
                        .uri("/ledgers/visit/" + visit.id() + "/links")
                        .with(officer)
                        .with(csrf())
                        .param("in", "training")
                        .param("record", Long.toString(course.id()))
                        .exchange())
                .hasRedirectedUrl("/ledgers/visit/" + visit.id());
        assertThat(mvc.post()
                        .uri("/ledgers/visit/" + visit.id() + "/links")
                        .with(officer)
                        .with(csrf())
                        .param("in", "training")
                        .param("record", Long.toString(course.id()))
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("已经关联");
        assertThat(mvc.get().uri("/ledgers/visit/" + visit.id()).with(officer).exchange())
                .bodyText()
                .contains("属于", "电工培训班");
        assertThat(mvc.get()
                        .uri("/ledgers/training/" + course.id())
                        .with(officer)
                        .exchange())
                .bodyText()
                .contains("下属", "劳模");
    }
}
