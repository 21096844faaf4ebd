package org.unionledger.exchange.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionledger.exchange.ColumnKind;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.sheet.Cell;
import org.unionledger.exchange.sheet.Limits;

/** Understands the cells of one column of a file as the book's column asks for them. */
public final class CellReader {

    private static final Map<String, Boolean> YES_NO = yesNo();
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](?:\\.[0-9]+)?[eE]\\+?[0-9]{1,2}");
    /** Excel keeps 15 digits of a number: the rest of a longer code is lost. */
    private static final int DIGITS_KEPT = 15;

    private static final int CHOICES_NAMED = 8;
    private static final String APOSTROPHES = "'’‘`";

    private final ImportColumn column;
    private final BigDecimal unit;
    private final DayReader days;
    private final Map<String, String> choices;

    /**
     * @param unit  what one means in this column, in yuan or heads: 10,000 under a head that says 万元
     * @param today from the clock
     * @param year  that the sheet names; null when it names none
     */
    public CellReader(ImportColumn column, BigDecimal unit, LocalDate today, @Nullable Integer year) {
        this.column = column;
        this.unit = unit;
        this.days = new DayReader(today, year);
        this.choices = choices(column);
    }

    private static Map<String, String> choices(ImportColumn column) {
        Map<String, String> choices = new HashMap<>();
        for (ImportColumn.Choice choice : column.choices()) {
            choices.put(Written.same(choice.value()), choice.value());
            choice.synonyms().forEach(synonym -> choices.putIfAbsent(Written.same(synonym), choice.value()));
        }
        return choices;
    }

    private static Map<String, Boolean> yesNo() {
        Map<String, Boolean> words = new HashMap<>();
        for (String yes : List.of(
                "是", "有", "已", "已建", "已建会", "已建立", "已签", "已入会", "对", "真", "√", "✓", "✔", "☑", "■", "●", "y", "yes",
                "true", "1", "v", "建", "建会", "参加", "已参加")) {
            words.put(yes, true);
        }
        for (String no : List.of(
                "否", "无", "未", "没", "没有", "未建", "未建会", "未建立", "未签", "未入会", "不", "不是", "错", "假", "×", "✗", "✘", "x", "☐",
                "□", "○", "n", "no", "false", "0", "未参加", "-", "—", "/")) {
            words.put(no, false);
        }
        return words;
    }

    /** Neither problem nor warning for an empty cell: whether one must be filled is the row's question. */
    public Understood read(Cell cell) {
        if (cell.isEmpty()) {
            return Understood.NOTHING;
        }
        if (cell.text().length() > Limits.CELL_CHARACTERS) {
            return Understood.not("too_long", cell.text().length(), Limits.CELL_CHARACTERS);
        }
        if (cell.type() == Cell.Type.ERROR) {
            return Understood.not("formula_error", cell.text());
        }
        if (cell.type() == Cell.Type.UNCALCULATED) {
            return Understood.not("uncalculated");
        }
        if (cell.text().indexOf('\uFFFD') >= 0) {
            return Understood.not("garbled", Written.quoted(cell.text()));
        }
        return understand(Written.withoutGuard(cell));
    }

    private Understood understand(Cell cell) {
        if (column.kind() == ColumnKind.TEXT) {
            return ofText(Written.text(cell.text()));
        }
        if (column.kind() == ColumnKind.YES_NO) {
            return yesNo(cell);
        }
        if (Written.saysNothing(cell.text()) && !choices.containsKey(Written.same(cell.text()))) {
            return Understood.NOTHING;
        }
        return switch (column.kind()) {
            case NAME -> ofText(Written.name(cell.text()));
            case DATE -> days.read(cell);
            case COUNT -> count(cell);
            case MONEY -> money(cell);
            case CHOICE -> choice(cell);
            case PHONE -> PhoneReader.read(cell);
            case CODE -> code(cell);
            default -> throw new IllegalStateException("Handled before: " + column.kind());
        };
    }

    private static Understood ofText(String text) {
        return text.isEmpty() ? Understood.NOTHING : Understood.as(text);
    }

    private static Understood yesNo(Cell cell) {
        Boolean yes = YES_NO.get(Written.same(cell.text()));
        return yes == null ? Understood.not("yes_no.unknown", Written.quoted(cell.text())) : Understood.as(yes);
    }

    private Understood count(Cell cell) {
        Understood amount = AmountReader.read(cell);
        if (!(amount.value() instanceof BigDecimal number)) {
            return amount;
        }
        BigDecimal count = number.multiply(unit).stripTrailingZeros();
        if (count.signum() < 0) {
            return Understood.not("count.negative", Written.quoted(cell.text()));
        }
        return count.scale() > 0
                ? Understood.not("count.fraction", Written.quoted(cell.text()))
                : new Understood(count.setScale(0), null, amount.warning());
    }

    private Understood money(Cell cell) {
        Understood amount = AmountReader.read(cell);
        if (!(amount.value() instanceof BigDecimal number)) {
            return amount;
        }
        boolean namesUnit = cell.number() == null && Written.bare(cell.text()).matches(".*[元万千亿圆块wW].*");
        BigDecimal money = (namesUnit ? number : number.multiply(unit)).stripTrailingZeros();
        return money.scale() > 2
                ? Understood.not("money.fraction", Written.quoted(cell.text()))
                : new Understood(money.setScale(Math.max(money.scale(), 0)), null, amount.warning());
    }

    private Understood choice(Cell cell) {
        if (choices.isEmpty()) {
            return ofText(Written.name(cell.text()));
        }
        String value = choices.get(Written.same(cell.text()));
        return value == null
                ? Understood.not("choice.unknown", Written.quoted(cell.text()), choiceNames())
                : Understood.as(value);
    }

    private String choiceNames() {
        String names = column.choices().stream()
                .limit(CHOICES_NAMED)
                .map(ImportColumn.Choice::value)
                .collect(Collectors.joining("、"));
        return column.choices().size() > CHOICES_NAMED ? names + "……" : names;
    }

    private static Understood code(Cell cell) {
        String code = Written.bare(cell.text()).toUpperCase(Locale.ROOT);
        code = APOSTROPHES.indexOf(code.isEmpty() ? ' ' : code.charAt(0)) < 0 ? code : code.substring(1);
        BigDecimal number = cell.number();
        boolean lost = number != null ? number.precision() - number.scale() > DIGITS_KEPT : losesDigits(code);
        return lost ? Understood.not("code.digits_lost") : ofText(code);
    }

    private static boolean losesDigits(String code) {
        return code.indexOf('E') > 0 && SCIENTIFIC.matcher(code).matches() && new BigDecimal(code).precision() < 15;
    }
}
