package org.unionledger.demo;

import java.nio.charset.StandardCharsets;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/** {@code bench/people}: builds a city's book and measures how its members and unions are found through its pages. */
public final class PeopleBench {

    private static final int TIMES = Integer.getInteger("times", 40);
    private static final int WARM_UP = 8;
    private static final double SEARCH_MILLIS = 100;
    private static final double PAINT_MILLIS = 300;
    private static final double TREE_SEARCH_MILLIS = 50;
    private static final int EXPANSION_BYTES = 50_000;
    private static final String ROW = "%-46s %9s %9s %9s  %-18s %s%n";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final BenchBook book;
    private final BenchTown town;
    private final int members;
    private final Chance chance = new Chance(5, "questions");
    private int missed;

    private PeopleBench(BenchBook book, BenchTown town, int members) {
        this.book = book;
        this.town = town;
        this.members = members;
    }

    /** @param arguments the folder to work in, how many members and unions there are; {@code build} keeps the book for later */
    public static void main(String... arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Path folder = Path.of(arguments[0]);
        Path built = folder.resolve("built");
        int members = Integer.parseInt(arguments[1]);
        boolean only = arguments.length > 3;
        if (!Files.exists(built)) {
            FileSystemUtils.deleteRecursively(folder);
        }
        int missed = 0;
        try (BenchBook book = BenchBook.open(folder)) {
            PeopleBench bench = new PeopleBench(book, new BenchTown(Integer.parseInt(arguments[2])), members);
            if (!Files.exists(built)) {
                bench.build();
                Files.createFile(built);
            }
            missed = only ? 0 : bench.measure();
        }
        if (!only && !Boolean.getBoolean("keep")) {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(missed == 0 ? 0 : 1);
    }

    private void build() {
        long begin = System.nanoTime();
        new BenchFilling(book, town, members).fill();
        out.printf("book of %,d members and %,d unions: %.0f s%n", members, town.unions(), (System.nanoTime() - begin) / 1e9);
    }

    private int measure() {
        for (BenchOfficer officer : BenchOfficer.of(town)) {
            BenchBrowser browser = new BenchBrowser(book.address());
            browser.signIn(officer.login(), BenchFilling.PASSWORD);
            List<Integer> persons = personsBelow(officer.place());
            out.printf("%n== officer of a %s: %,d members%n", officer.login(), persons.size());
            out.printf(ROW, "milliseconds", "p50", "p95", "bytes", "target", "");
            membersOf(browser, persons);
            treeOf(browser);
        }
        return missed;
    }

    private List<Integer> personsBelow(int place) {
        return book.jdbc
                .sql("""
                select cast(person_id as integer)
                  from membership.membership
                 where organization_id in (select organization.below(:place, date '2026-06-30'))
                   and left_on is null
                """)
                .param("place", place)
                .query(Integer.class)
                .list();
    }

    private void membersOf(BenchBrowser browser, List<Integer> persons) {
        Supplier<Integer> anybody = () -> chance.oneOf(persons);
        search(browser, "all", () -> "");
        search(browser, "whole name", () -> name(anybody.get()));
        search(browser, "surname", () -> name(anybody.get()).substring(0, 1));
        search(browser, "surname and next", () -> name(anybody.get()).substring(0, 2));
        search(browser, "given name", () -> name(anybody.get()).substring(1));
        search(browser, "last character", () -> lastOf(name(anybody.get())));
        search(browser, "name of nobody", () -> "欧阳犇犇");
        search(browser, "pinyin, whole", () -> pinyin(anybody.get()).replace(" ", ""));
        search(browser, "pinyin, surname", () -> pinyin(anybody.get()).split(" ")[0]);
        search(browser, "pinyin initials", () -> letters(anybody.get()));
        search(browser, "one letter", () -> letters(anybody.get()).substring(0, 1));
        search(browser, "identity number", () -> BenchPerson.identity(anybody.get()).value());
        search(browser, "telephone", () -> BenchPerson.phone(anybody.get()));
        search(browser, "employer, whole", () -> employer(anybody.get()));
        search(browser, "employer, brand", () -> employer(anybody.get()).substring(3, 5));
        search(browser, "employer, trade", () -> employer(anybody.get()).substring(5, 7));
        search(browser, "employer, all", () -> "有限公司");
        measured(browser, "members: women", () -> "/members?sex=2", SEARCH_MILLIS, 0);
        measured(browser, "members: women of a surname",
                () -> "/members?sex=2&" + BenchBrowser.field("q", name(anybody.get()).substring(0, 1)), SEARCH_MILLIS, 0);
        measured(browser, "members: those who left", () -> "/members?left=true", SEARCH_MILLIS, 0);
    }

    private void search(BenchBrowser browser, String what, Supplier<String> text) {
        measured(browser, "members: " + what, () -> "/members?" + BenchBrowser.field("q", text.get()), SEARCH_MILLIS, 0);
    }

    private void treeOf(BenchBrowser browser) {
        List<Integer> all = book.jdbc.sql("select id from organization.organization").query(Integer.class).list();
        Function<Integer, String> name = id -> book.jdbc.sql("select name from organization.organization where id = :id")
                .param("id", id).query(String.class).single();
        measured(browser, "tree: first paint", () -> "/organizations", PAINT_MILLIS, 0);
        measured(browser, "tree: picker", () -> "/organizations/picker", PAINT_MILLIS, EXPANSION_BYTES);
        tree(browser, "whole name", () -> name.apply(chance.oneOf(all)));
        tree(browser, "beginning", () -> name.apply(chance.oneOf(all)).substring(0, 4));
        tree(browser, "brand", () -> name.apply(chance.oneOf(all)).substring(3, 5));
        tree(browser, "trade", () -> name.apply(chance.oneOf(all)).substring(5, 7));
        tree(browser, "a part of all", () -> "工会");
        tree(browser, "one character", () -> "海");
        tree(browser, "nothing", () -> "不存在的");
        tree(browser, "pinyin initials", () -> "jmjx");
        tree(browser, "two initials", () -> "zg");
        if (browser.open("/organizations").body().contains("云汀市总工会")) {
            int community = town.crowdedCommunity();
            measured(browser, "tree: thousands below one", () -> "/organizations/" + community + "/branches", PAINT_MILLIS,
                    EXPANSION_BYTES);
        }
    }

    private void tree(BenchBrowser browser, String what, Supplier<String> text) {
        measured(browser, "tree search: " + what, () -> "/organizations/picker?" + BenchBrowser.field("q", text.get()),
                TREE_SEARCH_MILLIS, EXPANSION_BYTES);
    }

    /** @param mostBytes 0 where the size has no target */
    private void measured(BenchBrowser browser, String what, Supplier<String> path, double mostMillis, int mostBytes) {
        IntStream.range(0, WARM_UP).forEach(time -> browser.open(path.get()));
        List<Double> millis = new ArrayList<>();
        int bytes = 0;
        for (int time = 0; time < TIMES; time++) {
            BenchBrowser.Opened opened = browser.open(path.get());
            millis.add(opened.millis());
            bytes = Math.max(bytes, opened.bytes());
        }
        Collections.sort(millis);
        double p95 = millis.get((int) Math.ceil(TIMES * 0.95) - 1);
        boolean met = p95 <= mostMillis && (mostBytes == 0 || bytes <= mostBytes);
        missed += met ? 0 : 1;
        String target = "<= %.0f ms".formatted(mostMillis) + (mostBytes == 0 ? "" : ", %d KB".formatted(mostBytes / 1000));
        out.printf(ROW, what, "%.1f".formatted(millis.get(TIMES / 2)), "%.1f".formatted(p95), bytes, target, met ? "" : "MISSED");
    }

    private static String lastOf(String name) {
        return name.substring(name.length() - 1);
    }

    private String name(int person) {
        return text("select name from membership.person where id = :id", person);
    }

    private String pinyin(int person) {
        return text("select order_key from membership.membership where person_id = :id", person);
    }

    private String letters(int person) {
        return text("select initials from membership.person where id = :id", person);
    }

    private String employer(int person) {
        return text("""
                select e.name
                  from membership.membership m
                  join organization.employer e on e.id = m.employer_id
                 where m.person_id = :id
                """, person);
    }

    private String text(String sql, int person) {
        return book.jdbc.sql(sql).param("id", person).query(String.class).single();
    }
}
