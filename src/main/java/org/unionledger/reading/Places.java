package org.unionledger.reading;

/**
 * Places of a text counted in characters, as programs of every language count them: a rare ideograph or a small picture is one
 * character, though Java keeps it in two units.
 */
final class Places {

    private final String text;
    private int unit;
    private int character;

    Places(String text) {
        this.text = text;
    }

    /** The place of a unit of Java's; quick when asked in the order of the text. */
    int of(int place) {
        if (place < unit) {
            unit = 0;
            character = 0;
        }
        character += text.codePointCount(unit, place);
        unit = place;
        return character;
    }
}
