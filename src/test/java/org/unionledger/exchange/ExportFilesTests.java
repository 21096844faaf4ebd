package org.unionledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unionledger.access.Role.FINANCE;
import static org.unionledger.access.Role.MEMBER;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Await;
import org.unionledger.testing.LedgerTest;
import org.unionledger.work.Job;
import org.unionledger.work.Jobs;

/** A district with two streets; the officer of one of them exports. */
@LedgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportFilesTests {

    private static final byte[] LIST = "王芳,李军\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    ExportFiles files;

    @Autowired
    Organizations organizations;

    @Autowired
    Jobs jobs;

    @Autowired
    As as;

    @Autowired
    JdbcClient jdbc;

    private OrganizationId street;
    private Scope officer;
    private Scope elsewhere;

    @BeforeAll
    void twoStreets() {
        OrganizationId district =
                organizations.foundRoot("海晏区总工会", OrganizationKind.DISTRICT).id();
        street = found(district, "青山街道总工会");
        officer = as.scope(STREET_OFFICER, street);
        elsewhere = as.scope(STREET_OFFICER, found(district, "北街道总工会"));
    }

    private OrganizationId found(OrganizationId district, String name) {
        return organizations
                .found(Scope.operatorAt(district), district, Founding.of(name, OrganizationKind.STREET))
                .id();
    }

    private long begin(ExportFiles.Writing writing) {
        String page = files.begin(officer, Right.READ_LEDGERS, street, "走访慰问台账.xlsx", 2, writing);
        return Long.parseLong(page.replace("/exports/", ""));
    }

    private Job ended(long id) {
        Long job = files.require(officer, id).job();
        assertThat(job).isNotNull();
        return Await.until(
                () -> jobs.require(officer, job), seen -> !seen.state().isUnfinished());
    }

    private byte[] content(Scope scope, long id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.copy(files.require(scope, id), out);
        return out.toByteArray();
    }

    private List<byte[]> kept(long id) {
        return jdbc.sql("select sealed from exchange.export_part where file_id = :id order by part")
                .param("id", id)
                .query(byte[].class)
                .list();
    }

    @Test
    void a_file_is_written_by_a_job_and_waits_sealed() throws Exception {
        long id = begin((out, written) -> {
            out.write(LIST);
            written.accept(2);
        });

        assertThat(ended(id).state()).isEqualTo(Job.State.DONE);
        assertThat(files.require(officer, id).done()).isTrue();
        assertThat(content(officer, id)).isEqualTo(LIST);
        assertThat(kept(id))
                .singleElement()
                .satisfies(part ->
                        assertThat(new String(part, StandardCharsets.UTF_8)).doesNotContain("王芳"));
    }

    @Test
    void a_long_file_comes_back_as_it_was_written() throws Exception {
        byte[] content = new byte[2 * ExportFileStream.PART_BYTES + 5];
        new Random(3).nextBytes(content);
        long id = begin((out, written) -> {
            out.write(content, 0, 7);
            out.write(content[7]);
            out.write(content, 8, content.length - 8);
        });

        ended(id);
        assertThat(content(officer, id)).isEqualTo(content);
        assertThat(kept(id)).hasSize(3);
    }

    @Test
    void a_file_is_deleted_before_its_time_by_whoever_asked_for_it() throws Exception {
        long id = begin((out, written) -> out.write(LIST));
        ended(id);
        Scope colleague = new Scope(officer.account() + 100_000, "colleague", EnumSet.of(STREET_OFFICER), street);

        assertThatThrownBy(() -> files.remove(colleague, id)).isInstanceOf(NotInScope.class);
        assertThat(kept(id)).hasSize(1);
        files.remove(officer, id);

        assertThat(kept(id)).isEmpty();
        assertThatThrownBy(() -> files.require(officer, id)).isInstanceOf(NotInScope.class);
    }

    @Test
    void who_has_lost_the_right_to_what_a_file_tells_is_not_handed_it() throws Exception {
        String page =
                files.begin(officer, Right.REVEAL_MEMBERS, street, "会员.xlsx", 2, (out, written) -> out.write(LIST));
        long id = Long.parseLong(page.replace("/exports/", ""));
        ended(id);
        Scope without = new Scope(officer.account(), officer.login(), EnumSet.of(FINANCE), street);

        assertThat(content(officer, id)).isEqualTo(LIST);
        assertThat(without.may(Right.EXPORT)).isTrue();
        assertThatThrownBy(() -> files.require(without, id)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_file_is_not_deleted_while_it_is_written() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        long id = begin((out, written) -> {
            out.write(LIST);
            awaitQuietly(asked);
        });

        assertThatThrownBy(() -> files.remove(officer, id))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.code())
                                .containsExactly("exchange.export.unfinished"));
        asked.countDown();

        assertThat(ended(id).state()).isEqualTo(Job.State.DONE);
        assertThat(content(officer, id)).isEqualTo(LIST);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nobody_else_is_handed_it() throws Exception {
        long id = begin((out, written) -> out.write(LIST));
        ended(id);
        Scope colleague = new Scope(officer.account() + 100_000, "colleague", EnumSet.of(STREET_OFFICER), street);
        Scope sentAway = new Scope(officer.account(), officer.login(), officer.roles(), elsewhere.place());
        Scope withoutRight = new Scope(officer.account(), officer.login(), EnumSet.of(MEMBER), street);

        for (Scope other : List.of(colleague, elsewhere, sentAway, Scope.operatorAt(street))) {
            assertThatThrownBy(() -> files.require(other, id)).as("%s", other).isInstanceOf(NotInScope.class);
        }
        assertThatThrownBy(() -> files.require(withoutRight, id)).isInstanceOf(NotAllowed.class);
        assertThat(files.page(colleague, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(files.page(officer, Long.MAX_VALUE, 10))
                .extracting(ExportFile::id)
                .contains(id);
    }

    @Test
    void a_list_of_another_street_is_not_begun() {
        assertThatThrownBy(() ->
                        files.begin(officer, Right.READ_LEDGERS, elsewhere.place(), "x.xlsx", 1, (out, written) -> {}))
                .isInstanceOf(NotInScope.class);
    }

    @Test
    void what_fails_half_way_leaves_nothing() throws Exception {
        long id = begin((out, written) -> {
            out.write(new byte[ExportFileStream.PART_BYTES]);
            throw new IOException("no space");
        });

        assertThat(ended(id).state()).isEqualTo(Job.State.FAILED);
        assertThat(files.require(officer, id).done()).isFalse();
        assertThat(kept(id)).isEmpty();
    }

    @Test
    void whoever_stops_it_keeps_nothing() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        long id = begin((out, written) -> {
            out.write(new byte[ExportFileStream.PART_BYTES]);
            begun.countDown();
            for (long row = 1; row > 0; row++) {
                written.accept(row);
                Thread.onSpinWait();
            }
        });
        begun.await();
        Long job = files.require(officer, id).job();
        jobs.cancel(officer, job == null ? 0 : job);

        assertThat(ended(id).state()).isEqualTo(Job.State.CANCELLED);
        assertThat(files.require(officer, id).done()).isFalse();
        assertThat(kept(id)).isEmpty();
    }

    @Test
    void after_a_week_it_is_gone() throws Exception {
        long old = begin((out, written) -> out.write(LIST));
        long young = begin((out, written) -> out.write(LIST));
        ended(old);
        ended(young);
        age(old, 7 * 24 * 60 + 1);
        age(young, 7 * 24 * 60 - 1);

        files.clear();

        assertThatThrownBy(() -> files.require(officer, old)).isInstanceOf(NotInScope.class);
        assertThat(kept(old)).isEmpty();
        assertThat(content(officer, young)).isEqualTo(LIST);
    }

    private void age(long id, int minutes) {
        jdbc.sql("update exchange.export_file set begun_at = begun_at - make_interval(mins => :minutes) where id = :id")
                .param("minutes", minutes)
                .param("id", id)
                .update();
    }
}
