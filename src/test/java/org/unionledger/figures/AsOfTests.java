package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.unionledger.figures.FiguresFixture.MONEY;
import static org.unionledger.figures.FiguresFixture.posting;
import static org.unionledger.figures.FiguresFixture.visit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTests {

    private final FiguresFixture book = new FiguresFixture();

    @AfterEach
    void close() {
        book.close();
    }

    @ParameterizedTest(name = "moments kept meanwhile: {0}")
    @ValueSource(booleans = {true, false})
    void before_a_correction_the_old_value_is_read_and_after_it_the_new(boolean momentsKept) {
        Instant beforeAll = book.now();
        keepMoment(momentsKept);
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500"));
        keepMoment(momentsKept);
        Instant beforeCorrection = book.now();
        keepMoment(momentsKept);
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "800"));
        Instant afterCorrection = book.now();
        keepMoment(momentsKept);

        assertThat(asOf(beforeAll)).isNull();
        assertThat(asOf(beforeCorrection)).isEqualByComparingTo("500");
        assertThat(asOf(afterCorrection)).isEqualByComparingTo("800");
        assertThat(asOf(Instant.parse("2999-01-01T00:00:00Z"))).isEqualByComparingTo("800");
    }

    private void keepMoment(boolean kept) {
        if (kept) {
            book.keepThisMinute();
        }
    }

    @ParameterizedTest(name = "moments kept meanwhile: {0}")
    @ValueSource(booleans = {true, false})
    void what_was_written_but_not_yet_committed_is_not_seen(boolean momentsKept) throws Exception {
        assumeThat(commitTimesKept()).isTrue();
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var poster = CompletableFuture.runAsync(() -> book.inTransaction(() -> {
            book.figures.state(visit(1), List.of(posting(MONEY, 111, "2025-03-08", "500")));
            written.countDown();
            await(mayCommit);
        }));
        await(written);
        keepMoment(momentsKept);
        Instant whileWriting = book.now();
        keepMoment(momentsKept);
        book.state(visit(2), posting(MONEY, 111, "2025-03-09", "7"));
        Instant stillWriting = book.now();
        mayCommit.countDown();
        poster.get(10, TimeUnit.SECONDS);
        Instant committed = book.now();
        keepMoment(momentsKept);

        assertThat(asOf(whileWriting)).isNull();
        assertThat(asOf(stillWriting)).isEqualByComparingTo("7");
        assertThat(asOf(committed)).isEqualByComparingTo("507");
    }

    @Test
    void ones_own_uncommitted_correction_is_no_past() {
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500"));
        book.inTransaction(() -> {
            book.figures.state(visit(1), List.of(posting(MONEY, 111, "2025-03-08", "800")));

            assertThat(book.valueIn2025(MONEY, 10)).isEqualByComparingTo("800");
            assertThat(asOf(book.now())).isEqualByComparingTo("500");
        });
    }

    @Test
    void an_issued_report_finds_again_exactly_what_it_saw() {
        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500"));
        Instant issued = book.inOneSnapshot(() -> {
            Instant moment = book.moments.keep();
            book.inAnotherThread(() -> book.state(visit(1), posting(MONEY, 111, "2025-03-08", "800")));
            assertThat(book.valueIn2025(MONEY, 10)).isEqualByComparingTo("500");
            return moment;
        });

        assertThat(asOf(Objects.requireNonNull(issued))).isEqualByComparingTo("500");
        assertThat(book.valueIn2025(MONEY, 10)).isEqualByComparingTo("800");
    }

    @Test
    void a_minute_without_news_leaves_no_moment() {
        book.keepThisMinute();
        book.keepThisMinute();
        assertThat(moments()).isEqualTo(1);

        book.state(visit(1), posting(MONEY, 111, "2025-03-08", "500"));
        book.keepThisMinute();
        book.keepThisMinute();
        assertThat(moments()).isEqualTo(2);
    }

    private long moments() {
        return book.jdbc
                .sql("select count(*) from figures.moment")
                .query(Long.class)
                .single();
    }

    private @Nullable BigDecimal asOf(Instant moment) {
        return book.valueIn2025(MONEY, 10, AsOf.at(moment));
    }

    private boolean commitTimesKept() {
        return book.jdbc
                .sql("select current_setting('track_commit_timestamp')::boolean")
                .query(Boolean.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
