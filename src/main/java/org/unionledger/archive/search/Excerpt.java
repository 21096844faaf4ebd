package org.unionledger.archive.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Parts of a text around what was looked for, cut at what is to be lit up. */
public final class Excerpt {

    private static final int BEFORE = 24;
    private static final int LONGEST = 110;

    private Excerpt() {}

    /** @param hit whether it is what was looked for, whatever way */
    public record Piece(String text, boolean hit) {}

    /** The whole of a short text, such as a title. */
    public static List<Piece> whole(String text, List<Sought> words) {
        return pieces(text, hits(text, words), 0, text.length());
    }

    /** Of a long text the surroundings of the first hit; empty when there is none. */
    public static List<Piece> around(String text, List<Sought> words) {
        String line = Plain.line(text);
        BitSet hits = hits(line, words);
        if (hits.isEmpty()) {
            return List.of();
        }
        int from = Math.max(0, hits.nextSetBit(0) - BEFORE);
        int to = Math.min(line.length(), from + LONGEST);
        List<Piece> pieces = new ArrayList<>(pieces(line, hits, from, to));
        if (from > 0) {
            pieces.add(0, new Piece("…", false));
        }
        if (to < line.length()) {
            pieces.add(new Piece("…", false));
        }
        return pieces;
    }

    private static BitSet hits(String text, List<Sought> words) {
        BitSet hits = new BitSet();
        if (words.isEmpty()) {
            return hits;
        }
        Indexed forms = Indexed.inPlace(text);
        words.stream().flatMap(word -> word.ways().stream()).forEach(way -> {
            String within = switch (way.form()) {
                case WORDS -> forms.words();
                case SOUNDS -> forms.sounds();
                case INITIALS -> forms.initials();
            };
            for (int at = within.indexOf(way.text()); at >= 0; at = within.indexOf(way.text(), at + 1)) {
                if (way.form() != Sought.Form.INITIALS
                        || isChinese(forms.sounds(), at, way.text().length())) {
                    hits.set(at, at + way.text().length());
                }
            }
        });
        return hits;
    }

    private static boolean isChinese(String sounds, int at, int length) {
        return sounds.substring(at, at + length).chars().allMatch(sign -> Syllables.isSound((char) sign));
    }

    private static List<Piece> pieces(String text, BitSet hits, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        while (at < to) {
            boolean hit = hits.get(at);
            int end = Math.min(to, hit ? hits.nextClearBit(at) : next(hits, at, to));
            pieces.add(new Piece(text.substring(at, end), hit));
            at = end;
        }
        return pieces;
    }

    private static int next(BitSet hits, int at, int to) {
        int next = hits.nextSetBit(at);
        return next < 0 ? to : next;
    }
}
