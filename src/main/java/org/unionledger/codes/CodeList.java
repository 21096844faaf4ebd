package org.unionledger.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a code list (代码表), read from {@code codes/<file>.csv}: code, Chinese name, English name, and the other
 * words people write for it. The first line of the file names the standard and its edition.
 */
public final class CodeList {

    /** 学历 (COD-10). */
    public static final CodeList EDUCATION = CodeList.of("education-2006");
    /** 政治面貌 (COD-11). */
    public static final CodeList POLITICAL_STATUS = CodeList.of("political-status-1984");
    /** 民族 (COD-08). */
    public static final CodeList ETHNIC_GROUP = CodeList.of("ethnic-group-1991");
    /** 单位类别、单位性质 (COD-13). */
    public static final CodeList UNIT_KIND = CodeList.of("unit-kind-2015");
    /** 证件类别 (rules of the real-name register). */
    public static final CodeList DOCUMENT_KIND = CodeList.of("document-kind-2004");
    /** 就业状况. */
    public static final CodeList EMPLOYMENT_STATUS = CodeList.of("employment-status-2017");
    /** 技能（技术）等级. */
    public static final CodeList SKILL_LEVEL = CodeList.of("skill-level-2017");
    /** 户籍类型. */
    public static final CodeList RESIDENCE_TYPE = CodeList.of("residence-type-2017");
    /** 会籍变化类型. */
    public static final CodeList MEMBERSHIP_CHANGE = CodeList.of("membership-change-2017");
    /** 会籍变化原因. */
    public static final CodeList MEMBERSHIP_REASON = CodeList.of("membership-reason-2017");
    /** 重点群体: platform, dispatched, disabled and model workers. Migrant workers are a field of their own. */
    public static final CodeList SPECIAL_GROUP = CodeList.of("special-group-2021");

    private static final Pattern CODE_AND_NAME = Pattern.compile("([0-9]{1,3})[\\s.\\-、:：_]*(\\D.*)");

    /** 经济类型 (GB/T 12402). */
    public static final CodeList ECONOMIC_TYPE = CodeList.of("economic-type-2000");
    /** 建会方式 of the real-name register. */
    public static final CodeList FOUNDING_WAY = CodeList.of("founding-way-2017");
    /** 工会类型 of the real-name register. */
    public static final CodeList UNION_TYPE = CodeList.of("union-type-2017");
    /** 工会形式 of the real-name register. */
    public static final CodeList UNION_FORM = CodeList.of("union-form-2017");
    /** 行业门类 (GB/T 4754). */
    public static final CodeList INDUSTRY_SECTION = CodeList.of("industry-section-2017");
    /** 行业大类 (GB/T 4754), each under the letter of its section: C39. */
    public static final CodeList INDUSTRY_DIVISION = CodeList.of("industry-division-2017");

    /**
     * One value of a list.
     *
     * @param name in Chinese, as printed
     */
    public record Entry(String code, String name, String englishName, List<String> synonyms) {}

    private final String edition;
    private final Map<String, Entry> byCode;
    private final Map<String, Entry> byWord;

    private CodeList(String edition, List<Entry> entries) {
        this.edition = edition;
        Map<String, Entry> codes = new LinkedHashMap<>();
        Map<String, Entry> words = new HashMap<>();
        for (Entry entry : entries) {
            if (codes.put(entry.code(), entry) != null) {
                throw new IllegalStateException("Code twice in " + edition + ": " + entry.code());
            }
            claim(words, entry.name(), entry);
            entry.synonyms().forEach(synonym -> claim(words, synonym, entry));
        }
        this.byCode = Collections.unmodifiableMap(codes);
        this.byWord = Map.copyOf(words);
    }

    private void claim(Map<String, Entry> words, String word, Entry entry) {
        Entry other = words.putIfAbsent(Evened.name(word), entry);
        if (other != null && other != entry) {
            throw new IllegalStateException("Word for two codes in " + edition + ": " + word);
        }
    }

    /** The standard and its edition, such as GB/T 4658-2006 学历代码. */
    public String edition() {
        return edition;
    }

    /** In the order of the standard. */
    public List<Entry> entries() {
        return List.copyOf(byCode.values());
    }

    public Optional<Entry> ofCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * Understands the code itself, the name, another word for it, or the code before its name (1 在岗), as templates offer
     * them; empty when it is none of these.
     */
    public Optional<Entry> meant(String written) {
        Entry coded = byCode.get(Evened.code(written));
        Entry meant = coded != null ? coded : byWord.get(Evened.name(written));
        return meant != null ? Optional.of(meant) : codedAndNamed(written);
    }

    private Optional<Entry> codedAndNamed(String written) {
        Matcher both = CODE_AND_NAME.matcher(Evened.code(written));
        return both.matches()
                ? ofCode(both.group(1)).filter(entry -> entry == byWord.get(Evened.name(both.group(2))))
                : Optional.empty();
    }

    /** The Chinese name of a stored code; the code itself when this edition has none, empty for none. */
    public String nameOf(@Nullable String code) {
        return code == null ? "" : ofCode(code).map(Entry::name).orElse(code);
    }

    private static CodeList of(String file) {
        String path = "/codes/" + file + ".csv";
        try (InputStream stream = Objects.requireNonNull(CodeList.class.getResourceAsStream(path), path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String edition =
                    Objects.requireNonNull(reader.readLine(), path).substring(1).trim();
            return new CodeList(edition, reader.lines().map(CodeList::entry).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Entry entry(String line) {
        String[] parts = line.split(",", -1);
        return new Entry(parts[0], parts[1], parts[2], parts[3].isEmpty() ? List.of() : List.of(parts[3].split("\\|")));
    }
}
