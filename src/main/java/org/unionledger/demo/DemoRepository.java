package org.unionledger.demo;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DemoRepository {

    private final JdbcClient jdbc;

    DemoRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void mark(long seed, LocalDate today) {
        jdbc.sql("insert into demo.book (seed, told_up_to) values (:seed, :today)")
                .param("seed", seed)
                .param("today", today)
                .update();
    }

    boolean isMarked() {
        return jdbc.sql("select exists (select from demo.book)")
                .query(Boolean.class)
                .single();
    }
}
