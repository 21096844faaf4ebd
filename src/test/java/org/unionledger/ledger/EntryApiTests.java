package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.ledger.LedgerFixture.activity;
import static org.unionledger.ledger.LedgerFixture.but;
import static org.unionledger.ledger.LedgerFixture.openCase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.figures.FigureReader;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Entries entered and read by programs. */
@LedgerTest
@Transactional
class EntryApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader reader;

    LedgerFixture fixture;
    Street tree;

    @BeforeEach
    void aStreetWithTwoCommunities() {
        fixture = new LedgerFixture(organizations, reader);
        tree = fixture.street();
    }

    private Entry entered(String ledger, Values values) {
        return ledgers.enter(tree.officer(), tree.street().id(), ledger, values, Repeat.REFUSE);
    }

    private MvcTestResult api(String method, String uri, Role role, Organization place, String body) {
        String login = as.account(role, place.id()).login();
        return mvc.perform((method.equals("GET")
                        ? org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(uri)
                        : org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(uri)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                .with(httpBasic(login, As.PASSWORD)));
    }

    @Test
    void a_program_enters_and_reads_with_the_same_rules() {
        assertThat(api(
                        "POST",
                        "/api/ledgers/visit/entries",
                        STREET_OFFICER,
                        tree.street(),
                        "{\"values\": {\"day\": \"2025-03-08\", \"kind\": \"劳模\", \"persons\": 1, \"money\": 800.5}}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.values.money")
                .asNumber()
                .isEqualTo(800.5);

        assertThat(api("GET", "/api/ledgers/visit/entries?f.kind=劳模&limit=1", STREET_OFFICER, tree.street(), ""))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.count", count -> assertThat(count).asNumber().isEqualTo(1))
                .hasPathSatisfying(
                        "$.entries[0].values.kind",
                        kind -> assertThat(kind).asString().isEqualTo("劳模"))
                .hasPathSatisfying("$.next", next -> assertThat(next).isNull());
    }

    @Test
    void a_program_is_told_what_is_wrong_with_each_field() {
        assertThat(api(
                        "POST",
                        "/api/ledgers/visit/entries",
                        STREET_OFFICER,
                        tree.street(),
                        "{\"values\": {\"day\": \"2025-03-08\", \"persons\": 0, \"colour\": \"red\"}}"))
                .hasStatus(422)
                .bodyText()
                .contains("colour");
        assertThat(api(
                        "POST",
                        "/api/ledgers/visit/entries",
                        STREET_OFFICER,
                        tree.street(),
                        "{\"values\": {\"day\": \"2025-03-08\", \"persons\": 0}}"))
                .hasStatus(422)
                .bodyText()
                .contains("\"kind\"", "\"persons\"", "人数不能小于1");
    }

    @Test
    void a_telephone_number_is_masked_for_programs_too() {
        entered("case", but(openCase("潘伟飞"), "phone", new PhoneNumber("13915428133")));

        assertThat(api("GET", "/api/ledgers/case/entries", STREET_OFFICER, tree.street(), ""))
                .bodyText()
                .contains("139****8133")
                .doesNotContain("13915428133");
    }

    @Test
    void nobody_uses_the_api_without_signing_in() {
        assertThat(mvc.get().uri("/api/ledgers/visit/entries")).hasStatus(401);
    }

    @Test
    void a_community_officer_sees_nothing_of_another_community_by_the_api() {
        Entry elsewhere = entered("activity", activity("拔河比赛", 371, "东港社区"));
        Organization west = tree.westGarden();

        assertThat(api("GET", "/api/ledgers/activity/entries", COMMUNITY_OFFICER, west, ""))
                .bodyJson()
                .hasPathSatisfying(
                        "$.count", count -> assertThat(count).asNumber().isEqualTo(0));
        assertThat(api("GET", "/api/ledgers/activity/entries/" + elsewhere.id(), COMMUNITY_OFFICER, west, ""))
                .hasStatus(404);
        assertThat(api(
                        "GET",
                        "/api/ledgers/activity/entries?place="
                                + tree.eastHarbor().id(),
                        COMMUNITY_OFFICER,
                        west,
                        ""))
                .hasStatus(404);
        assertThat(api(
                        "POST",
                        "/api/ledgers/activity/entries",
                        COMMUNITY_OFFICER,
                        west,
                        "{\"organization\": " + tree.eastHarbor().id()
                                + ", \"values\": {\"day\": \"2025-03-08\", \"name\": \"舞会\", \"persons\": 9}}"))
                .hasStatus(404);
    }
}
