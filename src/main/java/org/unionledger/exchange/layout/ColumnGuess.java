package org.unionledger.exchange.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.unionledger.exchange.ColumnKind;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.ProposedColumn;
import org.unionledger.exchange.ProposedColumn.Sort;
import org.unionledger.exchange.sheet.Cell;
import org.unionledger.exchange.sheet.SheetRow;
import org.unionledger.exchange.value.CellReader;
import org.unionledger.exchange.value.Understood;

/** What one column of a table nobody knows holds: told by its cells, and where these leave it open by its head. */
final class ColumnGuess {

    private static final Pattern SECRET = Pattern.compile("[0-9]{17}[0-9X]|[0-9]{16}|[0-9]{19}");
    private static final Pattern PHONE = Pattern.compile("(?:\\+?86)?1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}");
    private static final Pattern DAYS = Pattern.compile("日期|时间|年月|日$");
    private static final Pattern MONEY = Pattern.compile("元|金额|款|经费|费用|补助|资金");
    private static final Pattern PERSON = Pattern.compile("姓名|负责人|联系人|经办人|主持人|主讲人|申请人|填报人");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·]{2,5}");
    private static final Pattern EMPLOYER = Pattern.compile("单位|企业|公司");
    private static final Pattern EMPLOYER_TRAIT = Pattern.compile("性质|类型|类别|地址|电话");
    private static final Pattern UNION = Pattern.compile("社区|工会|^村");
    private static final Pattern LONG = Pattern.compile("内容|情况|说明|备注|过程|结果");

    /** So many of the cells must look alike; the others are slips of the pen. */
    private static final double MOST = 0.8;

    private static final int CHOICES_AT_MOST = 12;
    private static final int LONGEST_CHOICE = 12;
    private static final int EACH_CHOICE_AT_LEAST = 2;
    private static final int LONGEST_LINE = 60;

    private final int index;
    private final String head;
    private final BigDecimal unit;
    private final List<Cell> filled;
    private final boolean complete;
    private final LocalDate today;
    private final Sort sort;

    ColumnGuess(int index, String head, String wholeHead, BigDecimal unit, List<SheetRow> rows, LocalDate today) {
        this.index = index;
        this.head = head;
        this.unit = unit;
        this.today = today;
        this.filled = rows.stream()
                .map(row -> row.cell(index))
                .filter(cell -> !cell.isEmpty())
                .toList();
        this.complete = !rows.isEmpty() && filled.size() == rows.size();
        this.sort = sort(wholeHead);
    }

    ProposedColumn column() {
        return new ProposedColumn(head, sort, sort == Sort.CHOICE ? words() : List.of(), complete);
    }

    /** The cell as somebody would type it, money in yuan; nothing of what a register does not keep. */
    String written(SheetRow row) {
        Cell cell = row.cell(index);
        if (sort == Sort.SECRET || cell.isEmpty()) {
            return "";
        }
        if (sort == Sort.MONEY && understood(ColumnKind.MONEY, unit, cell).value() instanceof BigDecimal yuan) {
            return yuan.stripTrailingZeros().toPlainString();
        }
        return cell.text();
    }

    private Sort sort(String wholeHead) {
        if (filled.isEmpty()) {
            return byHead();
        }
        if (most(cell -> SECRET.matcher(bare(cell)).matches())) {
            return Sort.SECRET;
        }
        if (most(cell -> PHONE.matcher(bare(cell)).matches())) {
            return Sort.PHONE;
        }
        if (areDays()) {
            return Sort.DAY;
        }
        if (most(cell -> isUnderstood(ColumnKind.MONEY, cell))) {
            boolean money = MONEY.matcher(wholeHead).find() || !most(cell -> isUnderstood(ColumnKind.COUNT, cell));
            return money ? Sort.MONEY : Sort.COUNT;
        }
        return ofText();
    }

    private Sort byHead() {
        if (DAYS.matcher(head).find()) {
            return Sort.DAY;
        }
        return LONG.matcher(head).find() ? Sort.LONG_TEXT : Sort.TEXT;
    }

    /** A bare number is a day only under a head that says so. */
    private boolean areDays() {
        boolean named = DAYS.matcher(head).find();
        return most(cell -> isUnderstood(ColumnKind.DATE, cell)
                && (cell.type() == Cell.Type.DAY
                        || named
                        || (cell.type() == Cell.Type.TEXT && !bare(cell).matches("[0-9.]+"))));
    }

    private Sort ofText() {
        if (PERSON.matcher(head).find() && most(cell -> NAME.matcher(bare(cell)).matches())) {
            return Sort.PERSON;
        }
        if (EMPLOYER.matcher(head).find() && !EMPLOYER_TRAIT.matcher(head).find()) {
            return Sort.EMPLOYER;
        }
        if (UNION.matcher(head).find() && !EMPLOYER_TRAIT.matcher(head).find()) {
            return Sort.UNION;
        }
        if (isChosen()) {
            return Sort.CHOICE;
        }
        boolean lengthy = filled.stream().anyMatch(cell -> cell.text().length() > LONGEST_LINE);
        return lengthy || LONG.matcher(head).find() ? Sort.LONG_TEXT : Sort.TEXT;
    }

    private boolean isChosen() {
        List<String> words = words();
        return words.size() <= CHOICES_AT_MOST
                && filled.size() >= EACH_CHOICE_AT_LEAST * words.size()
                && words.stream().allMatch(word -> word.length() <= LONGEST_CHOICE);
    }

    private List<String> words() {
        Map<String, Long> often = filled.stream()
                .map(cell -> cell.text().strip())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return often.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean most(Predicate<Cell> alike) {
        return filled.stream().filter(alike).count() >= MOST * filled.size();
    }

    private boolean isUnderstood(ColumnKind kind, Cell cell) {
        Understood understood = understood(kind, BigDecimal.ONE, cell);
        return understood.problem() == null && understood.value() != null;
    }

    private Understood understood(ColumnKind kind, BigDecimal one, Cell cell) {
        return new CellReader(ImportColumn.of("c", kind, head), one, today, today.getYear()).read(cell);
    }

    private static String bare(Cell cell) {
        BigDecimal number = cell.number();
        String text = number == null ? cell.text() : number.toPlainString();
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
