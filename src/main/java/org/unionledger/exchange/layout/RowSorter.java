package org.unionledger.exchange.layout;

import static org.unionledger.exchange.layout.RowKind.BLANK;
import static org.unionledger.exchange.layout.RowKind.DATA;
import static org.unionledger.exchange.layout.RowKind.HEAD;
import static org.unionledger.exchange.layout.RowKind.NOTE;
import static org.unionledger.exchange.layout.RowKind.SECTION;
import static org.unionledger.exchange.layout.RowKind.SIGNATURE;
import static org.unionledger.exchange.layout.RowKind.TOTAL;

import java.util.List;
import java.util.regex.Pattern;
import org.unionledger.exchange.sheet.Cell;
import org.unionledger.exchange.sheet.SheetRow;

/** Tells what each row below the head of a sheet is. */
public final class RowSorter {

    private static final Pattern TOTALS = Pattern.compile("(?:本页|本表|以上|全年|全街道|全镇|全区)?(?:合计|总计|小计|共计|累计|合共)[:：]?.{0,8}");
    private static final Pattern SIGNATURES = Pattern.compile("(?:单位|工会)?(?:填表|填报|制表|编制|审核|审批|复核|经办|主管|分管|统计|报送|负责)"
            + "(?:人|员|单位|日期|时间|领导|负责人)?(?:[(（]?(?:签名|签字|签章|盖章|公章)[)）]?)?(?:[:：].*)?"
            + "|[(（]?(?:单位)?(?:盖章|公章)[)）]?[:：]?.*");
    private static final Pattern NOTES =
            Pattern.compile("(?:备?注|说明|填表说明|填报说明|填写说明|要求)[0-9]?[:：].*|(?:示例|样例|例如|例)[:：]?");
    private static final Pattern SECTIONS = Pattern.compile("[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．)）].*");

    private static final int LONGEST_WORD = 40;

    private final List<Imported> imported;
    private final List<Integer> remarks;

    /** A column that is imported, and its head evened out. */
    private record Imported(int index, String head) {}

    public RowSorter(SheetLayout layout) {
        imported = layout.columns().stream()
                .filter(column -> column.key() != null)
                .map(column -> new Imported(column.index(), HeadText.same(column.head())))
                .toList();
        remarks = layout.columns().stream()
                .filter(column -> column.key() == null && !HeadText.isNoContent(column.head()))
                .map(FileColumn::index)
                .toList();
    }

    public RowKind sort(SheetRow row) {
        String first = row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(RowSorter::bare)
                .orElse("");
        boolean word = !first.isEmpty() && !Character.isDigit(first.charAt(0));
        if (word && TOTALS.matcher(first).matches()) {
            return TOTAL;
        }
        if (word && SIGNATURES.matcher(first).matches()) {
            return SIGNATURE;
        }
        if (isHead(row)) {
            return HEAD;
        }
        if (row.filled() <= 2 && NOTES.matcher(first).matches()) {
            return NOTE;
        }
        if (row.filled() == 1 && SECTIONS.matcher(first).matches()) {
            return SECTION;
        }
        if (!saysNothing(row)) {
            return DATA;
        }
        return hasRemark(row) ? NOTE : BLANK;
    }

    private boolean isHead(SheetRow row) {
        long same = imported.stream()
                .filter(column -> isSameHead(row.cell(column.index()), column.head()))
                .count();
        return (same >= 2 && same * 10 >= imported.size() * 6L) || isColumnNumbers(row);
    }

    private static boolean isSameHead(Cell cell, String head) {
        String text = cell.text();
        if (cell.type() != Cell.Type.TEXT || text.length() > LONGEST_WORD || head.isEmpty()) {
            return false;
        }
        boolean endsAlike = text.indexOf(head.charAt(head.length() - 1)) >= 0;
        String same = endsAlike ? HeadText.same(text) : "";
        return !same.isEmpty() && head.endsWith(same);
    }

    /** 1 2 3 4 … or 甲 乙 1 2 … below the head of an official form. */
    private static boolean isColumnNumbers(SheetRow row) {
        int expected = 0;
        int numbers = 0;
        for (Cell cell : row.cells()) {
            if (cell.isEmpty()) {
                continue;
            }
            String text = cell.text().strip();
            boolean letter = expected == 0 && text.length() == 1 && "甲乙丙丁".contains(text);
            if (!letter && !isNumber(text, ++expected)) {
                return false;
            }
            numbers += letter ? 0 : 1;
        }
        return numbers >= 3 && row.filled() >= 4;
    }

    private static boolean isNumber(String text, int expected) {
        return text.length() <= 4 && text.replaceAll("[(（)）]", "").equals(Integer.toString(expected));
    }

    private boolean saysNothing(SheetRow row) {
        return imported.stream()
                .map(column -> row.cell(column.index()))
                .allMatch(cell -> cell.isEmpty() || cell.spread() || cell.type() == Cell.Type.UNCALCULATED);
    }

    /** A word in a column that is not imported. */
    private boolean hasRemark(SheetRow row) {
        return remarks.stream().map(row::cell).anyMatch(cell -> cell.type() == Cell.Type.TEXT && !cell.spread());
    }

    private static String bare(Cell cell) {
        String text = cell.text();
        return text.length() > LONGEST_WORD * 2
                ? text
                : text.codePoints()
                        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
