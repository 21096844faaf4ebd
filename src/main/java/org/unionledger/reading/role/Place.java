package org.unionledger.reading.role;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.number.Token;
import org.unionledger.reading.text.Text;

/** A token where it stands: the clause and the sentence around it. */
public final class Place {

    /** No sentence is longer. */
    private static final int LONGEST = 400;

    /** Of a text without any punctuation so much is read before each figure, and as much behind it. */
    private static final int PIECE = 100;

    /** Words farther away say nothing of a figure. */
    private static final int LONGEST_CLAUSE = 100;

    private static final Pattern LISTED =
            Pattern.compile("(?:[、(]|和|或)[^,。;共计合总发支用花累折约每]{0,9}|,(?![支共总合])\\p{IsHan}{1,3}(?:出|付|补|掏|缴|承担)");

    private static final String CLAUSE_ENDS = ",;。!?\n\t()";
    private static final String SENTENCE_ENDS = "。!?\n";

    private final String page;
    private final Text text;
    private final Token token;
    private final int sentenceStart;
    private final int sentenceEnd;
    private final String before;
    private final String after;

    public Place(String page, Text text, Token token) {
        this.page = page;
        this.text = text;
        this.token = token;
        this.sentenceStart = piece(back(SENTENCE_ENDS, text.start()));
        this.sentenceEnd = piece(forth(SENTENCE_ENDS));
        this.before = page.substring(
                Math.max(back(CLAUSE_ENDS, sentenceStart), token.start() - LONGEST_CLAUSE), token.start());
        this.after = page.substring(token.end(), Math.min(forth(CLAUSE_ENDS), token.end() + LONGEST_CLAUSE));
    }

    public Text text() {
        return text;
    }

    public Token token() {
        return token;
    }

    public String words() {
        return page.substring(token.start(), token.end());
    }

    public int sentenceStart() {
        return sentenceStart;
    }

    /** Behind its full stop. */
    public int sentenceEnd() {
        return sentenceEnd < page.length() && page.charAt(sentenceEnd) != '\n' ? sentenceEnd + 1 : sentenceEnd;
    }

    /** The sentence up to the token. */
    public String sentenceBefore() {
        return page.substring(sentenceStart, token.start());
    }

    public String sentenceAfter() {
        return page.substring(token.end(), sentenceEnd);
    }

    /** The clause up to the token. A comma within a number does not end one. */
    public String before() {
        return before;
    }

    /** The clause behind the token. */
    public String after() {
        return after;
    }

    /** So many characters behind the token, beyond its sentence if need be. */
    String behind(int length) {
        return page.substring(token.end(), Math.min(text.end(), token.end() + length));
    }

    boolean isBefore(Pattern pattern) {
        return pattern.matcher(before()).find();
    }

    boolean isAfter(Pattern pattern) {
        Matcher matcher = pattern.matcher(after());
        return matcher.lookingAt();
    }

    /** Whether it is the next of a list: 一等奖3000元、二等奖2000元. */
    public boolean isListedBehind(Place other) {
        boolean alike = other.token.quantity().isPresent()
                && token.quantity().isPresent()
                && other.token.quantity().get().unit().measure()
                        == token.quantity().get().unit().measure();
        return alike
                && other.sentenceStart == sentenceStart
                && LISTED.matcher(page.substring(other.token.end(), token.start()))
                        .matches();
    }

    boolean isAhead() {
        return text.isAhead(token.start());
    }

    /** Whether it stands in a line of its own at the end, as a signature and its day do. */
    boolean isSigned() {
        int lineStart = page.lastIndexOf('\n', token.start()) + 1;
        int newline = page.indexOf('\n', token.end());
        String line =
                page.substring(lineStart, newline < 0 ? page.length() : newline).strip();
        return line.length() <= 30
                && text.end() - token.end() < 80
                && line.chars().noneMatch(c -> ",。;:".indexOf(c) >= 0);
    }

    /** What has no end within the longest sentence is none. */
    private int piece(int end) {
        int behind = end - token.end();
        return token.start() - end >= LONGEST ? token.start() - PIECE : behind >= LONGEST ? token.end() + PIECE : end;
    }

    private int back(String ends, int least) {
        int place = token.start();
        int farthest = Math.max(least, place - LONGEST);
        while (place > farthest && !ends(ends, place - 1)) {
            place--;
        }
        return place;
    }

    private int forth(String ends) {
        int place = token.end();
        int farthest = Math.min(text.end(), place + LONGEST);
        while (place < farthest && !ends(ends, place)) {
            place++;
        }
        return place;
    }

    /** An ASCII full stop behind a Chinese character ends a sentence as well. */
    private boolean ends(String ends, int place) {
        char c = page.charAt(place);
        boolean digitAround = place > 0
                && Character.isDigit(page.charAt(place - 1))
                && place + 1 < page.length()
                && Character.isDigit(page.charAt(place + 1));
        return c == '.'
                ? !digitAround && place > 0 && !Character.isDigit(page.charAt(place - 1))
                : ends.indexOf(c) >= 0 && !(c == ',' && digitAround && thousands(place));
    }

    private boolean thousands(int comma) {
        return comma + 3 < page.length()
                && page.substring(comma + 1, comma + 4).chars().allMatch(Character::isDigit)
                && (comma + 4 >= page.length() || !Character.isDigit(page.charAt(comma + 4)));
    }
}
