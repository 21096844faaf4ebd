package org.unionledger.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.unionledger.figures.Indicator;
import org.unionledger.summary.pattern.Operand;
import org.unionledger.summary.pattern.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** How a figure is told by itself: by {@code summary/alone.yaml}, else by its name. */
final class Alone {

    private static final String FILE = "/summary/alone.yaml";
    private static final Map<String, String> WORDS = read();

    private Alone() {}

    /** Part of a sentence, such as 职代会到会代表{it}人次; which facts are counted stands behind it in brackets. */
    static Pattern of(Operand operand, Indicator indicator) {
        String words = WORDS.getOrDefault(operand.indicator().value(), plain(indicator));
        String only = String.join("、", operand.where().values().values());
        return Pattern.of(only.isEmpty() ? words : words + "（" + text(only) + "）", operand);
    }

    private static String plain(Indicator indicator) {
        return text(indicator.name()) + "为{it}" + text(indicator.unit());
    }

    /** With every mark of the language made text. */
    private static String text(String words) {
        return words.replaceAll("[\\\\\\[\\]{}]", "\\\\$0");
    }

    static Map<String, String> words() {
        return WORDS;
    }

    private static Map<String, String> read() {
        try (InputStream file = Objects.requireNonNull(Alone.class.getResourceAsStream(FILE))) {
            return Map.copyOf(new YAMLMapper().readValue(file, new TypeReference<Map<String, String>>() {}));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
