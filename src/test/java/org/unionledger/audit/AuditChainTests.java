package org.unionledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditChainTests {

    private ChainFixture book;

    @BeforeEach
    void fiveRowsInOneLane(@TempDir Path folder) {
        book = new ChainFixture(folder);
        book.write(5);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void a_log_nobody_touched_is_as_it_was_written() {
        book.write(1);
        book.write(3);

        assertThat(book.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = default",
                "at = at + interval '1 microsecond'",
                "account = 8",
                "login = 'liwei'",
                "action = 'voided'",
                "subject_kind = 'member'",
                "subject_id = 99",
                "place = 4",
                "place = null",
                "reason = null",
                "reason = reason || ' '",
                "before = '{}'",
                "after = jsonb_set(after, '{workers}', '\"14\"')",
                "previous = sha256('else')",
                "hash = sha256('else')",
                "seal = sha256('else')",
            })
    void whatever_is_altered_in_a_row_is_found_there(String change) {
        book.tamper("update audit.entry set " + change + " where seq = 3");

        assertThat(book.found()).containsExactly("ALTERED 3-3");
    }

    @Test
    void the_row_that_was_altered_is_named() {
        book.tamper("update audit.entry set reason = '别的' where seq = 3");

        assertThat(book.verify().get(0).rowInShort())
                .matches("#\\d+ 2026-03-08T02:15:00.123456Z wangfang changed employer/3");
    }

    /** Hashes need no key, so whoever alters a row can make new ones for it and all that follow. */
    @Test
    void who_makes_new_hashes_for_an_altered_row_lacks_the_seals() {
        book.tamper("update audit.entry set hash = sha256(previous || 'made up') where seq = 3");
        book.tamper("update audit.entry set previous = (select hash from audit.entry where seq = 3) where seq = 4");
        book.tamper("update audit.entry set hash = sha256(previous || 'made up') where seq = 4");

        assertThat(book.found()).containsExactly("ALTERED 3-3", "ALTERED 4-4");
    }

    @ParameterizedTest
    @CsvSource({
        "seq = 1, MISSING 1-1",
        "seq = 3, MISSING 3-3",
        "seq between 2 and 3, MISSING 2-3",
        "seq = 5, CUT_OFF 5-5",
        "seq > 2, CUT_OFF 3-5",
        "true, CUT_OFF 1-5"
    })
    void what_was_taken_out_is_found_missing(String which, String finding) {
        book.tamper("delete from audit.entry where " + which);

        assertThat(book.found()).containsExactly(finding);
    }

    @Test
    void a_gap_cannot_be_closed() {
        book.tamper("delete from audit.entry where seq = 3");
        book.tamper("update audit.entry set seq = seq - 1 where seq > 3");

        assertThat(book.found()).containsExactly("ALTERED 3-3", "ALTERED 4-4", "CUT_OFF 5-5");
    }

    @Test
    void the_end_of_a_lane_cannot_be_moved_back_with_its_tail() {
        book.tamper("delete from audit.entry where seq > 3");
        book.tamper("update audit.lane set seq = 3, hash = (select hash from audit.entry where seq = 3) where seq = 5");

        assertThat(book.found()).containsExactly("HEAD 3-3");
    }

    @Test
    void a_lane_cannot_be_taken_out_whole() {
        book.tamper("delete from audit.lane where seq = 5");
        book.tamper("delete from audit.entry");

        assertThat(book.found()).containsExactly("HEAD 0-0");
    }

    /** Everything in the database is as it was once; only the data folder knows that it went on. */
    @Test
    void a_log_put_back_whole_to_an_earlier_state_is_found_by_what_the_data_folder_remembers() {
        book.tamper("create table earlier as select * from audit.lane");
        book.transaction.executeWithoutResult(status -> {
            // so that the next goes to the same lane
            book.jdbc
                    .sql("select seq from audit.lane where seq = 0 for update")
                    .query()
                    .listOfRows();
            book.another.executeWithoutResult(other -> book.write("第6条", 6));
        });
        book.witness.remember();

        book.tamper("delete from audit.entry where seq = 6");
        book.tamper("delete from audit.lane; insert into audit.lane select * from earlier");

        assertThat(book.found()).containsExactly("CUT_OFF 6-6");
    }

    @Test
    void what_went_on_from_an_earlier_state_is_found_too() {
        book.witness.remember();
        book.tamper("delete from audit.entry; delete from audit.lane");
        book.write(7);

        book.witness.remember();

        assertThat(book.verify()).isNotEmpty();
    }

    @Test
    void a_row_without_a_place_in_the_chain_was_not_written_by_us() {
        book.tamper("""
                insert into audit.entry (at, account, login, action, subject_kind, subject_id)
                values (now(), 7, 'wangfang', 'revealed', 'member', 1)
                """);

        assertThat(book.found()).containsExactly("INSERTED 0-0");
    }

    @Test
    void a_copy_of_a_row_behind_the_end_is_found() {
        book.tamper("""
                insert into audit.entry (at, account, login, action, subject_kind, subject_id, place, reason, before, after,
                                         lane, seq, previous, hash, seal)
                select at, account, login, action, subject_kind, subject_id, place, reason, before, after,
                       lane, 6, previous, hash, seal
                  from audit.entry where seq = 5
                """);

        assertThat(book.found()).containsExactly("ALTERED 6-6", "HEAD 6-6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000", "+1000"})
    void of_two_rows_in_one_place_the_one_that_is_not_ours_is_named(String id) {
        book.tamper("drop index audit.entry_in_lane");
        book.tamper("""
                insert into audit.entry (id, at, account, login, action, subject_kind, subject_id, lane, seq, previous, hash, seal)
                       overriding system value
                select id %s, at, account, 'liwei', action, subject_kind, subject_id, lane, seq, previous, hash, seal
                  from audit.entry where seq = 3
                """.formatted(id));

        assertThat(book.verify()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(AuditCheck.Kind.INSERTED);
            assertThat(finding.row()).contains("liwei");
        });
    }

    /** Else the next row that is written would make good what was cut off. */
    @Test
    void nothing_is_written_behind_an_end_that_is_not_ours() {
        book.tamper("update audit.lane set seq = 4, hash = (select hash from audit.entry where seq = 4) where seq = 5");
        book.tamper("delete from audit.entry where seq = 5");
        for (int i = 0; i < 2 * Chain.LANES; i++) {
            book.write(1);
        }
        assertThat(book.found()).containsExactly("HEAD 4-4");

        book.tamper("update audit.lane set seq = seq + 1");

        assertThatThrownBy(() -> book.write(1)).hasMessageContaining("tampered");
    }

    @Test
    void what_is_rolled_back_leaves_no_trace() {
        book.transaction.executeWithoutResult(status -> {
            book.write("不算", 6);
            book.log.history(new Subject("employer", 6, ChainFixture.STREET));
            status.setRollbackOnly();
        });
        book.write(1);

        assertThat(book.exported().stream().filter(line -> line.startsWith("row")))
                .hasSize(6);
        assertThat(book.found()).isEmpty();
    }

    @Test
    void nobody_waits_for_whoever_has_not_committed_yet() {
        book.transaction.executeWithoutResult(status -> {
            book.write("未提交", 6);
            book.log.history(new Subject("employer", 6, ChainFixture.STREET)); // is written, and holds its lane
            for (int i = 0; i < 2 * Chain.LANES; i++) {
                book.another.executeWithoutResult(other -> {
                    book.jdbc.sql("set local lock_timeout = '1s'").update();
                    book.write("已提交", 7);
                });
            }
        });

        assertThat(book.found()).isEmpty();
    }

    @Test
    void nothing_is_told_outside_a_transaction() {
        assertThatThrownBy(() -> book.write("无", 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rows_that_are_older_than_the_chain_become_its_beginning() {
        book.tamper("delete from audit.lane; delete from audit.entry");
        book.jdbc.sql("""
                insert into audit.entry (at, account, login, action, subject_kind, subject_id, after)
                select now(), 7, 'wangfang', 'created', 'employer', i, '{"name": "旧账"}' from generate_series(1, 2500) i
                """).update();

        assertThat(book.found()).isEmpty();
        assertThatThrownBy(() -> book.jdbc
                        .sql("update audit.entry set reason = 'x' where subject_id = 1")
                        .update())
                .hasMessageContaining("append-only");

        book.tamper("update audit.entry set subject_id = 1 where seq = 2400");
        assertThat(book.found()).containsExactly("ALTERED 2400-2400");
    }
}
