package org.unionledger.organization;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unionledger.codes.CodeList;
import org.unionledger.codes.Evened;
import org.unionledger.frame.Words;

/**
 * Industries as they are stored of employers (国民经济行业): the letter of a section (门类), or that and the two digits of
 * one of its divisions (大类), such as C39.
 */
public final class Industries {

    private static final int DIVISION = 3;
    private static final Pattern CODED = Pattern.compile("([A-T]?\\d{2}|[A-T])(?:[\\s.\\-、:：_]*(\\D.*))?");

    private Industries() {}

    /** In the reader's language, a division after its section; the code itself when the lists have none. */
    public static String name(Words words, String code) {
        String section = section(code).map(entry -> named(words, entry)).orElse(code);
        return CodeList.INDUSTRY_DIVISION
                .ofCode(code)
                .map(division -> section + words.text("organization.industry.of") + named(words, division))
                .orElse(section);
    }

    /** As it stands in the form and is typed there: the code and its name. */
    public static String written(Words words, String code) {
        return entry(code)
                .map(entry -> entry.code() + " " + named(words, entry))
                .orElse(code);
    }

    /** What the form offers, each section before its divisions. */
    public static List<String> offered(Words words) {
        return CodeList.INDUSTRY_SECTION.entries().stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(section),
                        CodeList.INDUSTRY_DIVISION.entries().stream()
                                .filter(division -> division.code().startsWith(section.code()))))
                .map(entry -> entry.code() + " " + named(words, entry))
                .toList();
    }

    static boolean isKnown(String code) {
        return entry(code).isPresent();
    }

    /**
     * The code that is meant by a code (C, C39, 39), by a name or everyday word, or by a code before any words. A name that
     * a section and its only division share (教育) means the section.
     */
    static Optional<String> meant(String written) {
        Optional<String> named = Stream.of(CodeList.INDUSTRY_SECTION, CodeList.INDUSTRY_DIVISION)
                .flatMap(list -> list.meant(written).stream())
                .map(CodeList.Entry::code)
                .findFirst();
        return named.or(() -> coded(Evened.code(written)));
    }

    private static Optional<String> coded(String written) {
        Matcher coded = CODED.matcher(written);
        return coded.matches() ? entry(coded.group(1)).map(CodeList.Entry::code) : Optional.empty();
    }

    private static Optional<CodeList.Entry> entry(String code) {
        if (code.length() == 1) {
            return CodeList.INDUSTRY_SECTION.ofCode(code);
        }
        return code.length() == DIVISION
                ? CodeList.INDUSTRY_DIVISION.ofCode(code)
                : CodeList.INDUSTRY_DIVISION.entries().stream()
                        .filter(division -> division.code().substring(1).equals(code))
                        .findFirst();
    }

    private static Optional<CodeList.Entry> section(String code) {
        return code.isEmpty() ? Optional.empty() : CodeList.INDUSTRY_SECTION.ofCode(code.substring(0, 1));
    }

    private static String named(Words words, CodeList.Entry entry) {
        return words.either(entry.name(), entry.englishName());
    }
}
