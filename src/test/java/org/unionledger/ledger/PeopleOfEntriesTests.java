package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.ledger.LedgerFixture.all;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.figures.FigureReader;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.declaration.NameList;
import org.unionledger.ledger.declaration.People;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** 名单: who was at a training. */
@LedgerTest
@Transactional
class PeopleOfEntriesTests {

    private static final People LIST =
            NameList.read("罗军平 新海电子 13915428133\n张晓梅 未到", null).orElseThrow();

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

    @Autowired
    JdbcClient jdbc;

    private Street tree;

    @BeforeEach
    void aStreet() {
        tree = new LedgerFixture(organizations, reader).street();
    }

    private Entry training(People attendees) {
        Values values = LedgerFixture.training(2, 1).with("attendees", attendees);
        return ledgers.enter(tree.officer(), tree.street().id(), "training", values, Repeat.REFUSE);
    }

    private MvcTestResult get(String uri, Role role, Organization place) {
        return mvc.get().uri(uri).with(as.a(role, place.id())).exchange();
    }

    private MvcTestResult post(String uri, String... parameters) {
        var request = mvc.post()
                .uri(uri)
                .with(as.a(STREET_OFFICER, tree.street().id()))
                .with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private Entry latest() {
        return ledgers.page(tree.officer(), "training", all(tree.street()), EntryOrder.LATEST, null, 1)
                .entries()
                .get(0);
    }

    @Test
    void a_list_is_found_again_and_counted() {
        Entry entry = training(LIST);

        assertThat(entry.values().people("attendees")).isEqualTo(LIST);
        assertThat(entry.values().number("came")).isEqualByComparingTo("1");
    }

    @Test
    void nobody_on_it_can_be_read_in_the_database() {
        training(LIST);

        assertThat(jdbc.sql("select entry::text from ledger.entry")
                        .query(String.class)
                        .single())
                .doesNotContain("罗军平", "张晓梅", "13915428133", "新海电子");
    }

    @Test
    void names_stand_on_the_page_of_the_entry_alone_with_masked_numbers() {
        Entry entry = training(LIST);

        byte[] export = get("/ledgers/training/export?from=&to=", STREET_OFFICER, tree.street())
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(export, StandardCharsets.UTF_8)).doesNotContain("罗军平");
        assertThat(get("/ledgers/training?from=&to=&col=attendees&col=came", STREET_OFFICER, tree.street()))
                .bodyText()
                .doesNotContain("罗军平");
        assertThat(get("/ledgers/training?from=&to=&q=罗军平", STREET_OFFICER, tree.street()))
                .bodyText()
                .contains("没有符合条件的记录");
        assertThat(get("/api/ledgers/training/entries/" + entry.id(), STREET_OFFICER, tree.street()))
                .bodyText()
                .contains("2人（到场1人）")
                .doesNotContain("罗军平");
        assertThat(get("/ledgers/training/" + entry.id(), COMMUNITY_OFFICER, tree.westGarden()))
                .hasStatus(404);
        assertThat(get("/ledgers/training/" + entry.id(), STREET_OFFICER, tree.street()))
                .bodyText()
                .contains("2人，到场1人", "罗军平 新海电子 139****8133", "张晓梅 未到")
                .doesNotContain("13915428133");
    }

    @Test
    void the_history_tells_how_many_and_no_names() {
        Entry entry = training(LIST);
        ledgers.correct(
                tree.officer(),
                "training",
                entry.id(),
                entry.values().with("attendees", NameList.read("罗军平", null).orElseThrow()));

        assertThat(ledgers.history(tree.officer(), "training", entry.id()).toString())
                .contains("2人（到场1人）", "1人")
                .doesNotContain("罗军平");
    }

    @Test
    void a_form_takes_rows_and_a_pasted_list_together() {
        assertThat(post(
                        "/ledgers/training",
                        "v.day",
                        "2025-03-08",
                        "v.content",
                        "电工培训班",
                        "v.persons",
                        "4",
                        "v.attendees.0.name",
                        "罗军平",
                        "v.attendees.0.unit",
                        "新海电子",
                        "v.attendees.0.phone",
                        "13915428133",
                        "v.attendees.0.attended",
                        "no",
                        "v.attendees.1.name",
                        "",
                        "v.attendees",
                        "张晓梅、王芳\n赵强 缺席"))
                .hasStatus3xxRedirection();

        Entry entry = latest();
        assertThat(entry.values().people("attendees").list())
                .extracting(People.Person::name)
                .containsExactly("罗军平", "张晓梅", "王芳", "赵强");
        assertThat(entry.values().number("came")).isEqualByComparingTo("2");
    }

    @Test
    void numbers_that_come_back_masked_stay_as_they_are() {
        Entry entry = training(LIST);
        assertThat(get("/ledgers/training/" + entry.id() + "/edit", STREET_OFFICER, tree.street()))
                .bodyText()
                .contains("value=\"罗军平\"", "value=\"139****8133\"")
                .doesNotContain("13915428133");

        post(
                "/ledgers/training/" + entry.id(),
                "v.day",
                "2025-03-08",
                "v.content",
                "电工培训班",
                "v.persons",
                "2",
                "v.attendees.0.name",
                "罗军平",
                "v.attendees.0.phone",
                "139****8133",
                "v.attendees.0.attended",
                "yes");

        assertThat(latest().values().people("attendees").list())
                .containsExactly(new People.Person("罗军平", null, new PhoneNumber("13915428133"), true));
    }

    @Test
    void programs_send_names_or_persons() {
        assertThat(mvc.post()
                        .uri("/api/ledgers/training/entries")
                        .with(as.a(STREET_OFFICER, tree.street().id()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"values\": {\"day\": \"2025-03-08\", \"content\": \"课\", \"persons\": 2, \"attendees\":"
                                        + " [{\"name\": \"罗军平\", \"attended\": false}, {\"name\": \"张晓梅\"}]}}")
                        .exchange())
                .hasStatus(201)
                .bodyText()
                .contains("2人（到场1人）");
    }

    @Test
    void a_pasted_block_may_bring_a_list_in_one_cell() {
        assertThat(post(
                        "/ledgers/training/paste",
                        "text",
                        "日期\t培训内容\t参训人数\t签到名单\n2025-03-08\t电工培训班\t2\t罗军平、张晓梅\n",
                        "book",
                        "true"))
                .hasStatus3xxRedirection();

        assertThat(latest().values().people("attendees").count()).isEqualTo(2);
    }

    @Test
    void a_line_that_is_no_name_is_refused_with_its_place() {
        assertThat(post(
                        "/ledgers/training",
                        "v.day",
                        "2025-03-08",
                        "v.content",
                        "课",
                        "v.persons",
                        "4",
                        "v.attendees",
                        "罗军平\n" + "某".repeat(41)))
                .hasStatus(422)
                .bodyText()
                .contains("第2人写得太长");
        assertThat(ledgers.count(tree.officer(), "training", all(tree.street())))
                .isZero();
    }
}
