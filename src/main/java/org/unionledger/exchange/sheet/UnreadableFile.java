package org.unionledger.exchange.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A file that cannot be taken in at all; nothing of it was read into any book. */
public class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. The wording is message {@code exchange.file.<code>}: what is wrong and what to do. */
    public enum Reason {
        EMPTY,
        NO_ROWS,
        /** More bytes than {@link Limits#FILE_BYTES}. Argument: megabytes allowed. */
        TOO_LARGE,
        XLS_TOO_LARGE,
        NOT_A_TABLE,
        WORD_DOCUMENT,
        PRESENTATION,
        PDF,
        PICTURE,
        WEB_PAGE,
        OPEN_DOCUMENT,
        BINARY_WORKBOOK,
        XML_SPREADSHEET,
        ARCHIVE,
        PROTECTED,
        DAMAGED,
        /** Unpacks to far more than a workbook of people would. */
        BOMB,
        /** Declares document types or entities of its own. */
        ENTITIES,
        /** Argument: the limit. */
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        /** Argument: the line of the first broken character. */
        BROKEN_ENCODING,
        UNKNOWN_ENCODING,
        /** A quotation mark opened in the line given is never closed. */
        OPEN_QUOTE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;
    private final transient Object[] arguments;

    public UnreadableFile(Reason reason, Object... arguments) {
        super(reason + " " + Arrays.toString(arguments));
        this.reason = reason;
        this.arguments = arguments.clone();
    }

    UnreadableFile(Reason reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
        this.arguments = new Object[0];
    }

    public Reason reason() {
        return reason;
    }

    public List<Object> arguments() {
        return List.of(arguments);
    }
}
