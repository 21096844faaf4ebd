package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.ledger.LedgerFixture.training;
import static org.unionledger.ledger.LedgerFixture.visit;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditEntry;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.figures.FigureReader;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.membership.MemberEntry;
import org.unionledger.membership.Members;
import org.unionledger.membership.PersonsErased;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** 关联: a visit belongs to a training, whatever that means to whoever says so. */
@LedgerTest
@Transactional
class EntryLinksTests {

    private static final IdentityNumber IDENTITY = new IdentityNumber("990101198904120038");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Ledgers ledgers;

    @Autowired
    EntryLinks links;

    @Autowired
    RecordLinks records;

    @Autowired
    LinkedOf linked;

    @Autowired
    Employers employers;

    @Autowired
    Members members;

    @Autowired
    ApplicationEventPublisher events;

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

    private record Link(Entry entry, boolean above) {}

    private List<Link> of(Scope scope, Entry entry) {
        return linked.page(scope, entry, "", 50).linked().stream()
                .filter(one -> one.entry() != null)
                .map(one -> new Link(one.entry(), one.relation() == LinkRelation.ABOVE))
                .toList();
    }

    /** What the members and employers it is about are called. */
    private List<String> about(Entry entry) {
        return linked.page(tree.officer(), entry, "", 50).linked().stream()
                .filter(one -> one.record() != null)
                .map(one -> one.record().title())
                .toList();
    }

    private void link(Scope scope) {
        links.add(scope, "visit", visit.id(), "training", course.id());
    }

    @Test
    void a_link_is_seen_from_both_sides() {
        link(tree.officer());

        assertThat(of(tree.officer(), visit)).containsExactly(new Link(course, true));
        assertThat(of(tree.officer(), course)).containsExactly(new Link(visit, false));
    }

    @Test
    void it_is_made_only_to_what_one_sees_and_seen_only_by_who_sees_both() {
        assertThatThrownBy(() -> link(tree.officerOfEastHarbor())).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> link(tree.officerOfWestGarden())).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> link(tree.reviewer())).isInstanceOf(NotAllowed.class);

        link(tree.officer());

        assertThat(of(tree.officerOfEastHarbor(), visit)).isEmpty();
    }

    @Test
    void a_visit_stands_on_the_page_of_the_member_and_the_employer_it_is_about() throws Exception {
        long employer = employer().value();
        String home = "/ledgers/visit/" + visit.id();
        String search = page(home + "/links?in=employer&q=新海", tree.street());
        assertThat(search).contains("新海电子有限公司", "value=\"employer\"");
        assertThat(page(home + "/links?in=employer&q=", tree.street())).doesNotContain("新海电子有限公司");

        records.add(tree.officer(), "visit", visit.id(), RecordLinks.EMPLOYER, employer);

        assertThat(about(visit)).singleElement().asString().contains("新海电子有限公司");
        assertThat(page(home, tree.street())).contains("新海电子有限公司", "/employers/" + employer, "涉及", "单位 #" + employer);
        String linked = "/entries/linked?kind=employer&record=" + employer;
        assertThat(page(linked, tree.street())).contains(home, "走访慰问台账");
        assertThat(mvc.get()
                        .uri(linked)
                        .with(as.a(STREET_OFFICER, tree.westGarden().id())))
                .hasStatus(404);
        assertThatThrownBy(() -> records.add(tree.officer(), "visit", visit.id(), RecordLinks.EMPLOYER, employer))
                .isInstanceOf(EntryRefused.class);
        assertThatThrownBy(() ->
                        records.add(tree.officerOfWestGarden(), "visit", visit.id(), RecordLinks.EMPLOYER, employer))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> records.add(tree.officer(), "visit", visit.id(), RecordLinks.MEMBER, 99))
                .isInstanceOf(NotInScope.class);

        records.remove(tree.officer(), "visit", visit.id(), RecordLinks.EMPLOYER, employer);
        assertThat(about(visit)).isEmpty();
    }

    @Test
    void what_is_about_a_person_leads_to_nobody_once_their_data_are_erased() {
        long member = member();
        records.add(tree.officer(), "visit", visit.id(), RecordLinks.MEMBER, member);
        assertThat(records.entries(tree.officer(), RecordLinks.MEMBER, member, "", 50)
                        .entries())
                .containsExactly(visit);

        events.publishEvent(new PersonsErased(List.of(member)));

        assertThat(about(visit)).isEmpty();
    }

    private EmployerId employer() {
        return employers
                .enter(
                        Scope.operatorAt(tree.street().id()),
                        LedgerFixture.withUnion("新海电子有限公司", null, tree.eastHarbor(), new Headcount(7, 3, 0)))
                .id();
    }

    private long member() {
        MemberEntry entry =
                new MemberEntry("李小红", IDENTITY, null, null, null, null, null, employer(), LocalDate.of(2020, 3, 8));
        return members.enter(Scope.operatorAt(tree.street().id()), entry).id();
    }

    private String page(String address, Organization place) throws UnsupportedEncodingException {
        MvcTestResult answer =
                mvc.get().uri(address).with(as.a(STREET_OFFICER, place.id())).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
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

        assertThat(of(tree.officer(), course)).hasSize(1);
        assertThatThrownBy(() -> links.remove(tree.officer(), "visit", visit.id(), "training", course.id()))
                .isInstanceOf(EntryRefused.class);
    }

    @Test
    void it_is_taken_back_from_either_side_and_both_histories_tell_it() {
        link(tree.officer());
        links.remove(tree.officer(), "training", course.id(), "visit", visit.id());

        assertThat(of(tree.officer(), visit)).isEmpty();
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
