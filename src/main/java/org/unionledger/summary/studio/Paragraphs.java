package org.unionledger.summary.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.unionledger.summary.outline.OutlineFile.ParagraphEntry;
import org.unionledger.summary.outline.OutlineFile.SentenceEntry;

/** Paragraphs as users write them: a sentence on each line, and behind 或： another way to say the one before. */
final class Paragraphs {

    private static final String OR = "或：";

    private final Notation notation;

    Paragraphs(Notation notation) {
        this.notation = notation;
    }

    String shown(ParagraphEntry paragraph) {
        return sentences(paragraph).stream()
                .map(sentence -> sentence.first().stream().map(notation::shown).collect(Collectors.joining("\n" + OR)))
                .collect(Collectors.joining("\n"));
    }

    /** Empty lines count for nothing. */
    ParagraphEntry kept(ParagraphForm form) {
        List<SentenceEntry> sentences = new ArrayList<>();
        form.text().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            boolean another = line.startsWith(OR) && !sentences.isEmpty();
            String sentence = notation.kept(line.startsWith(OR) ? line.substring(OR.length()) : line);
            if (another) {
                List<String> ways =
                        new ArrayList<>(sentences.remove(sentences.size() - 1).first());
                ways.add(sentence);
                sentences.add(new SentenceEntry(List.copyOf(ways)));
            } else {
                sentences.add(new SentenceEntry(List.of(sentence)));
            }
        });
        return new ParagraphEntry(List.copyOf(sentences), form.counted() ? true : null, form.always() ? true : null);
    }

    ParagraphForm form(ParagraphEntry paragraph) {
        return new ParagraphForm(
                shown(paragraph), Boolean.TRUE.equals(paragraph.counted()), Boolean.TRUE.equals(paragraph.always()));
    }

    static List<SentenceEntry> sentences(ParagraphEntry paragraph) {
        return paragraph.say() == null ? List.of() : paragraph.say();
    }
}
