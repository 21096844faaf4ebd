package org.unionledger.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.frame.Refused;

/** A paragraph as plain text with <code>{3}</code> where figure 3 stands; a brace of the text itself is doubled. */
final class TokenText {

    private static final Pattern TOKEN = Pattern.compile("\\{\\{|\\{(\\d{1,9})}");

    private TokenText() {}

    static String write(Block block) {
        StringBuilder text = new StringBuilder();
        for (Run run : block.runs()) {
            text.append(
                    run instanceof Run.Words words
                            ? words.text().replace("{", "{{")
                            : "{" + ((Run.Mark) run).figure() + "}");
        }
        return text.toString();
    }

    /** @throws Refused if there is no such figure */
    static List<Run> read(String text, Set<Integer> figures) {
        List<Run> runs = new ArrayList<>();
        Matcher token = TOKEN.matcher(ContentJson.clean(text));
        StringBuilder words = new StringBuilder();
        while (token.find()) {
            String number = token.group(1);
            if (number == null) {
                token.appendReplacement(words, "{");
                continue;
            }
            token.appendReplacement(words, "");
            add(runs, words);
            int figure = Integer.parseInt(number);
            if (!figures.contains(figure)) {
                throw Refused.of("", "drafting.problem.unknown-figure", figure);
            }
            runs.add(new Run.Mark(figure));
        }
        token.appendTail(words);
        add(runs, words);
        return runs;
    }

    private static void add(List<Run> runs, StringBuilder words) {
        if (!words.isEmpty()) {
            runs.add(new Run.Words(words.toString()));
            words.setLength(0);
        }
    }
}
