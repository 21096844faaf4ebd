package org.unionledger.ledger.maker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.unionledger.frame.Words;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Element;
import org.unionledger.ledger.declaration.RegisterText.Part;

/** What one version of a register says and another does not, part by part. */
final class Differences {

    private final Words words;
    private final Function<String, String> indicators;

    Differences(Words words, Function<String, String> indicators) {
        this.words = words;
        this.indicators = indicators;
    }

    /** In the order in which a register is made; empty when both say the same. */
    List<Difference> between(RegisterText before, RegisterText after) {
        Map<String, Said> earlier = said(before);
        Map<String, Said> later = said(after);
        Set<String> parts = new LinkedHashSet<>(later.keySet());
        parts.addAll(earlier.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String part : parts) {
            Said old = earlier.getOrDefault(part, Said.NOTHING);
            Said now = later.getOrDefault(part, Said.NOTHING);
            if (!old.text().equals(now.text())) {
                differences.add(new Difference(now.name().isEmpty() ? old.name() : now.name(), old.text(), now.text()));
            }
        }
        return differences;
    }

    /** A part by its name, and what is said of it. */
    private record Said(String name, String text) {

        static final Said NOTHING = new Said("", "");
    }

    private Map<String, Said> said(RegisterText text) {
        Sentences sentences = new Sentences(text, words, indicators);
        Map<String, Said> said = new LinkedHashMap<>();
        said.put("name", part("name", text.text("name")));
        said.put("group", part("group", words.text("frame.menu." + text.text("group"))));
        for (String named : List.of("day", "state")) {
            said.put(named, part(named, sentences.label(text.text(named))));
        }
        said.put("due", part("due", sentences.due()));
        for (String named : List.of("place", "list", "title")) {
            said.put(named, part(named, sentences.labels(text.words(named))));
        }
        for (Element field : text.all(Part.FIELDS)) {
            String label = field.text("label");
            said.put(
                    "field " + field.text("key"),
                    new Said(words.text("ledger.maker.field.named", label), label + "：" + sentences.field(field)));
        }
        for (Element posting : text.all(Part.POSTINGS)) {
            String sentence = sentences.posting(posting);
            said.put("posting " + sentence, part("postings", sentence));
        }
        for (Element check : text.all(Part.CHECKS)) {
            String sentence = sentences.check(check) + "：" + check.text("message");
            said.put("check " + sentence, part("checks", sentence));
        }
        return said;
    }

    private Said part(String name, String text) {
        return new Said(words.text("ledger.maker.part." + name), text);
    }
}
