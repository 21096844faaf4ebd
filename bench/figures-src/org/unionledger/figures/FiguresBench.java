package org.unionledger.figures;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/** {@code bench/figures}: builds a city for each number of facts and measures it. */
public final class FiguresBench {

    private static final double REBUILT = 240;

    private final Path folder;
    private final Report report;

    private FiguresBench(Path folder, Report report) {
        this.folder = folder;
        this.report = report;
    }

    /**
     * @param arguments the folder to work in, which has a folder {@code classes} on the classpath; {@code build}, if the
     *     cities are to be built for a later run only; then numbers of facts
     */
    public static void main(String... arguments) throws IOException, SQLException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        var report = new Report(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        var folder = Path.of(arguments[0]);
        BenchIndicators.write(folder.resolve("classes"));
        boolean only = arguments[1].equals("build");
        for (String facts : Arrays.asList(arguments).subList(only ? 2 : 1, arguments.length)) {
            new FiguresBench(folder.resolve(facts), report).run(Long.parseLong(facts), only);
        }
        report.growth();
        System.exit(report.end() ? 0 : 1);
    }

    private void run(long facts, boolean only) throws IOException, SQLException, InterruptedException {
        report.begin(facts);
        var built = folder.resolve("built");
        if (!Files.exists(built)) {
            FileSystemUtils.deleteRecursively(folder);
            build(facts, built);
        }
        if (!only) {
            measure(Files.readAllLines(built).stream().map(Instant::parse).toList());
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void measure(List<Instant> moments) throws IOException, SQLException, InterruptedException {
        try (var book = BenchBook.open(folder);
                var duckDb = DuckDb.of(book, folder)) {
            var city = new BenchCity(book);
            var reads = new BenchReads(book, city, duckDb, report);
            reads.now();
            reads.asOf(moments);
            new BenchPosting(book, city, reads, report).measure();
            new BenchMove(book, city, reads, report).measure();
        }
    }

    /** The city and the same facts for DuckDB; {@code built}, with the moments that were kept, says that all is there. */
    private void build(long count, Path built) throws IOException {
        try (var book = BenchBook.open(folder)) {
            var moments = build(book, new BenchCity(book), count);
            report.line("facts given to DuckDB", seconds(() -> DuckDb.fill(book.source(), folder)));
            Files.write(built, moments.stream().map(Instant::toString).toList());
        }
    }

    private List<Instant> build(BenchBook book, BenchCity city, long count) {
        report.line("city of 60,000 unions", seconds(city::build));
        var facts = new BenchFacts(book);
        facts.giveCells();
        long begin = System.nanoTime();
        var moments = facts.load(count);
        report.line("facts loaded by SQL", seconds(begin));
        facts.giveCells();
        report.time("cells rebuilt from facts", REBUILT, facts::rebuild);
        book.run("vacuum analyze");
        book.run("checkpoint");
        report.line("size of facts", size(book, "figures.fact"));
        report.line("size of cells", size(book, "figures.cell"));
        return moments;
    }

    private static String size(BenchBook book, String table) {
        return book.jdbc
                .sql("""
                select format('%s MB, indexes %s MB, %s rows', pg_table_size(table_) / 1000000,
                              pg_indexes_size(table_) / 1000000, to_char(reltuples, 'FM999,999,999,999'))
                  from cast(cast(:table as text) as regclass) as table_
                  join pg_class on pg_class.oid = table_
                """)
                .param("table", table)
                .query(String.class)
                .single();
    }

    static String seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return seconds(begin);
    }

    private static String seconds(long begin) {
        return "%.1f s".formatted((System.nanoTime() - begin) / 1e9);
    }
}
