package org.unionledger.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.duty.Duties;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.IndicatorId;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.ledger.Ledgers;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.Paragraph;
import org.unionledger.summary.Section;
import org.unionledger.summary.Summaries;
import org.unionledger.summary.Summary;
import org.unionledger.summary.SummaryRequest;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** A street writes its annual summary. */
@LedgerTest
@Transactional
class DocumentsTests {

    private static final IndicatorId PERSONS = new IndicatorId("aid.visits.person_times");

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Documents documents;

    @Autowired
    DraftFigures figures;

    @Autowired
    Comments comments;

    @Autowired
    Combining combining;

    @Autowired
    Versions versions;

    @Autowired
    Signing signing;

    @Autowired
    Issuing issuing;

    @Autowired
    Summaries summaries;

    @Autowired
    Duties duties;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    private DraftingFixture fixture;

    @BeforeEach
    void found() {
        fixture = new DraftingFixture(organizations, ledgers, documents, as);
        fixture.found();
    }

    private static Stream<String> lines(Summary summary) {
        return Stream.of(
                        summary.opening().stream().map(Paragraph::text),
                        summary.sections().stream().flatMap(DocumentsTests::lines),
                        summary.closing().stream().map(Paragraph::text))
                .flatMap(each -> each);
    }

    private static Stream<String> lines(Section section) {
        return Stream.of(
                        Stream.of(section.heading()),
                        section.paragraphs().stream().map(Paragraph::text),
                        section.sections().stream().flatMap(DocumentsTests::lines))
                .flatMap(each -> each);
    }

    @Test
    void a_composed_summary_is_kept_word_for_word_and_figure_for_figure() {
        Summary summary = summaries.compose(fixture.officer(), fixture.street, SummaryRequest.annual(2025), AsOf.NOW);
        Summary paper = issuing.paper(fixture.officer(), fixture.open(documents.keep(fixture.officer(), summary)));

        assertThat(lines(paper)).containsExactlyElementsOf(lines(summary).toList());
        assertThat(paper.title()).isEqualTo(summary.title());
        assertThat(paper.figures().stream().map(figure -> figure.withNumber(0)))
                .containsExactlyElementsOf(summary.figures().stream()
                        .map(figure -> figure.withNumber(0))
                        .distinct()
                        .toList())
                .hasSizeGreaterThan(5);
    }

    @Test
    void right_after_it_was_kept_every_figure_still_holds() {
        assertThat(figures.drifts(fixture.officer(), fixture.composed())).isEmpty();
    }

