package org.unionledger.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.drafting.Documents;
import org.unionledger.drafting.PaperNumbering;
import org.unionledger.drafting.Signing;
import org.unionledger.drafting.Step;
import org.unionledger.drafting.StepForm;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Words;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.SummaryRequest;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Not rolled back: figures of a finished document are kept as of a moment that is committed. */
@LedgerTest
class IssuedDocumentsAreFiledTests {

    private static final LocalDate ON = LocalDate.of(2026, 1, 8);

    @Autowired
    Organizations organizations;

    @Autowired
    Documents documents;

    @Autowired
    Signing signing;

    @Autowired
    Papers papers;

    @Autowired
    PaperNumbering numbering;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MessageSource messages;

    @Autowired
    As as;

    Scope officer;
    Scope reviewer;

    @BeforeEach
    void found() {
        OrganizationId district = organizations
                .root()
                .orElseGet(() -> organizations
                        .foundRoot("海滨区总工会", OrganizationKind.DISTRICT)
                        .id());
        Scope operator = Scope.operatorAt(district);
        String name = "青山街道总工会" + (organizations.children(operator, district).size() + 1);
        officer = as.scope(
                Role.STREET_OFFICER,
                organizations
                        .found(operator, district, Founding.of(name, OrganizationKind.STREET))
                        .id());
        reviewer = as.scope(Role.DISTRICT_REVIEWER, district);
    }

    private long finished(String title) {
        long id = documents.begin(officer, officer.place(), SummaryRequest.annual(2025), title);
        documents.save(officer, id, 1, title, "{\"blocks\": [{\"key\": \"a1\", \"runs\": [\"全年困难职工帮扶扎实开展。\"]}]}");
        take(officer, id, Step.SUBMIT, StepForm.none(ON));
        take(reviewer, id, Step.APPROVE, StepForm.none(ON));
        take(reviewer, id, Step.FINISH, new StepForm("", "王芳", "", ON));
        return id;
    }

    private long issued(String title, String number) {
        long id = finished(title);
        take(officer, id, Step.ISSUE, new StepForm("", "", number, ON));
        return id;
    }

    private void take(Scope by, long id, Step step, StepForm form) {
        signing.take(by, id, documents.require(by, id).edition(), step, form);
    }

    private List<Paper> filed() {
        return papers.page(officer, officer.place(), PaperFilter.none().withText("困难职工"), 10);
    }

    @Test
    void a_document_is_filed_by_itself_when_it_is_issued_and_found_by_what_it_says() {
        long document = issued("2025年工作总结", "青工发〔2026〕3号");

        assertThat(filed()).singleElement().satisfies(paper -> {
            assertThat(paper.source()).isEqualTo("drafting.document:" + document);
            assertThat(paper.entry().direction()).isEqualTo(Direction.ISSUED);
            assertThat(paper.entry().kind()).isEqualTo("summary");
            assertThat(paper.entry().number()).isEqualTo("青工发〔2026〕3号");
            assertThat(paper.entry().datedOn()).isEqualTo(ON);
            assertThat(papers.content(officer, paper.id(), 1)).startsWith('P', 'K');
        });
    }

    @Test
    void a_number_is_given_once_and_the_next_one_is_offered() {
        assertThat(numbering.next(officer.place(), "2025年工作总结", ON)).isEmpty();
        issued("2025年工作总结", "青工发[2026]003号");
        assertThat(numbering.next(officer.place(), "2025年工作总结", ON)).hasValue("青工发〔2026〕4号");

        assertThatThrownBy(() -> issued("2025年工作总结（补）", "青工发〔2026〕3号"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(
                                        refused.problems().get(0).text(new Words(messages, Locale.SIMPLIFIED_CHINESE)))
                                .isEqualTo("文号青工发〔2026〕3号已用于《2025年工作总结》，不能再用。下一个可用：青工发〔2026〕4号。"));
        assertThat(filed()).hasSize(1);
        issued("2025年工作总结（补）", "");
        assertThat(filed())
                .extracting(paper -> paper.entry().direction())
                .containsExactly(Direction.OWN, Direction.ISSUED);
    }

    @Test
    void the_form_offers_the_next_number() {
        issued("2025年工作总结", "青工发〔2026〕3号");
        long id = finished("2025年工会工作简报");

        assertThat(mvc.get().uri("/documents/" + id).with(as.a(Role.STREET_OFFICER, officer.place())))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"青工发〔2026〕4号\"");
    }
}
