package org.unionledger.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the pages that the tests read: the first ten of a process that has just started, all of them again and again, and pages
 * made to be slow. Ends with 1 where a target is missed.
 */
public final class ReadBench {

    private static final Pattern MARK = Pattern.compile("⟦([^⟧|]*)\\|[^⟧]*⟧");

    /** What a bare scan looks for: a number with the word behind it. */
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,.]*(?:万|亿)?\\p{IsHan}?|[一二三四五六七八九十百千万]+\\p{IsHan}");

    private static final int TEN = 10;
    private static final double TEN_PAGES_MILLIS = 500;
    private static final double SLOW_PAGE_MILLIS = 10_000;
    private static final int SLOW_LENGTH = 20_000;

    private boolean missed;

    private ReadBench() {}

    public static void main(String[] arguments) throws IOException {
        ReadBench bench = new ReadBench();
        bench.run(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        System.exit(bench.missed ? 1 : 0);
    }

    private void run(Path folder, int times) throws IOException {
        List<byte[]> pages = pages(folder);
        long begin = System.nanoTime();
        Reader reader = Reader.shipped();
        pages.stream().limit(TEN).forEach(reader::read);
        System.out.printf("%-44s %9.0f ms%n", "first 10 pages of a fresh process", millisSince(begin));

        double[] reading = new double[times];
        double[] scanning = new double[times];
        for (int i = 0; i < times; i++) {
            reading[i] = millis(() -> pages.forEach(reader::read)) * TEN / pages.size();
            scanning[i] = millis(() -> pages.forEach(ReadBench::scan)) * TEN / pages.size();
        }
        double ten = median(reading);
        line("10 pages once it runs, median of " + times, ten, TEN_PAGES_MILLIS);
        System.out.printf("%-44s %9.2f ms%n", "baseline: bare scan for numbers, 10 pages", median(scanning));
        System.out.printf("%-44s %9.0f%n", "reading as a multiple of the bare scan", ten / median(scanning));

        slow().forEach((name, page) -> line(
                "slow page: " + name,
                millis(() -> reader.read(page.getBytes(StandardCharsets.UTF_8))),
                SLOW_PAGE_MILLIS));
    }

    private static List<byte[]> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".md")).sorted().map(ReadBench::page).toList();
        }
    }

    private static byte[] page(Path file) {
        try {
            String text = Files.readString(file).split("(?m)^----\n", 2)[1];
            return MARK.matcher(text).replaceAll("$1").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void scan(byte[] page) {
        Matcher number = NUMBER.matcher(new String(page, StandardCharsets.UTF_8));
        while (number.find()) {
            if (number.end() == number.start()) {
                throw new IllegalStateException("An empty number");
            }
        }
    }

    /** Pages of one line of what patterns are slow with. */
    private static Map<String, String> slow() {
        Map<String, String> pages = new TreeMap<>();
        List.of("1", "一", "每", "（", "占", "、", "其中1家、", "1家", "由1家增加到2家，", "新建12家，增长3%，", "篇一：", "一、甲\n", "甲\t1\n", "“", "X", "2024年", "共")
                .forEach(piece -> pages.put(piece.strip(), piece.repeat(SLOW_LENGTH / piece.length())));
        return pages;
    }

    private void line(String what, double millis, double target) {
        boolean late = millis > target;
        missed |= late;
        System.out.printf("%-44s %9.0f ms, target %.0f%s%n", what, millis, target, late ? "  MISSED" : "");
    }

    private static double millis(Runnable task) {
        long begin = System.nanoTime();
        task.run();
        return millisSince(begin);
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
