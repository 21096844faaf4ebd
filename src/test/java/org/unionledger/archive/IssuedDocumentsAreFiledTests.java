package org.unionledger.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.drafting.Documents;
import org.unionledger.drafting.Signing;
import org.unionledger.drafting.Step;
import org.unionledger.drafting.StepForm;
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

    private long issued(String title, String number) {
        long id = documents.begin(officer, officer.place(), SummaryRequest.annual(2025), title);
        documents.save(officer, id, 1, title, "{\"blocks\": [{\"key\": \"a1\", \"runs\": [\"全年困难职工帮扶扎实开展。\"]}]}");
        take(officer, id, Step.SUBMIT, StepForm.none(ON));
        take(reviewer, id, Step.APPROVE, StepForm.none(ON));
        take(reviewer, id, Step.FINISH, new StepForm("", "王芳", "", ON));
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
    void one_whose_number_is_taken_is_filed_all_the_same() {
        issued("2025年工作总结", "青工发〔2026〕3号");
        issued("2025年工作总结（补）", "青工发〔2026〕3号");

        assertThat(filed())
                .extracting(paper -> paper.entry().direction())
                .containsExactly(Direction.OWN, Direction.ISSUED);
    }
}
