package org.unionledger.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unionledger.access.Role.DISTRICT_REVIEWER;
import static org.unionledger.access.Role.ENTERPRISE_CHAIR;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.archive.ArchiveFixture.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.DayCursor;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class DisposalsTests {

    private static final int THIS_YEAR =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organizations organizations;

    @Autowired
    Papers papers;

    @Autowired
    Disposals disposals;

    Scope reviewer;
    Scope street;
    Scope elsewhere;
    Scope chair;

    @BeforeEach
    void found() {
        Scope district = Scope.operatorAt(
                organizations.foundRoot("海滨区总工会", OrganizationKind.DISTRICT).id());
        reviewer = as.scope(DISTRICT_REVIEWER, district.place());
        street = as.scope(STREET_OFFICER, found(district, district.place(), "青山街道总工会", OrganizationKind.STREET));
        elsewhere = as.scope(STREET_OFFICER, found(district, district.place(), "绿水街道总工会", OrganizationKind.STREET));
        chair = as.scope(ENTERPRISE_CHAIR, found(district, street.place(), "东港机械厂工会", OrganizationKind.GRASSROOTS));
    }

    private OrganizationId found(Scope scope, OrganizationId above, String name, OrganizationKind kind) {
        return organizations.found(scope, above, Founding.of(name, kind)).id();
    }

    /** Dated in a year, kept for ten. */
    private long paper(Scope by, int year, String title, Openness openness) {
        PaperEntry entry = ArchiveFixture.entry(
                Direction.OWN, "notice", title, "", openness, Retention.SHORT, LocalDate.of(year, 6, 30));
        return papers.register(by, by.place(), entry, text(title + ".txt", title + "的正文"), false, false);
    }

    private List<String> expired(Scope scope) {
        return disposals.expired(scope, scope.place(), DayCursor.BEGINNING, 50).stream()
                .map(paper -> paper.entry().title())
                .toList();
    }

    private static List<String> codes(Throwable refusal) {
        return ((Refused) refusal)
                .problems().stream().map(problem -> problem.code()).toList();
    }

    @Test
    void papers_are_over_from_the_year_after_their_last_on() {
        paper(street, THIS_YEAR - 11, "已满十年", Openness.OPEN);
        paper(street, THIS_YEAR - 10, "今年年底满", Openness.OPEN);

        assertThat(expired(street)).containsExactly("已满十年");
        assertThat(disposals.countExpired(street, street.place())).isEqualTo(1);
        assertThat(expired(elsewhere)).isEmpty();
    }

    @Test
    void one_person_lists_and_another_destroys_and_what_is_written_stays() {
        long id = paper(street, 2001, "旧简报", Openness.OPEN);
        long list = disposals.list(street, street.place(), List.of(id), "无保存价值");
        assertThat(papers.require(street, id).state()).isEqualTo(PaperState.LISTED);
        assertThatThrownBy(() -> disposals.destroy(street, list))
                .satisfies(refusal -> assertThat(codes(refusal)).containsExactly("archive.problem.same-person"));

        disposals.destroy(reviewer, list);

        assertThat(papers.require(street, id).state()).isEqualTo(PaperState.DESTROYED);
        assertThat(jdbc.sql("select count(*) from archive.content")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> papers.content(street, id, 1)).isInstanceOf(NotInScope.class);
        assertThat(papers.page(street, street.place(), PaperFilter.none().withText("正文"), 10))
                .isEmpty();
        assertThat(papers.page(street, street.place(), PaperFilter.none().withText("旧简报"), 10))
                .hasSize(1);
        assertThat(page(street, STREET_OFFICER, "/disposals/" + list + "/register"))
                .contains("档案销毁清册", "旧简报", "已销毁");
    }

    @Test
    void bytes_that_another_paper_has_too_stay() {
        long old = paper(street, 2001, "旧简报", Openness.OPEN);
        papers.register(street, street.place(), ArchiveFixture.aNotice("新通知"), text("新.txt", "旧简报的正文"), false, false);

        disposals.destroy(reviewer, disposals.list(street, street.place(), List.of(old), "无保存价值"));

        assertThat(jdbc.sql("select count(*) from archive.content")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_must_be_kept_is_not_listed_and_a_dropped_list_keeps_all() {
        long kept = paper(street, THIS_YEAR, "新简报", Openness.OPEN);
        assertThatThrownBy(() -> disposals.list(street, street.place(), List.of(kept), "无保存价值"))
                .satisfies(refusal -> assertThat(codes(refusal)).containsExactly("archive.problem.still-kept"));

        long old = paper(street, 2001, "旧简报", Openness.OPEN);
        long list = disposals.list(street, street.place(), List.of(old), "无保存价值");
        disposals.drop(street, list);
        assertThat(papers.require(street, old).state()).isEqualTo(PaperState.FILED);
        assertThatThrownBy(() -> disposals.destroy(reviewer, list))
                .satisfies(refusal -> assertThat(codes(refusal)).containsExactly("archive.problem.decided"));
    }

    @Test
    void of_what_is_internal_nobody_above_decides() {
        long secret = paper(chair, 2001, "内部纪要", Openness.INTERNAL);
        long list = disposals.list(chair, chair.place(), List.of(secret), "无保存价值");

        assertThatThrownBy(() -> disposals.destroy(street, list))
                .satisfies(refusal -> assertThat(codes(refusal)).containsExactly("archive.problem.internal-listed"));
        assertThat(page(street, STREET_OFFICER, "/disposals/" + list))
                .doesNotContain("内部纪要")
                .contains("另有1件");
    }

    @Test
    void the_page_lists_what_is_over_with_boxes_to_tick() {
        long old = paper(street, 2001, "旧简报", Openness.OPEN);

        assertThat(page(street, STREET_OFFICER, "/disposals"))
                .contains("旧简报", "2011年12月31日", "name=\"paper\" value=\"" + old + "\"");
    }

    private String page(Scope scope, Role role, String address) {
        var answer = mvc.get().uri(address).with(as.a(role, scope.place())).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
