package org.unionledger.organization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeList;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ImportRow;

/**
 * A row of a file as an employer, before it is judged.
 *
 * @param number    the row's number in the sheet
 * @param community as the file names it; null when it names none
 * @param entry     its {@code community} is not known yet
 * @param stated    whether the file says if there is a union
 * @param doubts    what was not understood and is left out: column key and message
 */
record EmployerDraft(int number, @Nullable String community, EmployerEntry entry, boolean stated, List<Doubt> doubts) {

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);
    private static final Map<String, Establishment> ESTABLISHMENTS = Map.of(
            "已建会", Establishment.ESTABLISHED,
            "筹建中", Establishment.PREPARING,
            "未建会", Establishment.NONE);

    /**
     * Something to tell about the row.
     *
     * @param column  key of the column; empty when it concerns the whole row
     * @param message key of the wording
     */
    record Doubt(String column, String message, List<Object> arguments) {

        /** @param code worded under {@code organization.import.<code>} */
        static Doubt about(String column, String code, Object... arguments) {
            return new Doubt(column, "organization.import." + code, List.of(arguments));
        }
    }

    /** @param unplaced stands for the community until it is known */
    static EmployerDraft of(ImportRow row, OrganizationId unplaced) {
        List<Doubt> doubts = new ArrayList<>();
        @Nullable LocalDate founded = row.day(EmployerColumns.FOUNDED);
        Optional<UnionForm> form = form(row.text(EmployerColumns.FORM), doubts);
        @Nullable String stated = row.text(EmployerColumns.ESTABLISHMENT);
        Establishment establishment = establishment(stated, form.isPresent() || founded != null, doubts);
        boolean unionised = establishment == Establishment.ESTABLISHED;
        EmployerEntry entry = new EmployerEntry(
                text(row, EmployerColumns.NAME),
                row.text(EmployerColumns.CREDIT_CODE),
                unitKind(row.text(EmployerColumns.UNIT_KIND), doubts),
                unplaced,
                row.day(EmployerColumns.MOVED_IN),
                new Headcount(
                        count(row, EmployerColumns.WORKERS, doubts),
                        count(row, EmployerColumns.WOMEN, doubts),
                        count(row, EmployerColumns.MIGRANTS, doubts)),
                establishment,
                unionised ? form.orElse(null) : null,
                unionised ? founded : null,
                row.text(EmployerColumns.CHAIR),
                row.text(EmployerColumns.PHONE),
                profile(row, doubts));
        return new EmployerDraft(row.number(), row.text(EmployerColumns.COMMUNITY), entry, stated != null, doubts);
    }

    private static EmployerProfile profile(ImportRow row, List<Doubt> doubts) {
        return new EmployerProfile(
                meant(row, EmployerColumns.SCALE, Scale::read, "scale-unknown", doubts),
                meant(row, EmployerColumns.INDUSTRY, Industries::meant, "industry-unknown", doubts),
                meant(row, EmployerColumns.DIFFICULTY, Difficulty::read, "difficulty-unknown", doubts));
    }

    private static <T> @Nullable T meant(
            ImportRow row, String key, Function<String, Optional<T>> reading, String code, List<Doubt> doubts) {
        String written = row.text(key);
        if (written == null || written.isBlank()) {
            return null;
        }
        Optional<T> meant = reading.apply(written);
        if (meant.isEmpty()) {
            doubts.add(Doubt.about(key, code, written));
        }
        return meant.orElse(null);
    }

    private static String text(ImportRow row, String key) {
        String text = row.text(key);
        return text == null ? "" : text;
    }

    /** Where the file does not say, a form or a founding day tells that there is a union. */
    private static Establishment establishment(@Nullable String stated, boolean founded, List<Doubt> doubts) {
        if (stated == null) {
            return founded ? Establishment.ESTABLISHED : Establishment.NONE;
        }
        Establishment establishment = ESTABLISHMENTS.getOrDefault(stated, Establishment.NONE);
        if (founded && establishment != Establishment.ESTABLISHED) {
            doubts.add(Doubt.about(EmployerColumns.ESTABLISHMENT, "founded-without-union", stated));
        }
        return establishment;
    }

    private static Optional<UnionForm> form(@Nullable String written, List<Doubt> doubts) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        Optional<UnionForm> form = UnionForm.read(written);
        if (form.isEmpty()) {
            doubts.add(Doubt.about(EmployerColumns.FORM, "form-unknown", written));
        }
        return form;
    }

    private static @Nullable String unitKind(@Nullable String written, List<Doubt> doubts) {
        if (written == null || written.isBlank()) {
            return null;
        }
        Optional<CodeList.Entry> kind = CodeList.UNIT_KIND.meant(written);
        if (kind.isEmpty()) {
            doubts.add(Doubt.about(EmployerColumns.UNIT_KIND, "unit-kind-unknown", written));
        }
        return kind.map(CodeList.Entry::code).orElse(null);
    }

    private static @Nullable Integer count(ImportRow row, String key, List<Doubt> doubts) {
        BigDecimal count = row.amount(key);
        if (count == null) {
            return null;
        }
        if (count.compareTo(MOST) > 0) {
            doubts.add(Doubt.about(key, "count-implausible", count.toPlainString()));
            return null;
        }
        return count.intValueExact();
    }
}
