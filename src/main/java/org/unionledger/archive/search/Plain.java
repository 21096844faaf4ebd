package org.unionledger.archive.search;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as they are searched and quoted: each in one line, as lines of a page break words anywhere. */
final class Plain {

    private static final Pattern NOT_KEPT = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ue000-\\uf8ff]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200b-\\u200f\\ufeff]+");
    private static final Pattern BETWEEN_CHINESE = Pattern.compile(
            "(?<=[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef]) (?=[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef])");

    private Plain() {}

    static String lines(String... texts) {
        return Arrays.stream(texts).map(Plain::line).collect(Collectors.joining("\n"));
    }

    static String line(String text) {
        String kept = NOT_KEPT.matcher(text).replaceAll(" ");
        String one = BLANKS.matcher(kept).replaceAll(" ").strip();
        return BETWEEN_CHINESE.matcher(one).replaceAll("");
    }
}
