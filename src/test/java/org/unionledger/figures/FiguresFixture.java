package org.unionledger.figures;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.testing.TestDatabase;

/**
 * The figures module on a database of its own, with a small tree: a district (1) with two streets (10, 20), the first with
 * two communities (11, 12), the second with one (21), and a union in each community (111, 121, 211).
 */
final class FiguresFixture implements AutoCloseable {

    static final IndicatorId VISITS = new IndicatorId("aid.visits.times");
    static final IndicatorId MONEY = new IndicatorId("aid.visits.money");
    static final IndicatorId MEMBERS = new IndicatorId("member.total");
    static final IndicatorId WORKERS = new IndicatorId("staff.total");
    static final IndicatorId JOIN_RATE = new IndicatorId("member.join_rate");

    private static final IndicatorFiles FILES = new IndicatorFiles();

    /** With the indicators taken in, and a stand-in for the organization module. */
    private static final TestDatabase PREPARED = prepared();

    private final TestDatabase database = PREPARED.copy();
    private final HikariDataSource pool = new HikariDataSource();
    final JdbcClient jdbc;
    final FakeTree tree;
    final StaticListableBeanFactory recordKinds = new StaticListableBeanFactory();
    final TransactionTemplate transaction;
    final TransactionTemplate oneSnapshot;
    final Figures figures;
    final FigureReader reader;
    final FactsBehind factsBehind;
    final Moments moments;
    final Roller roller;
    final Reconciler reconciler;
    final CellRepository cells;
    final Rebuild rebuild;
    final Eras eras;
    final Verification verification;
    final ClosingRepository closings;
    final LateRepository late;
    final LateRecords lateRecords;

    /** The day it is in this book. */
    LocalDate today = LocalDate.now();

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return today.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    };

    FiguresFixture() {
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        jdbc = JdbcClient.create(pool);
        var manager = new JdbcTransactionManager(pool);
        transaction = new TransactionTemplate(manager);
        oneSnapshot = new TransactionTemplate(manager);
        oneSnapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);

        tree = new FakeTree(jdbc, 1);
        var district = tree.root();
        var street = tree.add(10, district);
        var otherStreet = tree.add(20, district);
        tree.add(111, tree.add(11, street));
        tree.add(121, tree.add(12, street));
        tree.add(211, tree.add(21, otherStreet));

        var catalogue = new IndicatorCatalogue(FILES, new IndicatorRepository(jdbc));
        inTransaction(catalogue::takeIn);
        var dictionary = new Dictionary(jdbc, manager);
        figures = new Figures(new StatementConverter(catalogue, dictionary), new FactRepository(jdbc), clock);
        reader = new FigureReader(catalogue, new Sums(new ScanRepository(jdbc)), clock);
        moments = new Moments(jdbc);
        cells = new CellRepository(jdbc);
        rebuild = new Rebuild(cells, new RebuildRepository(jdbc), manager);
        roller = new Roller(cells, manager);
        reconciler = new Reconciler(new ReconciliationRepository(jdbc), Clock.systemDefaultZone());
        eras = new Eras(new EraRepository(jdbc), manager);
        var provider = new KnownKinds(
                recordKinds.getBeanProvider(RecordKind.class), recordKinds.getBeanProvider(RecordKinds.class));
        factsBehind = new FactsBehind(reader, new FactLineRepository(jdbc), provider, jdbc, clock);
        closings = new ClosingRepository(jdbc);
        late = new LateRepository(jdbc);
        lateRecords = new LateRecords(late, catalogue, clock);
        verification = new Verification(provider, new RecountRepository(jdbc));
    }

    private static TestDatabase prepared() {
        TestDatabase prepared = TestDatabase.fresh();
        FakeTree.standIn(prepared.jdbc());
        var catalogue = new IndicatorCatalogue(FILES, new IndicatorRepository(prepared.jdbc()));
        new TransactionTemplate(new JdbcTransactionManager(prepared.dataSource()))
                .executeWithoutResult(status -> catalogue.takeIn());
        return prepared;
    }

    static OrganizationId union(int id) {
        return new OrganizationId(id);
    }

    static Source visit(long record) {
        return new Source("ledger.visit", record);
    }

    static Scope officerAt(int place) {
        return Scope.operatorAt(union(place));
    }

    static Posting posting(IndicatorId indicator, int union, String day, String quantity) {
        return posting(indicator, union, day, quantity, Breakdown.NONE);
    }

    static Posting posting(IndicatorId indicator, int union, String day, String quantity, Breakdown breakdown) {
        return new Posting(indicator, union(union), LocalDate.parse(day), breakdown, new BigDecimal(quantity));
    }

    static FigureQuery asking(IndicatorId indicator, int union, String from, String to) {
        return new FigureQuery(
                indicator, union(union), new Period(LocalDate.parse(from), LocalDate.parse(to)), Breakdown.NONE);
    }

    /** In a transaction of its own. */
    void state(Source source, Posting... postings) {
        inTransaction(() -> figures.state(source, List.of(postings)));
    }

    void state(Map<Source, List<Posting>> statements) {
        inTransaction(() -> figures.state(statements));
    }

    void retract(Source source) {
        inTransaction(() -> figures.retract(source));
    }

    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    <T> @Nullable T inOneSnapshot(Supplier<T> work) {
        return oneSnapshot.execute(status -> work.get());
    }

    /** And waits for it. */
    void inAnotherThread(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    Figure figure(IndicatorId indicator, int union, String from, String to) {
        return reader.read(asking(indicator, union, from, to), AsOf.NOW);
    }

    /** The value alone, of the whole year 2025. */
    @Nullable
    BigDecimal valueIn2025(IndicatorId indicator, int union) {
        return valueIn2025(indicator, union, AsOf.NOW);
    }

    @Nullable
    BigDecimal valueIn2025(IndicatorId indicator, int union, AsOf asOf) {
        return reader.read(asking(indicator, union, "2025-01-01", "2025-12-31"), asOf)
                .value();
    }

    /** By the clock of the database, which is the clock of commits. */
    Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    void keepThisMinute() {
        inTransaction(moments::keepThisMinute);
    }

    /** Returns its id. */
    int close(int union, String through) {
        var id = transaction.execute(status -> closings.close(union(union), LocalDate.parse(through), "officer", "年报"));
        return Objects.requireNonNull(id);
    }

    /** Whether it was taken back. */
    boolean open(int closing) {
        return Boolean.TRUE.equals(transaction.execute(status -> closings.open(closing, "officer", "更正")));
    }

    long facts() {
        return jdbc.sql("select count(*) from figures.fact").query(Long.class).single();
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }
}
