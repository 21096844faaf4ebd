package org.unionledger.archive;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What became of the text of a file from one version to another, sentence by sentence. */
public final class VersionDifference {

    private static final String AFTER_A_SENTENCE = "(?<=[。！？；\\n])";

    /** How a piece of text fared. */
    public enum Fate {
        SAME,
        REMOVED,
        ADDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was removed stands before what was added in its place. */
    public record Piece(Fate fate, String text) {}

    private VersionDifference() {}

    static List<Piece> between(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(sentences(before), sentences(after), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(pieces, Fate.SAME, delta.getTarget().getLines());
            } else {
                add(pieces, Fate.REMOVED, delta.getSource().getLines());
                add(pieces, Fate.ADDED, delta.getTarget().getLines());
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> sentences) {
        if (!sentences.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", sentences)));
        }
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(text.split(AFTER_A_SENTENCE))
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }
}
