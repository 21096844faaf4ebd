package org.unionledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class FullDiskTests {

    @Test
    void a_database_without_room_is_told_from_other_failures() {
        assertThat(FullDisk.in(failedWith("53100"))).isTrue();
        assertThat(FullDisk.in(failedWith("53200"))).isFalse();
        assertThat(FullDisk.in(new IllegalStateException("No space left on device")))
                .isFalse();
    }

    @Test
    void what_to_do_is_said_in_both_languages() {
        assertThat(FullDisk.words()).contains("磁盘已满", "The disk is full");
    }

    private static Exception failedWith(String state) {
        SQLException cause = new SQLException("could not extend file: No space left on device", state);
        return new DataAccessResourceFailureException("insert", cause);
    }
}
