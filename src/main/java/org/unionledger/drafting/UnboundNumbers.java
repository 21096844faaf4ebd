package org.unionledger.drafting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that were typed into a text: nobody can open them, and nothing tells when they are no longer right (未绑定数字). */
final class UnboundNumbers {

    /**
     * A number that is no day, no ordinal and no number of a document. Browsers read it, too, hence plain.
     */
    static final String PATTERN =
            "(?<![第〔\\[\\d.A-Za-z])\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?%?(?![\\d.]*[年月日号时点届〕\\]])(?!\\d)";

    private static final Pattern NUMBER = Pattern.compile(PATTERN);

    private UnboundNumbers() {}

    static int count(Content content) {
        return content.blocks().stream()
                .flatMap(block -> block.runs().stream())
                .mapToInt(run -> run instanceof Run.Words words ? count(words.text()) : 0)
                .sum();
    }

    static int count(String text) {
        Matcher matcher = NUMBER.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
