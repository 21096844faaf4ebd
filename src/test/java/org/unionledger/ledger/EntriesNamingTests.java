package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.IdentityDocument;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.membership.Arrival;
import org.unionledger.membership.Leaving;
import org.unionledger.membership.Member;
import org.unionledger.membership.MemberEntry;
import org.unionledger.membership.Members;
import org.unionledger.membership.Traits;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.retention.NameMentions.Mention;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Before somebody is erased, the entries that say the name are told: they are not erased. */
@LedgerTest
@Transactional
class EntriesNamingTests {

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Members members;

    @Autowired
    EntriesNaming naming;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    OrganizationId district;
    OrganizationId street;
    OrganizationId other;

    @BeforeEach
    void twoStreetsThatVisitedPeople() {
        district = organizations.foundRoot("青山区总工会", OrganizationKind.DISTRICT).id();
        street = street("望潮街道总工会");
        other = street("东港街道总工会");
        visited(street, 2024, "看望罗军平");
        visited(street, 2025, "看望罗军平、许敏");
        visited(street, 2025, "看望罗军");
        visited(other, 2025, "看望罗军平");
    }

    private OrganizationId street(String name) {
        return organizations
                .found(Scope.operatorAt(district), district, Founding.of(name, OrganizationKind.STREET))
                .id();
    }

    private long visited(OrganizationId where, int year, String note) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "day",
                LocalDate.of(year, 1, 20),
                "occasion",
                "春节",
                "kind",
                "困难职工",
                "persons",
                BigDecimal.ONE,
                "note",
                note));
        return ledgers.enter(Scope.operatorAt(district), where, "visit", Values.of(values), Repeat.ALLOW)
                .id();
    }

    private static String href(OrganizationId place) {
        return "/ledgers/visit?place=" + place.value() + "&from=&to=&q=%E7%BD%97%E5%86%9B%E5%B9%B3";
    }

    @Test
    void each_name_is_counted_in_each_register_below_the_asker_alone() {
        assertThat(naming.of(as.scope(Role.STREET_OFFICER, street), List.of("罗军平", "许敏", "何秀英", "罗军平")))
                .containsExactlyInAnyOrder(
                        new Mention("罗军平", "走访慰问台账", 2, href(street)),
                        new Mention("许敏", "走访慰问台账", 1, href(street).replaceAll("q=.*", "q=%E8%AE%B8%E6%95%8F")));
        assertThat(naming.of(as.scope(Role.STREET_OFFICER, other), List.of("罗军平")))
                .containsExactly(new Mention("罗军平", "走访慰问台账", 1, href(other)));
    }

    @Test
    void a_voided_entry_and_a_name_of_one_sign_are_not_looked_for() {
        ledgers.markVoid(Scope.operatorAt(district), "visit", List.of(visited(street, 2025, "看望何秀英")), "重复");

        assertThat(naming.of(as.scope(Role.STREET_OFFICER, street), List.of("何秀英", "罗")))
                .isEmpty();
    }

    @Test
    void the_page_of_an_erasure_leads_to_them_until_it_is_done() throws UnsupportedEncodingException {
        Member man = members.enter(Scope.operatorAt(district), man());
        members.leave(
                Scope.operatorAt(district),
                man.id(),
                man.version(),
                new Leaving(LocalDate.of(2015, 6, 30), Leaving.How.WITHDREW));
        String erasure = post("/erasures", "kind", "member.left").getResponse().getHeader("Location");

        assertThat(page(erasure)).contains("罗军平：走访慰问台账，2条", href(street).replace("&", "&amp;"));
        assertThat(page(href(street)).replaceAll("<[^>]*>", ""))
                .as("of all years")
                .containsSubsequence("看望罗军平、许敏", "看望罗军平");

        assertThat(post(erasure + "/confirmation", "version", "1")).hasStatus(302);
        assertThat(page(erasure)).doesNotContain("罗军平");
    }

    private MemberEntry man() {
        return new MemberEntry(
                "罗军平",
                IdentityDocument.resident(new IdentityNumber("990101198904120038")),
                new IdentityNumber("990101198904120038").sex(),
                null,
                null,
                new Traits(null, null, null, null, null, null, null, null, null, List.of("1")),
                null,
                street,
                Arrival.JOINED,
                LocalDate.of(2012, 3, 8));
    }

    private String page(String path) throws UnsupportedEncodingException {
        MvcTestResult answer = mvc.get()
                .uri(URI.create(path))
                .with(as.a(Role.STREET_OFFICER, street))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private MvcTestResult post(String path, String... fields) {
        var request =
                mvc.post().uri(path).with(as.a(Role.STREET_OFFICER, street)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
