package org.unionledger.summary.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Founding;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.SummaryKind;
import org.unionledger.summary.SummaryRequest;
import org.unionledger.summary.batch.Batch.LeftOut;
import org.unionledger.summary.batch.BatchRepository.Named;
import org.unionledger.summary.batch.BatchWriting.Written;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;
import org.unionledger.work.Progress;

/** A street with three enterprises, of which two visited workers in 2025. */
@LedgerTest
@Transactional
class BatchesTests {

    private static final SummaryRequest YEAR = SummaryRequest.of(SummaryKind.ANNUAL, 2025, 1);

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    BatchWriting writing;

    @Autowired
    BatchRepository repository;

    @Autowired
    Batches batches;

    @Autowired
    As as;

    private OrganizationId street;
    private Scope officer;

    @BeforeEach
    void aStreet() {
        street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        officer = as.scope(Role.STREET_OFFICER, street);
        visit(enterprise("甲厂工会"));
        visit(enterprise("乙厂/工会"));
        enterprise("丙厂工会");
    }

    private Organization enterprise(String name) {
        return organizations.found(officer, street, Founding.of(name, OrganizationKind.GRASSROOTS));
    }

    private void visit(Organization union) {
        ledgers.enter(
                officer,
                union.id(),
                "visit",
                Values.of(Map.of(
                        "day",
                        LocalDate.of(2025, 1, 20),
                        "occasion",
                        "春节",
                        "kind",
                        "困难职工",
                        "persons",
                        BigDecimal.TEN,
                        "money",
                        BigDecimal.valueOf(8000))),
                Ledgers.Repeat.ALLOW);
    }

    private List<Named> enterprises() {
        return repository.below(street, OrganizationKind.GRASSROOTS, TODAY, 10);
    }

    private static final class Watched implements Progress {

        private final List<Long> seen = new ArrayList<>();
        private boolean cancelled;

        @Override
        public void at(long done, long total) {
            seen.add(done);
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    private static List<String> names(byte[] archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(zip.readAllBytes()).as(entry.getName()).isNotEmpty();
            }
        }
        return names;
    }

    @Test
    void each_union_with_something_to_tell_has_a_document_and_the_others_are_listed() throws IOException {
        Watched progress = new Watched();

        Written written = writing.write(officer, enterprises(), YEAR, true, progress);

        assertThat(names(written.content()))
                .hasSize(3)
                .anyMatch(name -> name.endsWith("甲厂工会2025年度工作总结.docx"))
                .anyMatch(name -> name.endsWith("乙厂_工会2025年度工作总结.docx"))
                .contains("0000 未生成的工会.txt");
        assertThat(written.leftOut()).containsExactly(new LeftOut("丙厂工会", "little"));
        assertThat(progress.seen).containsExactly(1L, 2L, 3L);
    }

    @ParameterizedTest(name = "with the annex: {0}")
    @ValueSource(booleans = {true, false})
    void the_annex_is_behind_each_text_where_it_is_wanted(boolean annex) throws IOException {
        List<Named> first = enterprises().stream()
                .filter(union -> union.name().equals("甲厂工会"))
                .toList();

        byte[] archive =
                writing.write(officer, first, YEAR, annex, new Watched()).content();

        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            zip.getNextEntry();
            try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(zip.readAllBytes()))) {
                assertThat(word.getTables()).hasSize(annex ? 1 : 0);
            }
        }
    }

    @Test
    void a_run_that_was_cancelled_writes_nothing() {
        Watched progress = new Watched();
        progress.cancelled = true;

        assertThatThrownBy(() -> writing.write(officer, enterprises(), YEAR, true, progress))
                .isInstanceOf(Progress.Cancelled.class);
    }

    @Test
    void a_run_has_no_file_before_all_are_written_and_then_one() {
        long id = batches.begin(officer, street, OrganizationKind.GRASSROOTS, YEAR.withRest(true), false);
        assertThat(batches.require(officer, id).done()).isFalse();
        assertThat(batches.require(officer, id).request()).isEqualTo(YEAR.withRest(true));
        assertThat(batches.require(officer, id).annex()).isFalse();
        assertThatThrownBy(() -> batches.file(officer, id)).isInstanceOf(NotInScope.class);

        repository.finish(id, 3, 3, List.of(new LeftOut("丙厂工会", "little")), new byte[] {1});

        assertThat(batches.require(officer, id)).satisfies(batch -> {
            assertThat(batch.done()).isTrue();
            assertThat(batch.written()).isEqualTo(2);
            assertThat(batch.leftOut()).containsExactly(new LeftOut("丙厂工会", "little"));
        });
        assertThat(batches.file(officer, id)).containsExactly(1);
        assertThat(batches.page(officer, street, Long.MAX_VALUE, 10))
                .extracting(Batch::id)
                .containsExactly(id);
    }

    @Test
    void a_run_that_takes_no_more_says_how_many_it_left() {
        long id = batches.begin(officer, street, OrganizationKind.GRASSROOTS, YEAR, true);
        repository.finish(
                id, 2, repository.countBelow(street, OrganizationKind.GRASSROOTS, TODAY), List.of(), new byte[] {1});

        assertThat(batches.require(officer, id).beyond()).isEqualTo(1);
        assertThat(mvc.get().uri("/batches/" + id).with(as.a(Role.STREET_OFFICER, street)))
                .hasStatusOk()
                .bodyText()
                .contains("共有 3 家工会", "还有 1 家没有生成");
    }

    @Test
    void it_takes_the_right_and_the_place() {
        Scope member = as.scope(Role.MEMBER, street);
        assertThatThrownBy(() -> batches.begin(member, street, OrganizationKind.GRASSROOTS, YEAR, true))
                .isInstanceOf(NotAllowed.class);
        Scope chair = as.scope(Role.ENTERPRISE_CHAIR, enterprises().get(0).id());
        assertThatThrownBy(() -> batches.begin(chair, street, OrganizationKind.GRASSROOTS, YEAR, true))
                .isInstanceOf(NotInScope.class);
    }
}
