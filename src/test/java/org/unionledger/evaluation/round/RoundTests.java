package org.unionledger.evaluation.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.attachment.SentFiles;
import org.unionledger.codes.OrganizationId;
import org.unionledger.evaluation.scheme.Item;
import org.unionledger.evaluation.scheme.Rule;
import org.unionledger.evaluation.scheme.Scheme;
import org.unionledger.evaluation.scheme.Schemes;
import org.unionledger.evaluation.target.Goal;
import org.unionledger.evaluation.target.Targets;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Refused;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** A street judges its two communities from the opening to the settlement, told in steps. */
@LedgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundTests {

    private static final IndicatorId VISITS = new IndicatorId("aid.visits.person_times");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Targets targets;

    @Autowired
    Schemes schemes;

    @Autowired
    Rounds rounds;

    @Autowired
    Scores scores;

    @Autowired
    Objections objections;

    @Autowired
    PublishedScores published;

    @Autowired
    Ledgers ledgers;

    @Autowired
    FigureReader figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Scope street;
    private Scope east;
    private Scope west;
    private int year;
    private long scheme;
    private long round;

    /** Visits of which 10 person-times are wanted (8 points), no open cases (2 points), and a yearbook (10 points): 100. */
    @BeforeAll
    void schemeAndTargets() {
        OrganizationId district =
                organizations.foundRoot("海滨区总工会", OrganizationKind.DISTRICT).id();
        Scope operator = Scope.operatorAt(district);
        year = LocalDate.now(clock).getYear();
        street = as.scope(STREET_OFFICER, found(operator, district, "青山街道总工会", OrganizationKind.STREET));
        east = as.scope(COMMUNITY_OFFICER, found(operator, street.place(), "东港社区联合工会", OrganizationKind.COMMUNITY));
        west = as.scope(COMMUNITY_OFFICER, found(operator, street.place(), "西园社区联合工会", OrganizationKind.COMMUNITY));
        scheme = schemes.begin(street, street.place(), year, "年度细则");
        Scheme shipped = schemes.require(street, scheme);
        int edition = shipped.edition();
        for (int i = 1; i < shipped.content().aspects().size(); i++) {
            schemes.removeAspect(
                    street,
                    scheme,
                    edition++,
                    shipped.content().aspects().get(i).key());
        }
        schemes.putAspect(street, scheme, edition++, "a1", "帮扶", BigDecimal.valueOf(100));
        for (Item item : shipped.content().aspects().get(0).items()) {
            schemes.removeItem(street, scheme, edition++, item.key());
        }
        schemes.putItem(
                street,
                scheme,
                edition++,
                "a1",
                new Item("", "走访慰问", BigDecimal.valueOf(8), new Rule.Proportional(VISITS.value(), null), ""));
        schemes.putItem(
                street,
                scheme,
                edition++,
                "a1",
                new Item(
                        "",
                        "案件办结",
                        BigDecimal.valueOf(2),
                        new Rule.PerUnit("rights.cases.open", BigDecimal.ONE, null, BigDecimal.ZERO),
                        ""));
        schemes.putItem(street, scheme, edition, "a1", new Item("", "年鉴", BigDecimal.TEN, new Rule.YesNo(), "年鉴封面"));
        targets.set(
                street,
                street.place(),
                year,
                VISITS,
                Map.of(
                        east.place(),
                        Optional.of(Goal.of(BigDecimal.TEN)),
                        west.place(),
                        Optional.of(Goal.of(BigDecimal.TEN))));
        visit(east, 5);
        visit(west, 12);
    }

    private OrganizationId found(Scope scope, OrganizationId above, String name, OrganizationKind kind) {
        return organizations.found(scope, above, Founding.of(name, kind)).id();
    }

    private void visit(Scope scope, int persons) {
        ledgers.enterAll(
                scope,
                scope.place(),
                "visit",
                List.of(Values.of(Map.of(
                        "day",
                        LocalDate.of(year, 1, 5),
                        "occasion",
                        "春节",
                        "kind",
                        "困难职工",
                        "persons",
                        BigDecimal.valueOf(persons),
                        "money",
                        BigDecimal.valueOf(100)))));
    }

    private Score of(Scope union) {
        return scores.of(union, union.place()).get(0);
    }

    private List<String> owed(OrganizationId union) {
        return jdbc.sql("select kind from duty.duty where organization = :union order by kind")
                .param("union", union.value())
                .query(String.class)
                .list();
    }

    private MvcTestResult get(Role role, OrganizationId place, String address) {
        return mvc.get().uri(address).with(as.a(role, place)).exchange();
    }

    private MvcTestResult post(Role role, OrganizationId place, String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(as.a(role, place)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    @Test
    @Order(1)
    void a_round_is_opened_for_all_directly_below_and_asks_them_to_score_themselves() {
        assertThat(schemes.problems(schemes.require(street, scheme))).isEmpty();
        round = rounds.open(street, scheme, "年终考核");

        assertThat(rounds.scores(rounds.require(street, round)))
                .extracting(Score::union)
                .containsExactlyInAnyOrder(east.place(), west.place());
        assertThat(owed(east.place())).containsExactly(RoundDuties.SELF);
        assertThat(owed(street.place())).containsExactly(RoundDuties.REVIEW);
        assertThat(get(COMMUNITY_OFFICER, east.place(), "/duties"))
                .hasStatusOk()
                .bodyText()
                .contains("考核自评");
    }

    @Test
    @Order(2)
    void a_scheme_that_is_used_is_changed_as_a_new_version() {
        Scheme used = schemes.require(street, scheme);
        assertThatThrownBy(() -> schemes.removeItem(street, scheme, used.edition(), "i1"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("scheme-used");
        long next = schemes.nextVersion(street, scheme);
        assertThat(schemes.require(street, next).version()).isEqualTo(2);
        assertThat(schemes.require(street, next).content()).isEqualTo(used.content());
        assertThat(schemes.nextVersion(street, next)).isEqualTo(next);
        assertThatThrownBy(() -> schemes.require(east, scheme)).isInstanceOf(NotInScope.class);
        schemes.discard(street, next);
    }

    @Test
    @Order(3)
    void a_community_sees_what_is_computed_and_scores_the_rest_itself() {
        long id = of(east).id();
        assertThat(get(COMMUNITY_OFFICER, east.place(), "/scores/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("走访慰问", "按数据得4分", "补登到", "/ledgers/visit/new", "本年目标");
        Map<String, String> sent = new HashMap<>(Map.of("edition", "1", "send", "true"));
        String yearbook = item("年鉴");
        sent.put("self-" + yearbook, "10");
        assertThat(post(COMMUNITY_OFFICER, east.place(), "/scores/" + id + "/self", sent))
                .hasStatus(422)
                .bodyText()
                .contains("要有佐证（年鉴封面）");
        sent.put("link-" + yearbook, "/ledgers/visit");
        assertThat(post(COMMUNITY_OFFICER, east.place(), "/scores/" + id + "/self", sent))
                .hasStatus(302);
        assertThat(of(east).state()).isEqualTo(Score.State.REVIEW);
        assertThat(owed(east.place())).isEmpty();
        assertThat(post(COMMUNITY_OFFICER, east.place(), "/scores/" + id + "/self", sent))
                .hasStatus(422)
                .bodyText()
                .contains("自评已经提交");
        assertThat(get(COMMUNITY_OFFICER, west.place(), "/scores/" + id)).hasStatus(404);
        assertThat(get(COMMUNITY_OFFICER, east.place(), "/rounds/" + round)).hasStatus(404);
    }

    @Test
    @Order(4)
    void what_is_attached_proves_as_well_is_shown_to_who_judges_and_to_nobody_elsewhere() {
        long id = of(east).id();
        String page = "/scores/" + id;
        String yearbook = item("年鉴");
        scores.giveBack(street, id, of(east).edition(), "附封面");
        Map<String, String> sent = Map.of("edition", "" + of(east).edition(), "self-" + yearbook, "10", "send", "true");
        assertThat(attach(east, page + "/self", yearbook, "封面.exe", new byte[] {'M', 'Z', 1}, sent))
                .hasStatus(422);
        assertThat(of(east).state()).isEqualTo(Score.State.SELF);
        assertThat(attach(east, page + "/self", yearbook, "封面.png", SentFiles.picture("png", 8, 8), sent))
                .hasStatus(302);

        long attached = attached("score.self." + yearbook);
        assertThat(get(STREET_OFFICER, street.place(), page))
                .hasStatusOk()
                .bodyText()
                .contains("被考核单位附的佐证", "封面.png", "/attachments/" + attached + "/preview", "10分（有）")
                .doesNotContain("name=\"detach\"");
        for (String address : List.of("/attachments/" + attached, "/attachments/" + attached + "/preview")) {
            assertThat(get(COMMUNITY_OFFICER, east.place(), address)).hasStatusOk();
            assertThat(get(COMMUNITY_OFFICER, west.place(), address)).hasStatus(404);
        }
        assertThat(post(STREET_OFFICER, street.place(), "/attachments/" + attached + "/removal", Map.of()))
                .as("each side changes its own")
                .hasStatus(422);
        assertThat(attach(
                        street,
                        page + "/review",
                        yearbook,
                        "现场.png",
                        SentFiles.picture("png", 9, 9),
                        Map.of("edition", "" + of(east).edition())))
                .hasStatus(302);
        assertThat(get(COMMUNITY_OFFICER, east.place(), page)).bodyText().contains("考核单位附的佐证", "现场.png");
        assertThat(post(
                        STREET_OFFICER,
                        street.place(),
                        page + "/review",
                        Map.of(
                                "edition",
                                "" + of(east).edition(),
                                "detach",
                                "" + attached("score.review." + yearbook))))
                .hasStatus(302);
        assertThat(get(COMMUNITY_OFFICER, east.place(), page)).bodyText().doesNotContain("现场.png");
    }

    private MvcTestResult attach(
            Scope by, String address, String item, String name, byte[] content, Map<String, String> fields) {
        Role role = by.equals(street) ? STREET_OFFICER : COMMUNITY_OFFICER;
        var request = mvc.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file-" + item, name, null, content))
                .with(as.a(role, by.place()))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private long attached(String kind) {
        return jdbc.sql("select id from attachment.attachment where record_kind = :kind and removed_at is null"
                        + " and record_id = :score")
                .param("kind", kind)
                .param("score", of(east).id())
                .query(Long.class)
                .single();
    }

    private String item(String name) {
        return schemes.require(street, scheme).content().items().stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow()
                .key();
    }

    @Test
    @Order(4)
    void a_self_score_is_given_back_for_a_reason_and_sent_again() {
        long id = of(east).id();
        Scope chair = as.scope(Role.ENTERPRISE_CHAIR, east.place());
        assertThatThrownBy(() -> scores.giveBack(chair, id, of(east).edition(), "缺材料"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scores.giveBack(east, id, of(east).edition(), "缺材料"))
                .isInstanceOf(NotInScope.class);
        scores.giveBack(street, id, of(east).edition(), "缺封面");
        assertThat(owed(east.place())).containsExactly(RoundDuties.SELF);
        assertThat(get(COMMUNITY_OFFICER, east.place(), "/scores/" + id))
                .bodyText()
                .contains("退回重评：缺封面");
        scores.scoreOneself(east, id, of(east).edition(), List.of(), true);
        assertThat(of(east).returned()).isNull();
    }

    @Test
    @Order(5)
    void nothing_is_published_before_everybody_is_reviewed() {
        assertThat(post(STREET_OFFICER, street.place(), "/rounds/" + round + "/publication", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("还没有审核完", "东港社区联合工会");
        String yearbook = item("年鉴");
        review(east, Map.of("review-" + yearbook, "0", "done", "true"), 422, "请写理由");
        review(east, Map.of("review-" + yearbook, "0", "reason-" + yearbook, "没有封面", "done", "true"), 302, "");
        review(west, Map.of("review-" + yearbook, "10", "done", "true"), 302, "");
        assertThat(owed(street.place())).containsExactly(RoundDuties.SETTLE);
    }

    @Test
    @Order(11)
    void who_never_scored_itself_is_reviewed_once_the_days_are_over() {
        long late = rounds.open(street, scheme, "半年考核");
        Score score = rounds.scores(rounds.require(street, late)).get(0);
        String page = "/scores/" + score.id();
        assertThat(get(STREET_OFFICER, street.place(), page))
                .bodyText()
                .contains("提交自评")
                .doesNotContain("完成审核");
        jdbc.sql("update evaluation.round set self_due = :yesterday where id = :id")
                .param("yesterday", LocalDate.now(clock).minusDays(1))
                .param("id", late)
                .update();
        assertThat(get(STREET_OFFICER, street.place(), page))
                .bodyText()
                .contains("完成审核")
                .doesNotContain("提交自评");
        assertThat(get(COMMUNITY_OFFICER, score.union(), page)).bodyText().contains("提交自评");
    }

    private void review(Scope of, Map<String, String> fields, int status, String says) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("edition", "" + of(of).edition());
        assertThat(post(STREET_OFFICER, street.place(), "/scores/" + of(of).id() + "/review", sent))
                .hasStatus(status)
                .bodyText()
                .contains(says);
    }

    /** East: 4 + 2 + 0 of 20 = 30; west: 8 + 2 + 10 of 20 = 100. */
    @Test
    @Order(6)
    void the_publication_fixes_figures_and_gives_everybody_a_place() {
        assertThat(post(STREET_OFFICER, street.place(), "/rounds/" + round + "/publication", Map.of()))
                .hasStatus(302);
        assertThat(of(east).total()).isEqualByComparingTo("30");
        assertThat(of(east).place()).isEqualTo(2);
        assertThat(of(west).total()).isEqualByComparingTo("100");
        assertThat(of(west).place()).isEqualTo(1);

        visit(east, 3);
        assertThat(of(east).mark(item("走访慰问")).fixed()).satisfies(fixed -> {
            assertThat(fixed.reached()).isEqualByComparingTo("5");
            assertThat(fixed.points()).isEqualByComparingTo("4");
        });
        assertThat(get(COMMUNITY_OFFICER, east.place(), "/scores/" + of(east).id()))
                .hasStatusOk()
                .bodyText()
                .contains("名次表", "西园社区联合工会", "100.00", "现在", "asOf=", "扣分2项", "没有封面");
        assertThat(post(COMMUNITY_OFFICER, east.place(), "/rounds/" + round + "/settlement", Map.of()))
                .hasStatus(404);
    }

    @Test
    @Order(6)
    void the_desk_tells_the_judged_union_its_place_as_long_as_it_may_object() {
        assertThat(get(COMMUNITY_OFFICER, east.place(), "/"))
                .hasStatusOk()
                .bodyText()
                .contains("年终考核已公示：第2名（共2家），30.00分，公示期内可提异议", "/scores/" + of(east).id() + "#objections");
        LocalDate due = jdbc.sql("select objection_due from evaluation.round where id = :id")
                .param("id", round)
                .query(LocalDate.class)
                .single();
        assertThat(published.owed(east, east.place(), due)).hasSize(1);
        assertThat(published.owed(east, east.place(), due.plusDays(1))).isEmpty();
        assertThat(published.owed(street, street.place(), due)).isEmpty();
    }

    @Test
    @Order(7)
    void nothing_is_attached_or_taken_away_after_the_publication() {
        String page = "/scores/" + of(east).id();
        byte[] picture = SentFiles.picture("png", 7, 7);
        assertThat(attach(east, page + "/self", item("年鉴"), "补.png", picture, Map.of("edition", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("已经公示，佐证不能再增减");
        assertThat(attach(street, page + "/review", item("年鉴"), "补.png", picture, Map.of("edition", "1")))
                .hasStatus(422);
        assertThat(post(
                        COMMUNITY_OFFICER,
                        east.place(),
                        "/attachments/" + attached("score.self." + item("年鉴")) + "/removal",
                        Map.of()))
                .hasStatus(422);
        assertThat(get(COMMUNITY_OFFICER, east.place(), page + "/print"))
                .bodyText()
                .contains("佐证材料", "年鉴：封面.png");
    }

    @Test
    @Order(7)
    void an_objection_that_is_upheld_changes_points_totals_and_places() {
        long id = of(east).id();
        String visits = item("走访慰问");
        long objection = objections.raise(east, id, visits, "补登了三人次");
        assertThat(owed(street.place())).contains(RoundDuties.ANSWER);
        assertThat(get(STREET_OFFICER, street.place(), "/duties"))
                .bodyText()
                .contains("答复考核异议", "东港社区联合工会 走访慰问", "/objections/" + objection);
        assertThatThrownBy(() -> objections.raise(east, id, visits, "再提一次"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("objected-already");
        assertThatThrownBy(() -> objections.answer(east, objection, true, BigDecimal.TEN, "同意"))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> objections.answer(street, objection, true, new BigDecimal("8.01"), "同意"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("points-above");
        assertThatThrownBy(() -> rounds.settle(street, round))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("objections-open");

        objections.answer(street, objection, true, new BigDecimal("6.4"), "补登属实");
        // 6.4 + 2 + 0 of 20 = 42
        assertThat(of(east).total()).isEqualByComparingTo("42");
        assertThat(of(east).place()).isEqualTo(2);
        assertThat(owed(street.place())).doesNotContain(RoundDuties.ANSWER);

        long rejected = objections.raise(east, id, item("年鉴"), "封面已附");
        objections.answer(street, rejected, false, null, "附件打不开");
        assertThat(of(east).total()).isEqualByComparingTo("42");
        assertThat(get(STREET_OFFICER, street.place(), "/scores/" + id))
                .bodyText()
                .contains("4分改为6.4分", "附件打不开", "不采纳");
    }

    @Test
    @Order(8)
    void the_results_go_to_paper_and_to_excel() throws Exception {
        assertThat(get(STREET_OFFICER, street.place(), "/rounds/" + round + "/print"))
                .hasStatusOk()
                .bodyText()
                .contains("年终考核结果", "东港社区联合工会", "42.00", "请在");
        assertThat(get(STREET_OFFICER, street.place(), "/scores/" + of(east).id() + "/print"))
                .hasStatusOk()
                .bodyText()
                .contains("得分表", "第2名，共2家");
        byte[] book = get(STREET_OFFICER, street.place(), "/rounds/" + round + "/export")
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            assertThat(StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                            .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                            .map(Object::toString))
                    .contains("东港社区联合工会", "佐证材料", "42.0")
                    .anyMatch(cell -> cell.contains("年鉴") && cell.contains("封面.png"));
        }
    }

    @Test
    @Order(9)
    void a_round_is_settled_after_the_days_for_objections_and_posts_whom_it_judged() {
        assertThatThrownBy(() -> rounds.settle(street, round))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("objections-until");
        assertThat(post(STREET_OFFICER, street.place(), "/rounds/" + round + "/settlement", Map.of()))
                .hasStatus(422)
                .bodyText()
                .containsPattern("公示期到\\d{4}年\\d+月\\d+日");
        jdbc.sql("update evaluation.round set objection_due = :yesterday where id = :id")
                .param("yesterday", LocalDate.now(clock).minusDays(1))
                .param("id", round)
                .update();
        assertThatThrownBy(() -> objections.raise(east, of(east).id(), item("年鉴"), "太晚"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no-objections-now");
        rounds.settle(street, round);

        assertThat(figures.read(FigureQuery.of("target.judged", street.place(), Period.year(year)), AsOf.NOW)
                        .value())
                .isEqualByComparingTo("2");
        assertThat(owed(street.place())).isEmpty();
        assertThatThrownBy(() -> rounds.settle(street, round)).isInstanceOf(Refused.class);
        assertThat(get(COMMUNITY_OFFICER, east.place(), "/rounds")).bodyText().contains("42.00分，第2名");
    }

    @Test
    @Order(10)
    void pages_of_schemes_show_rules_in_words_and_refuse_what_is_not_understood() {
        String home = "/schemes/" + schemes.copy(street, scheme, year + 1, "");
        assertThat(get(STREET_OFFICER, street.place(), home))
                .hasStatusOk()
                .bodyText()
                .contains("慰问人次达到本年目标得满分，未达到的按比例得分", "在办件数每1件扣1分");
        assertThat(get(STREET_OFFICER, street.place(), home + "/items?aspect=a1"))
                .hasStatusOk()
                .bodyText()
                .contains("评分办法", "按完成比例得分");
        assertThat(post(
                        STREET_OFFICER,
                        street.place(),
                        home + "/items",
                        Map.of(
                                "edition",
                                "1",
                                "aspect",
                                "a1",
                                "rule",
                                "steps",
                                "name",
                                "分档",
                                "points",
                                "5",
                                "indicator",
                                "member.total",
                                "steps",
                                "一百:5")))
                .hasStatus(422)
                .bodyText()
                .contains("分档请写成");
        assertThat(post(
                        STREET_OFFICER,
                        street.place(),
                        home + "/aspects",
                        Map.of("edition", "1", "name", "宣传", "weight", "20")))
                .hasStatus(302);
        assertThat(get(STREET_OFFICER, street.place(), home)).bodyText().contains("现在是120", "“宣传”还没有考核项目");
        assertThat(post(
                        STREET_OFFICER,
                        street.place(),
                        home + "/aspects",
                        Map.of("edition", "1", "name", "晚到", "weight", "20")))
                .hasStatus(422)
                .bodyText()
                .contains("别人改过这里");
        assertThat(get(STREET_OFFICER, street.place(), "/schemes"))
                .hasStatusOk()
                .bodyText()
                .contains("年度细则");
        List<String> named = new ArrayList<>();
        schemes.of(street, street.place()).forEach(each -> named.add(each.year() + each.name()));
        assertThat(named).containsExactly((year + 1) + "年度细则", year + "年度细则");
    }
}
