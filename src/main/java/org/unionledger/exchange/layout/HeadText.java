package org.unionledger.exchange.layout;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words at the head of a column, evened out to be compared: 其中：女职工 数（人） becomes 女职工数. */
public final class HeadText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔{<《][^)\\]】〕}>》]*[)\\]】〕}>》]");
    private static final Pattern BRACKET_MARKS = Pattern.compile("[()\\[\\]【】〔〕{}<>《》]");
    private static final Pattern MARKS = Pattern.compile("[*★☆#:：;；,，。.、/\\\\|\"“”'‘’_\\-—]+");
    private static final Pattern OF_WHICH = Pattern.compile("^(?:其中|含)(?=..)");
    private static final Pattern NUMBERING = Pattern.compile("^(?:[0-9]{1,2}[.、]|[(][0-9]{1,2}[)])");
    private static final Pattern UNIT = Pattern.compile("(?<![0-9.])(万元|万人|千元|百元|亿元)");
    private static final Pattern STATED_UNIT = Pattern.compile("单位[:：]?(万元|千元|百元|亿元)");
    private static final Set<String> SERIAL = Set.of("序号", "编号", "序", "号", "no", "行号", "项次", "序列号", "顺序号");
    private static final Set<String> RESULTS = Set.of("是否导入成功", "错误原因");

    private HeadText() {}

    /** Forms under which the head may be known, the most telling first; empty for an empty head. */
    static Set<String> forms(String head) {
        String wide = normal(head);
        Set<String> forms = new LinkedHashSet<>();
        add(forms, even(BRACKETS.matcher(wide).replaceAll("")));
        add(forms, even(BRACKET_MARKS.matcher(wide).replaceAll("")));
        return forms;
    }

    private static void add(Set<String> forms, String form) {
        if (!form.isEmpty()) {
            forms.add(form);
            forms.add(OF_WHICH.matcher(form).replaceFirst(""));
        }
    }

    private static String normal(String head) {
        return BLANKS.matcher(Normalizer.normalize(head, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static String even(String head) {
        return MARKS.matcher(NUMBERING.matcher(head).replaceFirst("")).replaceAll("");
    }

    /** The form by which two heads are called the same. */
    static String same(String head) {
        return even(BRACKET_MARKS.matcher(normal(head)).replaceAll(""));
    }

    /** What one stands for under this head: 10,000 for 万元; one when it names no unit. */
    public static BigDecimal unit(String head) {
        return unit(UNIT.matcher(normal(head)));
    }

    /** What one yuan stands for by a note above the table: 单位：万元. */
    public static BigDecimal statedUnit(String note) {
        return unit(STATED_UNIT.matcher(normal(note)));
    }

    private static BigDecimal unit(Matcher unit) {
        if (!unit.find()) {
            return BigDecimal.ONE;
        }
        return switch (unit.group(1).charAt(0)) {
            case '万' -> BigDecimal.valueOf(10_000);
            case '千' -> BigDecimal.valueOf(1_000);
            case '百' -> BigDecimal.valueOf(100);
            default -> BigDecimal.valueOf(100_000_000);
        };
    }

    /** A running number, or what an error workbook of ours added: nothing to import. */
    static boolean isNoContent(String head) {
        String same = same(head);
        return SERIAL.contains(same) || RESULTS.contains(same);
    }

    static boolean isOurResult(String head) {
        return RESULTS.stream().anyMatch(same(head)::endsWith);
    }
}
