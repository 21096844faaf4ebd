package org.unionledger.summary.pdf;

/**
 * A character as it is set.
 *
 * @param size  in points
 * @param width in points
 * @param figure the number of the figure it belongs to; 0 for words
 */
record Type(int character, Font font, double size, double width, int figure) {

    private static final String NOT_FIRST = "，。、；：？！）》〉」』】〕〗”’％%‰…—·,.;:?!)]}";
    private static final String NOT_LAST = "（《〈「『【〔〖“‘([{";

    /** Whether a line may end here and the next begin with the other. The usual 避头尾 of Chinese print. */
    boolean mayEndBefore(Type next) {
        return !next.mayNotBegin() && NOT_LAST.indexOf(character) < 0 && !(isOfWord() && next.isOfWord());
    }

    boolean mayNotBegin() {
        return NOT_FIRST.indexOf(character) >= 0;
    }

    /** Numbers and foreign words are not torn. */
    private boolean isOfWord() {
        return character > ' ' && character < 0x80;
    }

    /** The same as part of a figure. */
    Type of(int number) {
        return new Type(character, font, size, width, number);
    }

    String text() {
        return Character.toString(character);
    }
}
