package org.unionledger.exchange.layout;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.unionledger.exchange.sheet.Cell;
import org.unionledger.exchange.sheet.SheetRow;

/** What a row below the head is. Only {@link #DATA} is imported; the others are listed, never dropped in silence. */
public enum RowKind {
    DATA,
    /** Nothing in any column that is imported, at most a running number or a formula's leftover. */
    BLANK,
    /** 合计、总计、小计. */
    TOTAL,
    /** 填表人、审核人. */
    SIGNATURE,
    /** The head once more, as at the top of each printed page, or the numbers of the columns below it. */
    HEAD,
    /** 注：, 备注：, or a sentence of instruction. */
    NOTE,
    /** 一、东港社区: a heading of the rows that follow. */
    SECTION;

    private static final Pattern TOTALS = Pattern.compile("(?:本页|本表|以上|全年|全街道|全镇|全区)?(?:合计|总计|小计|共计|累计|合共)[:：]?.{0,8}");
    private static final Pattern SIGNATURES = Pattern.compile("(?:单位|工会)?(?:填表|填报|制表|编制|审核|审批|复核|经办|主管|分管|统计|报送|负责)"
            + "(?:人|员|单位|日期|时间|领导|负责人)?(?:[(（]?(?:签名|签字|签章|盖章|公章)[)）]?)?(?:[:：].*)?"
            + "|[(（]?(?:单位)?(?:盖章|公章)[)）]?[:：]?.*");
    private static final Pattern NOTES =
            Pattern.compile("(?:备?注|说明|填表说明|填报说明|填写说明|要求)[0-9]?[:：].*|(?:示例|样例|例如|例)[:：]?");
    private static final Pattern SECTIONS = Pattern.compile("[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．)）].*");

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param layout of the sheet, with the row below its head */
    public static RowKind of(SheetRow row, SheetLayout layout) {
        String first = row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(RowKind::bare)
                .orElse("");
        if (TOTALS.matcher(first).matches()) {
            return TOTAL;
        }
        if (SIGNATURES.matcher(first).matches()) {
            return SIGNATURE;
        }
        if (isHead(row, layout)) {
            return HEAD;
        }
        if (row.filled() <= 2 && NOTES.matcher(first).matches()) {
            return NOTE;
        }
        if (row.filled() == 1 && SECTIONS.matcher(first).matches()) {
            return SECTION;
        }
        if (!saysNothing(row, layout)) {
            return DATA;
        }
        return hasRemark(row, layout) ? NOTE : BLANK;
    }

    private static boolean isHead(SheetRow row, SheetLayout layout) {
        long same = layout.columns().stream()
                .filter(column -> column.key() != null && isSameHead(row.cell(column.index()), column.head()))
                .count();
        long imported =
                layout.columns().stream().filter(column -> column.key() != null).count();
        return (same >= 2 && same * 10 >= imported * 6) || isColumnNumbers(row);
    }

    private static boolean isSameHead(Cell cell, String head) {
        String text = HeadText.same(cell.text());
        return cell.type() == Cell.Type.TEXT
                && !text.isEmpty()
                && HeadText.same(head).endsWith(text);
    }

    /** 1 2 3 4 … or 甲 乙 1 2 … below the head of an official form. */
    private static boolean isColumnNumbers(SheetRow row) {
        List<String> filled = row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .map(RowKind::bare)
                .toList();
        if (filled.size() < 4) {
            return false;
        }
        int letters = 0;
        while (letters < filled.size() && "甲乙丙丁".contains(filled.get(letters))) {
            letters++;
        }
        for (int i = letters; i < filled.size(); i++) {
            if (!filled.get(i).matches("[(（]?" + (i - letters + 1) + "[)）]?")) {
                return false;
            }
        }
        return true;
    }

    private static boolean saysNothing(SheetRow row, SheetLayout layout) {
        return layout.columns().stream()
                .filter(column -> column.key() != null)
                .map(column -> row.cell(column.index()))
                .allMatch(cell -> cell.isEmpty() || cell.spread() || cell.type() == Cell.Type.UNCALCULATED);
    }

    /** A word in a column that is not imported. */
    private static boolean hasRemark(SheetRow row, SheetLayout layout) {
        return layout.columns().stream()
                .filter(column -> column.key() == null && !HeadText.isNoContent(column.head()))
                .map(column -> row.cell(column.index()))
                .anyMatch(cell -> cell.type() == Cell.Type.TEXT && !cell.spread());
    }

    private static String bare(Cell cell) {
        return cell.text().replaceAll("[\\s\\p{Z}]", "");
    }
}
