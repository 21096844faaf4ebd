package org.unionledger.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.reading.source.SourceFiles;

/**
 * A page in the genre with its truth, made by hand: figures stand between ⟦ and ⟧ with role, value and unit behind them,
 * what else there is to know stands above a line of dashes. See {@code src/test/resources/reading/README.md}.
 *
 * @param page the page as it stands, without marks
 * @param texts of each summary in it title, kind, writer and period, a dash where it is not told
 */
record Sample(
        String name,
        String page,
        List<Mark> marks,
        List<Contradiction> contradictions,
        List<Arithmetic> arithmetic,
        List<List<String>> texts) {

    private static final Map<String, Reading> READ = new ConcurrentHashMap<>();
    private static final Path FOLDER = Path.of("src/test/resources/reading");
    private static final Pattern MARK = Pattern.compile("⟦([^⟧|]*)\\|([^⟧]*)⟧");

    /** A figure: its place in the page, what it stands for, and, where it counts something, how many of what. */
    record Mark(
            int start,
            int end,
            String text,
            String role,
            @Nullable String value,
            String unit) {

        boolean covers(ReadFigure figure) {
            return figure.start() < end && figure.end() > start;
        }

        /** Whether number, range, unit and being rounded were read as they are meant. */
        boolean isReadBy(ReadFigure figure) {
            if (value == null) {
                return true;
            }
            String[] ends = value.replace("~", "").split("\\.\\.(?=\\d)");
            return equal(figure.value(), ends[0])
                    && (ends.length == 1 ? figure.valueMax() == null : equal(figure.valueMax(), ends[1]))
                    && figure.approx() == value.startsWith("~")
                    && figure.unit().equals(unit);
        }

        private static boolean equal(@Nullable BigDecimal read, String meant) {
            return read != null && read.compareTo(new BigDecimal(meant)) == 0;
        }
    }

    /**
     * What was planted: its kind and the figures it is about, as they stand.
     *
     * @param computed what the others give, to the digit it is told; null where no one number is it
     */
    record Contradiction(
            String kind, List<String> quotes, @Nullable BigDecimal computed) {

        /** Of the same kind, and about one of the same figures at least. */
        boolean isToldBy(ReadFinding doubt) {
            return doubt.kind().equals(kind)
                    && doubt.quotes().stream()
                            .anyMatch(quote ->
                                    quotes.stream().anyMatch(other -> quote.contains(other) || other.contains(quote)));
        }

        /** Whether the right number is told too; yes where no one number is it. */
        boolean isReckonedBy(ReadFinding doubt) {
            return computed == null
                    || doubt.computed() != null
                            && computed.subtract(doubt.computed()).abs().compareTo(lastDigit(computed)) < 0;
        }

        private static BigDecimal lastDigit(BigDecimal number) {
            return BigDecimal.ONE.movePointLeft(Math.max(0, number.scale()));
        }
    }

    /** Figures whose arithmetic is right. */
    record Arithmetic(String kind, List<String> quotes) {

        boolean isToldBy(ReadFinding finding) {
            return finding.holds()
                    && finding.kind().equals(kind)
                    && finding.quotes().containsAll(quotes);
        }
    }

    static List<Sample> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .map(Sample::of)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Sample of(Path file) {
        try {
            String[] parts = Files.readString(file).split("(?m)^----\n", 2);
            List<Mark> marks = new ArrayList<>();
            StringBuilder page = new StringBuilder();
            Matcher mark = MARK.matcher(parts[1]);
            int at = 0;
            while (mark.find()) {
                page.append(parts[1], at, mark.start());
                marks.add(mark(page.length(), mark.group(1), mark.group(2)));
                page.append(mark.group(1));
                at = mark.end();
            }
            page.append(parts[1].substring(at));
            return new Sample(
                    file.getFileName().toString(),
                    page.toString(),
                    marks,
                    lines(parts[0], "# finding:").map(Sample::contradiction).toList(),
                    lines(parts[0], "# holds:")
                            .map(Sample::cells)
                            .map(cells -> new Arithmetic(cells.get(0), quotes(cells)))
                            .toList(),
                    lines(parts[0], "# text:").map(Sample::cells).toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Mark mark(int start, String text, String truth) {
        String[] cells = truth.split("\\|");
        String unit = cells.length > 2 ? simplified(cells[2]) : "";
        return new Mark(start, start + text.length(), text, cells[0], cells.length > 1 ? cells[1] : null, unit);
    }

    /** Units are told in simplified characters, whatever the page is written in. */
    private static String simplified(String unit) {
        return SourceFiles.read(unit.getBytes(StandardCharsets.UTF_8)).clean();
    }

    private static Stream<String> lines(String head, String key) {
        return head.lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip());
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }

    private static Contradiction contradiction(String line) {
        List<String> cells = cells(line);
        String key = "computed=";
        BigDecimal computed = cells.stream()
                .filter(cell -> cell.matches(key + "[\\d.]+"))
                .map(cell -> new BigDecimal(cell.substring(key.length())))
                .findFirst()
                .orElse(null);
        return new Contradiction(cells.get(0), quotes(cells), computed);
    }

    private static List<String> quotes(List<String> cells) {
        return cells.stream()
                .skip(1)
                .filter(cell -> !cell.startsWith("stated=") && !cell.startsWith("computed="))
                .toList();
    }

    /** Read once for all that is asked of it. */
    Reading read() {
        return READ.computeIfAbsent(page, each -> Reader.shipped().read(each.getBytes(StandardCharsets.UTF_8)));
    }

    /** The figures of all texts of the page. */
    List<ReadFigure> figures() {
        return read().texts().stream().flatMap(text -> text.figures().stream()).toList();
    }

    List<ReadFinding> findings() {
        return read().texts().stream().flatMap(text -> text.findings().stream()).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
