package org.unionledger.drafting;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of a text: block by block, and within a block word by word, where a Chinese character, a number, a foreign word
 * and a figure are one word each.
 */
public final class TextDifference {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+|\\d[\\d.,%]*|.", Pattern.DOTALL);

    /** How a piece of text fared. Class {@code diff-<code>} on pages. */
    public enum Fate {
        SAME,
        ADDED,
        REMOVED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Pieces of one block in reading order; what was removed stands before what was added in its place. */
    public record Line(BlockKind kind, List<Piece> pieces) {

        public boolean isSame() {
            return pieces.stream().allMatch(piece -> piece.fate() == Fate.SAME);
        }
    }

    public record Piece(Fate fate, String text) {

        public String code() {
            return fate.code();
        }
    }

    /** A word, told apart by what it says, and a figure also from a typed number. */
    private record Word(String text, boolean figure) {}

    private TextDifference() {}

    static List<Line> between(Content before, Content after, Map<Integer, Binding> bindings) {
        List<Line> lines = new ArrayList<>();
        List<String> old = before.blocks().stream().map(Block::key).toList();
        List<String> now = after.blocks().stream().map(Block::key).toList();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                for (String key : delta.getTarget().getLines()) {
                    Block was = before.block(key).orElseThrow();
                    Block is = after.block(key).orElseThrow();
                    add(lines, line(is.kind(), words(was, bindings), words(is, bindings)));
                }
                continue;
            }
            for (String key : delta.getSource().getLines()) {
                Block gone = before.block(key).orElseThrow();
                add(lines, line(gone.kind(), words(gone, bindings), List.of()));
            }
            for (String key : delta.getTarget().getLines()) {
                Block come = after.block(key).orElseThrow();
                add(lines, line(come.kind(), List.of(), words(come, bindings)));
            }
        }
        return lines;
    }

    private static void add(List<Line> lines, Line line) {
        if (!line.pieces().isEmpty()) {
            lines.add(line);
        }
    }

    private static Line line(BlockKind kind, List<Word> before, List<Word> after) {
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<Word> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(pieces, Fate.SAME, delta.getTarget().getLines());
            } else {
                add(pieces, Fate.REMOVED, delta.getSource().getLines());
                add(pieces, Fate.ADDED, delta.getTarget().getLines());
            }
        }
        return new Line(kind, pieces);
    }

    private static void add(List<Piece> pieces, Fate fate, List<Word> words) {
        if (!words.isEmpty()) {
            StringBuilder text = new StringBuilder();
            words.forEach(word -> text.append(word.text()));
            pieces.add(new Piece(fate, text.toString()));
        }
    }

    private static List<Word> words(Block block, Map<Integer, Binding> bindings) {
        List<Word> words = new ArrayList<>();
        for (Run run : block.runs()) {
            if (run instanceof Run.Mark mark) {
                words.add(new Word(Binding.of(bindings, mark.figure()).text(), true));
            } else {
                Matcher matcher = WORD.matcher(((Run.Words) run).text());
                while (matcher.find()) {
                    words.add(new Word(matcher.group(), false));
                }
            }
        }
        return words;
    }
}
