package org.unionledger.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.codes.CodeFlaw;
import org.unionledger.codes.CodeList;
import org.unionledger.codes.Evened;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.codes.Sex;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.Problem;
import org.unionledger.frame.Words;
import org.unionledger.organization.EmployerRef;

/** Makes an entry of a row of a roster, or says everything that stands in the way. */
@Component
class MemberReading {

    private final Words words;

    MemberReading(MessageSource messages) {
        this.words = new Words(messages, Locale.CHINA);
    }

    /**
     * @param entry    null when the row cannot be booked; the problems say why
     * @param problems with an entry: warnings
     */
    record Read(@Nullable MemberEntry entry, @Nullable EmployerRef workplace, List<Problem> problems) {}

    Read read(ImportRow row, Map<String, EmployerRef> workplaces, LocalDate today) {
        List<Problem> errors = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        IdentityNumber identity = identity(row, errors);
        EmployerRef workplace = workplace(row, workplaces, errors);
        if (identity != null) {
            checkSex(row, identity, errors);
        }
        String name = row.text(MemberColumns.NAME);
        if (name == null) {
            errors.addAll(problem(MemberColumns.NAME, "name-missing"));
        }
        if (identity == null || workplace == null || name == null || !errors.isEmpty()) {
            return new Read(null, null, errors);
        }
        MemberEntry entry = new MemberEntry(
                Evened.personName(name),
                identity,
                phone(row),
                code(row, MemberColumns.ETHNIC_GROUP, CodeList.ETHNIC_GROUP, warnings),
                code(row, MemberColumns.POLITICAL_STATUS, CodeList.POLITICAL_STATUS, warnings),
                code(row, MemberColumns.EDUCATION, CodeList.EDUCATION, warnings),
                row.yes(MemberColumns.MIGRANT),
                workplace.id(),
                row.day(MemberColumns.JOINED_ON));
        MemberRules.objectionsTo(entry, today)
                .forEach(objection -> errors.addAll(problem(objection.field(), objection.code())));
        if (!errors.isEmpty()) {
            return new Read(null, null, errors);
        }
        if (MemberRules.isVeryYoung(identity, entry.joinedOn())) {
            warnings.addAll(problem(MemberColumns.JOINED_ON, "joined-very-young", MemberRules.YOUNGEST));
        }
        return new Read(entry, workplace, warnings);
    }

    private @Nullable IdentityNumber identity(ImportRow row, List<Problem> errors) {
        String written = row.text(MemberColumns.IDENTITY);
        if (written == null) {
            errors.addAll(problem(MemberColumns.IDENTITY, "identity-missing"));
            return null;
        }
        Optional<CodeFlaw> flaw = IdentityNumber.flawOf(written);
        if (flaw.isPresent()) {
            errors.addAll(problem(MemberColumns.IDENTITY, codeOf(flaw.get())));
            return null;
        }
        return new IdentityNumber(written);
    }

    /** The objection to a flawed identity number. */
    static String codeOf(CodeFlaw flaw) {
        return "identity-" + flaw.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private @Nullable EmployerRef workplace(ImportRow row, Map<String, EmployerRef> workplaces, List<Problem> errors) {
        String written = row.text(MemberColumns.EMPLOYER);
        if (written == null) {
            errors.addAll(problem(MemberColumns.EMPLOYER, "employer-missing"));
            return null;
        }
        EmployerRef workplace = workplaces.get(written);
        if (workplace == null) {
            errors.addAll(problem(MemberColumns.EMPLOYER, "employer-unknown", written));
        }
        return workplace;
    }

    private void checkSex(ImportRow row, IdentityNumber identity, List<Problem> errors) {
        String written = row.text(MemberColumns.SEX);
        Optional<Sex> sex = Optional.ofNullable(written).flatMap(Sex::read);
        if (sex.isPresent() && MemberRules.contradicts(sex.get(), identity)) {
            errors.addAll(problem(
                    MemberColumns.SEX,
                    "sex-contradicts",
                    sex.get().label(),
                    identity.sex().label()));
        }
    }

    private static @Nullable String phone(ImportRow row) {
        return Optional.ofNullable(row.text(MemberColumns.PHONE))
                .flatMap(PhoneNumber::read)
                .map(PhoneNumber::value)
                .orElse(null);
    }

    private @Nullable String code(ImportRow row, String column, CodeList list, List<Problem> warnings) {
        String written = row.text(column);
        if (written == null) {
            return null;
        }
        Optional<CodeList.Entry> meant = list.meant(written);
        if (meant.isEmpty()) {
            warnings.addAll(problem(column, "code-unknown", written));
        }
        return meant.map(CodeList.Entry::code).orElse(null);
    }

    /** One problem beside a column, worded under {@code membership.objection.<code>}. */
    List<Problem> problem(String column, String code, Object... arguments) {
        return List.of(new Problem(label(column), words.text("membership.objection." + code, arguments)));
    }

    private static String label(String column) {
        return MemberColumns.ALL.stream()
                .filter(known -> known.key().equals(column))
                .map(ImportColumn::label)
                .findFirst()
                .orElse("");
    }
}
