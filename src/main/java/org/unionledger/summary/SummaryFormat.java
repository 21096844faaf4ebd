package org.unionledger.summary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file a summary can be written as. Label {@code summary.format.<code>}. */
public enum SummaryFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    HTML("text/html;charset=UTF-8"),
    TXT("text/plain;charset=UTF-8"),
    JSON("application/json");

    private final String contentType;

    SummaryFormat(String contentType) {
        this.contentType = contentType;
    }

    /** Also the ending of the file's name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String contentType() {
        return contentType;
    }

    public static Optional<SummaryFormat> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }
}