    @Test
    void of_two_editors_the_later_is_told_and_writes_over_nobody() {
        long id = fixture.begun(fixture.street, "草稿");
        documents.save(fixture.officer(), id, 1, "草稿甲", ContentJson.write(Content.BLANK));

        assertThatThrownBy(() -> documents.save(fixture.officer(), id, 1, "草稿乙", ContentJson.write(Content.BLANK)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(fixture.open(id).document().title()).isEqualTo("草稿甲");
    }

    @Test
    void a_changed_record_is_shown_old_and_new_and_accepted() {
        long id = fixture.composed();
        assertThat(fixture.text(id)).contains("慰问款物1.3万元").contains("走访慰问7人次");
        fixture.visit("困难职工", 3, 900);

        List<Drift> drifts = figures.drifts(fixture.officer(), id);
        assertThat(drifts).allMatch(Drift::isOpen).anySatisfy(drift -> {
            assertThat(drift.written().text()).isEqualTo("1.3万");
            assertThat(drift.nowText()).isEqualTo("1.39万");
        });
        int accepted = figures.accept(
                fixture.officer(), id, fixture.open(id).document().edition(), Optional.empty());

        assertThat(accepted).isEqualTo(drifts.size());
        assertThat(fixture.text(id)).contains("慰问款物1.39万元").contains("走访慰问10人次");
        assertThat(figures.drifts(fixture.officer(), id)).isEmpty();
    }

    @Test
    void a_figure_kept_with_a_remark_is_asked_again_only_when_the_book_says_yet_something_else() {
        long id = fixture.composed();
        fixture.visit("困难职工", 3, 900);
        int money = money(id).written().number();

        assertThatThrownBy(() -> figures.keep(fixture.officer(), id, money, " "))
                .isInstanceOf(Refused.class);
        assertThat(figures.keep(fixture.officer(), id, money, "以会议通报数为准")).isTrue();
        assertThat(money(id).isOpen()).isFalse();

        fixture.visit("困难职工", 1, 100);
        assertThat(money(id).isOpen()).isTrue();
    }

    private Drift money(long id) {
        return figures.drifts(fixture.officer(), id).stream()
                .filter(drift -> drift.written().text().equals("1.3万"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_figure_is_bound_by_hand_of_the_own_union_or_one_below_and_of_no_other() {
        long id = fixture.begun(fixture.community, "东港社区小结");
        Binding bound = figures.bind(fixture.officer(), id, PERSONS, fixture.community, false);

        assertThat(bound.text()).isEqualTo("7");
        assertThat(figures.bind(fixture.officer(), id, new IndicatorId("aid.visits.money"), fixture.community, false)
                        .text())
                .isEqualTo("1.3万");
        assertThat(bound.figure().parts())
                .singleElement()
                .satisfies(part -> assertThat(part.scope()).isEqualTo("东港社区联合工会"));
        assertThatThrownBy(() -> figures.bind(fixture.officer(), id, PERSONS, fixture.street, false))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> figures.bind(fixture.officer(), id, PERSONS, fixture.otherStreet, false))
                .isInstanceOf(NotInScope.class);
    }

    @Test
    void what_a_person_writes_is_text_and_nothing_else() {
        long id = fixture.begun(fixture.street, "草稿");
        fixture.write(id, "<script>alert(1)</script>");

        assertThat(mvc.get().uri("/documents/" + id + "/edit").with(as.a(Role.STREET_OFFICER, fixture.street)))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void a_paragraph_is_changed_as_plain_text_without_a_script() {
        long id = fixture.composed();
        Draft draft = fixture.open(id);
        Block block = draft.content().blocks().stream()
                .filter(each -> each.figures().count() > 1)
                .findFirst()
                .orElseThrow();
        int figure = block.figures().findFirst().orElseThrow();
        String address = "/documents/" + id + "/paragraphs/" + block.key();
        assertThat(mvc.get().uri(address).with(as.a(Role.STREET_OFFICER, fixture.street)))
                .hasStatusOk()
                .bodyText()
                .contains("{" + figure + "}");

        assertThat(mvc.post()
                        .uri(address)
                        .with(as.a(Role.STREET_OFFICER, fixture.street))
                        .with(csrf())
                        .param("edition", "" + draft.document().edition())
                        .param("text", "我们做了{" + figure + "}件事。\n另起一段。"))
                .hasStatus(302);
        assertThat(fixture.text(id)).contains("我们做了" + draft.binding(figure).text() + "件事。\n另起一段。\n");
        assertThat(fixture.open(id).content().block(block.key()).orElseThrow().figures())
                .containsExactly(figure);
    }

    @Test
    void documents_are_listed_by_state_year_and_a_part_of_the_title_and_never_elsewhere() {
        long id = fixture.composed();
        fixture.begun(fixture.community, "东港社区专题汇报");

        assertThat(listed("", 0, "", fixture)).containsExactly("东港社区专题汇报", "青山街道总工会2025年度工作总结");
        assertThat(listed("", 0, "专题", fixture)).containsExactly("东港社区专题汇报");
        assertThat(listed("", 0, "总", fixture)).containsExactly("青山街道总工会2025年度工作总结");
        assertThat(listed("", 0, "总_结", fixture)).isEmpty();
        assertThat(listed("", 2024, "", fixture)).isEmpty();
        assertThat(listed("review", 0, "", fixture)).isEmpty();
        assertThatThrownBy(() -> documents.require(fixture.stranger(), id)).isInstanceOf(NotInScope.class);
        assertThat(documents.page(fixture.stranger(), fixture.otherStreet, new DocumentFilter("", 0, "", "", 0), 10))
                .isEmpty();
    }

    private List<String> listed(String state, int year, String title, DraftingFixture at) {
        return documents.page(at.officer(), at.street, new DocumentFilter("", year, state, title, 0), 10).stream()
                .map(Document::title)
                .toList();
    }

    @Test
    void a_comment_stands_at_its_paragraph_until_it_is_settled() {
        long id = fixture.begun(fixture.street, "草稿");
        comments.add(fixture.reviewer(), id, "a1", "请补充数据");

        Comment comment = comments.of(fixture.officer(), id).get(0);
        assertThat(comment.isOpen()).isTrue();
        comments.resolve(fixture.officer(), id, comment.id());
        assertThat(comments.of(fixture.officer(), id))
                .singleElement()
                .satisfies(each -> assertThat(each.isOpen()).isFalse());
        assertThatThrownBy(() -> comments.add(fixture.officer(), id, "a9", "没有这一段"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void paragraphs_of_a_union_below_come_with_their_figures_and_it_is_said_whose_they_are() {
        long below = fixture.begun(fixture.community, "东港社区小结");
        Binding bound = figures.bind(fixture.officer(), below, PERSONS, fixture.community, false);
        documents.save(
                fixture.officer(),
                below,
                1,
                new Content(List.of(new Block(
                        "a1",
                        BlockKind.PARAGRAPH,
                        List.of(new Run.Words("东港慰问"), new Run.Mark(bound.number()), new Run.Words("人次。"))))));
        long id = fixture.composed();
        int edition = fixture.open(id).document().edition();

        assertThat(combining.take(fixture.officer(), id, edition, below, Set.of("a1")))
                .isEqualTo(1);

        Draft draft = fixture.open(id);
        Block taken = draft.content().blocks().get(draft.content().blocks().size() - 1);
        assertThat(taken.text(draft.bindings())).isEqualTo("东港慰问7人次。");
        assertThat(combining.origins(fixture.officer(), id).get(taken.key()))
                .isEqualTo(new Origin(below, "东港社区联合工会", "东港社区小结"));
        fixture.visit("困难职工", 3, 900);
        assertThat(figures.drifts(fixture.officer(), id))
                .filteredOn(drift -> taken.figures()
                        .anyMatch(number -> number == drift.written().number()))
                .singleElement()
                .satisfies(drift -> assertThat(drift.nowText()).isEqualTo("10"));
    }

    @Test
    void nothing_is_taken_from_above_or_beside() {
        long id = fixture.begun(fixture.community, "东港社区小结");
        long above = fixture.composed();
        assertThatThrownBy(() -> combining.take(fixture.officer(), id, 1, above, Set.of("a1")))
                .isInstanceOf(NotInScope.class);
    }

    @Test
    void versions_are_kept_and_compared_word_by_word() {
        long id = fixture.begun(fixture.street, "草稿");
        fixture.write(id, "今年工作有成绩。");
        documents.keepVersion(fixture.officer(), id, "初稿");
        fixture.write(id, "今年工作很有成绩。");

        assertThat(versions.of(fixture.officer(), id).stream().map(Version::note))
                .containsExactly("初稿", "");
        assertThat(versions.between(fixture.officer(), id, 2, 0))
                .singleElement()
                .satisfies(line -> assertThat(line.pieces().stream()
                                .map(piece -> piece.code() + " " + piece.text())
                                .collect(Collectors.joining("|")))
                        .isEqualTo("same 今年工作|added 很|same 有成绩。"));
        assertThatThrownBy(() -> versions.between(fixture.officer(), id, 9, 0)).isInstanceOf(NotInScope.class);
    }

    @Test
    void every_page_of_a_document_opens() {
        long id = fixture.composed();
        fixture.visit("困难职工", 3, 900);
        comments.add(fixture.officer(), id, "a1", "请核对");
        for (String page : List.of(
                "",
                "/edit",
                "/print",
                "/changes",
                "/sources",
                "/versions/1",
                "/versions/0",
                "/indicators?sought=wwrc")) {
            assertThat(mvc.get().uri("/documents/" + id + page).with(as.a(Role.STREET_OFFICER, fixture.street)))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContainPattern("[>\" ]null[<\" ]");
        }
        assertThat(mvc.get()
                        .uri("/documents/" + id + "/indicators?sought=wwrc")
                        .with(as.a(Role.STREET_OFFICER, fixture.street)))
                .bodyText()
                .contains("慰问人次", "10");
    }

    private void take(Scope by, long id, Step step, String said) {
        signing.take(
                by,
                id,
                fixture.open(id).document().edition(),
                step,
                new StepForm(said, said, "", LocalDate.of(2026, 1, 8)));
    }

    private DocumentState state(long id) {
        return fixture.open(id).document().state();
    }

    @Test
    void a_document_is_submitted_returned_with_a_reason_and_submitted_again() {
        long id = fixture.composed();
        long before = duties.count(fixture.reviewer(), fixture.street).open();
        take(fixture.officer(), id, Step.SUBMIT, "");
        assertThat(duties.count(fixture.reviewer(), fixture.street).open()).isEqualTo(before + 1);
        assertThatThrownBy(() -> fixture.write(id, "改")).isInstanceOf(Refused.class);

        assertThatThrownBy(() -> take(fixture.reviewer(), id, Step.RETURN, " ")).isInstanceOf(Refused.class);
        take(fixture.reviewer(), id, Step.RETURN, "请补充不足");
        assertThat(fixture.open(id).document().remark()).isEqualTo("请补充不足");
        fixture.write(id, "改好了。");
        take(fixture.officer(), id, Step.SUBMIT, "");
        assertThat(fixture.open(id).document().remark()).isEmpty();
    }

    @Test
    void nobody_reviews_the_own_draft_where_somebody_else_at_the_union_may() {
        long id = fixture.composed();
        take(fixture.officer(), id, Step.SUBMIT, "");
        as.scope(Role.ENTERPRISE_CHAIR, fixture.street); // another who may

        assertThatThrownBy(() -> take(fixture.officer(), id, Step.APPROVE, ""))
                .isInstanceOfSatisfying(
                        Refused.class,
                        why -> assertThat(why.problems())
                                .extracting(Problem::code)
                                .containsExactly("drafting.problem.own-draft"));
        take(fixture.reviewer(), id, Step.APPROVE, "");
        assertThat(state(id)).isEqualTo(DocumentState.APPROVED);
    }

    @Test
    void where_nobody_else_may_the_author_reviews() {
        long id = fixture.composed();
        take(fixture.officer(), id, Step.SUBMIT, "");
        take(fixture.officer(), id, Step.APPROVE, "");
        assertThat(state(id)).isEqualTo(DocumentState.APPROVED);
    }

    @Test
    void steps_that_do_not_follow_are_refused() {
        long id = fixture.composed();
        for (Step step : List.of(Step.WITHDRAW, Step.RETURN, Step.APPROVE, Step.FINISH, Step.ISSUE)) {
            assertThatThrownBy(() -> take(fixture.reviewer(), id, step, "某"))
                    .as("%s", step)
                    .isInstanceOf(Refused.class);
        }
        long blank = fixture.begun(fixture.street, "空白");
        assertThatThrownBy(() -> take(fixture.officer(), blank, Step.SUBMIT, ""))
                .isInstanceOf(Refused.class);
        take(fixture.officer(), id, Step.VOID, "另起一稿");
        assertThat(state(id)).isEqualTo(DocumentState.VOIDED);
    }
}
