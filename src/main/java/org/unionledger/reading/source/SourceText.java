package org.unionledger.reading.source;

import java.util.Arrays;

/**
 * A text as it stands in its file, and the same as it is read: evened, without what does not belong to the sentence. Each
 * character that is read knows where it stood, so that everything found is told by its place in the file.
 */
public final class SourceText {

    private final String original;
    private final String clean;
    private final String seen;
    private final int[] from;
    private final int[] to;

    private SourceText(String original, String clean, String seen, int[] from, int[] to) {
        this.original = original;
        this.clean = clean;
        this.seen = seen;
        this.from = from;
        this.to = to;
    }

    /** A text that is read as it stands. */
    public static SourceText of(String original) {
        Writer writer = new Writer(original);
        for (int i = 0; i < original.length(); i++) {
            writer.put(original.charAt(i), original.charAt(i), i, i + 1);
        }
        return writer.done();
    }

    /** The decoded text of the file. */
    public String original() {
        return original;
    }

    /** What is read; every place below is a place in it. */
    public String clean() {
        return clean;
    }

    /** A stretch of the read text in the characters a reader of the file sees, as it was before it was evened. */
    public String seen(int start, int end) {
        return seen.substring(start, end);
    }

    /** Where the character at a place of the read text begins in the original. */
    public int start(int place) {
        return place < from.length ? from[place] : original.length();
    }

    /** Where a stretch that ends before a place of the read text ends in the original. */
    public int end(int place) {
        return place == 0 ? 0 : to[place - 1];
    }

    /** What stands in the original where the read text has this stretch. */
    public String original(int start, int end) {
        return end <= start ? "" : original.substring(start(start), end(end));
    }

    /** Writes what is to be read of an original, character by character. */
    public static final class Writer {

        private final String original;
        private final StringBuilder clean = new StringBuilder();
        private final StringBuilder seen = new StringBuilder();
        private int[] from = new int[1024];
        private int[] to = new int[1024];

        public Writer(String original) {
            this.original = original;
        }

        /** A character to be read, and as it is seen, for what stands from {@code start} to before {@code end}. */
        public void put(char read, char asSeen, int start, int end) {
            int at = clean.length();
            if (at == from.length) {
                from = Arrays.copyOf(from, at * 2);
                to = Arrays.copyOf(to, at * 2);
            }
            clean.append(read);
            seen.append(asSeen);
            from[at] = start;
            to[at] = end;
        }

        public SourceText done() {
            return new SourceText(
                    original,
                    clean.toString(),
                    seen.toString(),
                    Arrays.copyOf(from, clean.length()),
                    Arrays.copyOf(to, clean.length()));
        }
    }
}
