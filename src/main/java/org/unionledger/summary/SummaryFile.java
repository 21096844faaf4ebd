package org.unionledger.summary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that a summary can be had as: with the annex 数据来源, or its text alone.
 *
 * @param annex whether it has the annex; data (JSON) always say what they come from
 */
public record SummaryFile(SummaryFormat format, boolean annex) {

    private static final String ALONE = "-body";

    public SummaryFile {
        annex = annex || format == SummaryFormat.JSON;
    }

    public static SummaryFile whole(SummaryFormat format) {
        return new SummaryFile(format, true);
    }

    /** All there are, each once. */
    public static List<SummaryFile> all() {
        return Arrays.stream(SummaryFormat.values())
                .flatMap(format -> Stream.of(whole(format), new SummaryFile(format, false)))
                .distinct()
                .toList();
    }

    /** Tells it apart from all others: docx, and docx-body without the annex. */
    public String code() {
        return annex ? format.code() : format.code() + ALONE;
    }

    /** @throws IllegalArgumentException if there is none such */
    public static SummaryFile ofCode(String code) {
        return all().stream()
                .filter(file -> file.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No file " + code));
    }
}
