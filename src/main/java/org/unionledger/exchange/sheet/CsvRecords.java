package org.unionledger.exchange.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts a text into records (RFC 4180): quoted values may hold delimiters, line ends and doubled quotes. A quote in the
 * middle of a value is a quote.
 */
final class CsvRecords {

    private final String text;
    private final char delimiter;
    private int at;
    private int line = 1;
    private int startLine = 1;
    private boolean open;
    private List<String> values = List.of();

    CsvRecords(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
        if (text.startsWith("sep=") && text.length() > 4) {
            endLine(text.indexOf('\n'));
        }
    }

    private void endLine(int lineEnd) {
        at = lineEnd < 0 ? text.length() : lineEnd + 1;
        line++;
    }

    /** Goes on to the next record; false at the end, or in a quoted value that never ends. */
    boolean next() {
        if (open || at >= text.length()) {
            return false;
        }
        startLine = line;
        values = new ArrayList<>();
        boolean more = true;
        while (more) {
            values.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            more = at < text.length() && text.charAt(at) == delimiter;
            if (more) {
                at++;
            }
        }
        skipLineEnd();
        return !open;
    }

    private String plain() {
        int start = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                if (at >= text.length() || text.charAt(at) != '"') {
                    return value.append(plain()).toString();
                }
                at++;
            }
            if (c == '\n') {
                line++;
            }
            value.append(c);
        }
        open = true;
        return value.toString();
    }

    private boolean isEnd(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    private void skipLineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
            if (at >= text.length() || text.charAt(at) != '\n') {
                line++;
                return;
            }
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            endLine(at);
        }
    }

    /** The line the record starts in, from 1. */
    int line() {
        return startLine;
    }

    List<String> values() {
        return values;
    }

    /** Whether the text ended inside quotes. */
    boolean isOpen() {
        return open;
    }
}
