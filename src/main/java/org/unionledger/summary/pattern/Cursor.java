package org.unionledger.summary.pattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the text of a pattern, and what may be read from there. */
final class Cursor {

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** Whether one of these marks comes next. */
    boolean atOneOf(String marks) {
        return !atEnd() && marks.indexOf(text.charAt(at)) >= 0;
    }

    int position() {
        return at;
    }

    String since(int position) {
        return text.substring(position, at);
    }

    /** The next character of plain text; a backslash makes the mark behind it text. */
    char character() {
        if (text.charAt(at) == '\\' && at + 1 < text.length()) {
            at++;
        }
        return text.charAt(at++);
    }

    /** Plain text up to one of the marks or the end. */
    String plainUntil(String marks) {
        StringBuilder plain = new StringBuilder();
        while (!atEnd() && !atOneOf(marks)) {
            plain.append(character());
        }
        return plain.toString();
    }

    boolean accept(String mark) {
        boolean found = text.startsWith(mark, at);
        at += found ? mark.length() : 0;
        return found;
    }

    void expect(String mark) {
        if (!accept(mark)) {
            throw wrong(PatternFlaw.MARK, mark);
        }
    }

    void skipSpaces() {
        while (atOneOf(" ")) {
            at++;
        }
    }

    /** What comes next, without reading it. */
    Matcher ahead(Pattern what) {
        return what.matcher(text).region(at, text.length());
    }

    /** @throws NotAPattern with this flaw if something else comes next */
    String read(Pattern what, PatternFlaw otherwise) {
        Matcher matcher = ahead(what);
        if (!matcher.lookingAt()) {
            throw wrong(otherwise, "");
        }
        at = matcher.end();
        return matcher.group();
    }

    NotAPattern wrong(PatternFlaw flaw, String about) {
        return new NotAPattern(flaw, about, text, at);
    }
}
