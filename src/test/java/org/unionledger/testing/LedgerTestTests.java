package org.unionledger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class LedgerTestTests {

    @LedgerTest
    abstract static class WritesATable {
        @Autowired
        JdbcClient jdbc;

        @Autowired
        MockMvcTester mvc;

        @Test
        void finds_nothing_of_what_another_class_wrote() {
            jdbc.sql("create table public.left_behind ()").update();

            assertThat(mvc).isNotNull();
        }
    }

    static class FirstTests extends WritesATable {}

    static class SecondTests extends WritesATable {}
}
