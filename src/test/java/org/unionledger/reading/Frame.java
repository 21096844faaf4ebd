package org.unionledger.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to state what can contradict itself, with places for its numbers and nouns:
 * {@code kind | a=1..9 b=a*2 !b=a*3 | 甲{a}人，<noun>{b%}。‖}. Of a sum behind ! the frame is sound without and wrong with it;
 * without a sum the number is moved by a tenth or so. {@code ‖} is where harmless sentences may stand, ¶ ends a line,
 * what stands between two § is the title. Words are listed as {@code = noun | one / another}, those that belong together with
 * commas and asked for as {@code <noun.1>}; {@code <noun'>} is another one.
 *
 * @param number its place in the list
 */
record Frame(int number, String kind, String numbers, String words, Map<String, List<String>> nouns) {

    private static final Path FILE = Path.of("src/test/resources/reading-frames.txt");
    private static final Pattern NOUN = Pattern.compile("<(\\w+)(')?(?:\\.(\\d))?>");
    private static final Pattern NUMBER = Pattern.compile("\\{([^}:%¥元万日周]+)([^}]*)}");

    /** @param from where the statement begins, {@code to} where it ends */
    record Told(String page, int from, int to) {

        String statement() {
            return page.substring(from, to);
        }

        boolean holds(int place) {
            return place >= from && place < to;
        }
    }

    static List<Frame> all() {
        Map<String, List<String>> nouns = new HashMap<>();
        List<Frame> frames = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(FILE)) {
                String[] cells = line.split(" \\| ");
                if (line.startsWith("= ")) {
                    nouns.put(cells[0].substring(2), Arrays.asList(cells[1].split(" / ")));
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    frames.add(new Frame(frames.size(), cells[0], cells[1], cells[2], nouns));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return frames;
    }

    @Override
    public String toString() {
        return number + " " + words;
    }

    /** A page that tells it; the same for the same seed, but for what contradicts. */
    Told tell(long seed, boolean wrong) {
        Random random = new Random(number * 1_000_003L + seed * 7_919);
        random.nextInt();
        int year = 2018 + random.nextInt(8);
        Map<String, Double> known = known(year, random, new Random(seed), wrong);
        Numerals numerals =
                new Numerals(year, words.contains("¶") || kind.equals("days") || kind.equals("period"), random);
        List<String> fillers = new ArrayList<>(nouns.get("filler"));
        String told = fill(named(words, random), known, numerals, random, fillers);
        String[] parts = told.split("§");
        String union = pick("union", random);
        String title = parts.length > 1 ? parts[1] : union + year + "年工作总结";
        String before = title + "\n" + (parts.length > 1 ? "" : harmless(random, numerals, known, fillers))
                + (told.startsWith("一、") ? "\n" : "");
        String statement = parts[parts.length - 1];
        String after = harmless(random, numerals, known, fillers) + "\n";
        boolean ascii = random.nextInt(8) == 0;
        String page = before + statement + after;
        return new Told(
                ascii ? page.replace('，', ',').replace('；', ';') : page,
                before.length(),
                before.length() + statement.length());
    }

    private Map<String, Double> known(int year, Random random, Random other, boolean wrong) {
        Map<String, Double> known = new HashMap<>(Map.of("Y", (double) year));
        for (String number : numbers.split(" ")) {
            String[] sides = number.split("=");
            if (!number.startsWith("!")) {
                known.put(sides[0], rounded(sides[0], Sum.of(sides[1], known, random)));
            }
        }
        if (wrong) {
            for (String number : numbers.split(" ")) {
                String[] sides = number.split("=");
                if (number.startsWith("!")) {
                    String name = sides[0].substring(1);
                    double right = known.get(name);
                    known.put(
                            name,
                            sides.length > 1
                                    ? rounded(name, Sum.of(sides[1], known, other))
                                    : moved(name, right, other));
                }
            }
        }
        return known;
    }

    private static double rounded(String name, double value) {
        return name.equals("p") || name.startsWith("M") ? value : Math.floor(value + 1e-9);
    }

    private static double moved(String name, double right, Random random) {
        if (name.equals("p")) {
            double by = 3 + random.nextInt(9);
            return right > 88 && right <= 100 || right > by + 2 && random.nextBoolean() ? right - by : right + by;
        }
        double step = right % 1_000 == 0 && right > 9_999 ? 1_000 : right % 100 == 0 && right > 999 ? 100 : 1;
        double by = Math.max(2 * step, Math.rint(right * (5 + random.nextInt(15)) / 100 / step) * step);
        return right > by + 1 && random.nextBoolean() ? right - by : right + by;
    }

    private String named(String text, Random random) {
        Map<String, String> chosen = new HashMap<>();
        Matcher matcher = NOUN.matcher(text);
        StringBuilder named = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            String first = chosen.computeIfAbsent(name, n -> pick(n, random));
            String noun = matcher.group(2) == null ? first : another(name, first);
            String[] parts = noun.split(",");
            matcher.appendReplacement(
                    named, parts[matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)) - 1]);
        }
        return matcher.appendTail(named).toString();
    }

    private String another(String name, String not) {
        List<String> all = nouns.get(name);
        return all.get((all.indexOf(not) + 1) % all.size());
    }

    private String pick(String name, Random random) {
        List<String> all = nouns.get(name);
        return all.get(random.nextInt(all.size()));
    }

    private String fill(
            String text, Map<String, Double> known, Numerals numerals, Random random, List<String> fillers) {
        StringBuilder spread = new StringBuilder();
        for (char c : text.toCharArray()) {
            spread.append(c == '‖' ? harmless(random, numerals, known, fillers) : c == '¶' ? "\n" : String.valueOf(c));
        }
        return numbered(spread, known, numerals, random);
    }

    private static String numbered(CharSequence text, Map<String, Double> known, Numerals numerals, Random random) {
        Matcher matcher = NUMBER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String sum = matcher.group(1);
            String number = sum.contains("Y")
                    ? String.valueOf((int) Sum.of(sum, known, random))
                    : numerals.write(Sum.of(sum, known, random), matcher.group(2));
            matcher.appendReplacement(filled, number);
        }
        return matcher.appendTail(filled).toString();
    }

    /** One or two sentences of something else, or none; no sentence twice on a page. */
    private String harmless(Random random, Numerals numerals, Map<String, Double> known, List<String> fillers) {
        StringBuilder told = new StringBuilder();
        for (int i = random.nextInt(3); i > 0 && !fillers.isEmpty(); i--) {
            told.append(fillers.remove(random.nextInt(fillers.size())));
        }
        return numbered(told, known, numerals, random);
    }
}
