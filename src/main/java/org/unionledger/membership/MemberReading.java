package org.unionledger.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.codes.CodeFlaw;
import org.unionledger.codes.CodeList;
import org.unionledger.codes.Evened;
import org.unionledger.codes.IdentityDocument;
import org.unionledger.codes.OrganizationId;
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

    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[、,，;；/\\s]+");

    private final PersonRepository persons;
    private final Words words;

    MemberReading(PersonRepository persons, MessageSource messages) {
        this.persons = persons;
        this.words = new Words(messages, Locale.CHINA);
    }

    /**
     * @param who      null when the row does not say whom it is about, or what it says of the membership means nothing
     * @param entry    null when nobody can be booked as a new member by it; the problems say why
     * @param seat     the union it will count for; null when there is no entry
     * @param change   what it says of the membership itself
     * @param problems with an entry: warnings
     * @param marks    of whom it is about; null when it does not say so
     */
    record Read(
            @Nullable Who who,
            @Nullable MemberEntry entry,
            @Nullable OrganizationId seat,
            RosterChange change,
            List<Problem> problems,
            @Nullable Marks marks) {}

    /** Whom a row is about. */
    record Who(String name, IdentityDocument document) {}

    /**
     * What a row says by itself, before anybody has looked where its employer is.
     *
     * @param documentErrors what stands in the way in the document, told before the employer
     * @param errors         and elsewhere, told after it
     */
    record Told(
            ImportRow row,
            @Nullable Who who,
            Sex sex,
            @Nullable String phone,
            Traits traits,
            RosterChange change,
            List<Problem> documentErrors,
            List<Problem> errors,
            List<Problem> warnings,
            @Nullable Marks marks) {}

    /** Asks nobody; takes most of the time that reading a row takes. */
    Told tell(ImportRow row) {
        List<Problem> documentErrors = new ArrayList<>(0);
        List<Problem> errors = new ArrayList<>(0);
        List<Problem> warnings = new ArrayList<>(0);
        Traits traits = traits(row, warnings);
        IdentityDocument document = document(row, documentErrors);
        RosterChange change = RosterChange.of(row);
        Sex sex = Optional.ofNullable(row.text(MemberColumns.SEX))
                .flatMap(Sex::read)
                .orElse(Sex.UNKNOWN);
        if (document != null) {
            checkSex(sex, document, errors);
            checkBirth(row, document, warnings);
        }
        String name = row.text(MemberColumns.NAME);
        if (name == null) {
            errors.addAll(problem(MemberColumns.NAME, "name-missing"));
        }
        Optional<String> unsound = change.objection();
        unsound.ifPresent(code -> errors.addAll(problem(MemberColumns.CHANGE, code, change.written())));
        Who who = document == null || name == null || unsound.isPresent()
                ? null
                : new Who(Evened.personName(name), document);
        String phone = phone(row);
        Marks marks = who == null ? null : persons.marks(who.name(), who.document(), phone);
        return new Told(row, who, sex, phone, traits, change, documentErrors, errors, warnings, marks);
    }

    /** @param importing the union that holds the membership of who works for a platform and has no employer */
    Read read(Told told, Map<String, EmployerRef> workplaces, OrganizationId importing, LocalDate today) {
        List<Problem> errors = new ArrayList<>(told.documentErrors());
        EmployerRef workplace = workplace(told.row(), workplaces, told.traits(), errors);
        errors.addAll(told.errors());
        Who who = told.who();
        RosterChange change = told.change();
        if (who == null || !errors.isEmpty()) {
            return new Read(who, null, null, change, errors, told.marks());
        }
        MemberEntry entry = new MemberEntry(
                who.name(),
                who.document(),
                told.sex(),
                told.row().day(MemberColumns.BORN_ON),
                told.phone(),
                told.traits(),
                workplace == null ? null : workplace.id(),
                workplace == null ? importing : null,
                change.arrival(),
                change.joinedOn());
        MemberRules.objectionsTo(entry, today)
                .forEach(objection -> errors.addAll(problem(objection.field(), objection.code())));
        if (!errors.isEmpty()) {
            return new Read(who, null, null, change, errors, told.marks());
        }
        List<Problem> warnings = new ArrayList<>(told.warnings());
        if (MemberRules.isVeryYoung(entry.bornOn(), entry.joinedOn())) {
            warnings.addAll(problem(MemberColumns.JOINED_ON, "joined-very-young", MemberRules.YOUNGEST));
        }
        return new Read(who, entry, workplace == null ? importing : workplace.seat(), change, warnings, told.marks());
    }

    private @Nullable IdentityDocument document(ImportRow row, List<Problem> errors) {
        String kind = kindOfDocument(row, errors);
        String written = row.text(MemberColumns.IDENTITY);
        if (written == null) {
            errors.addAll(problem(MemberColumns.IDENTITY, "identity-missing"));
        }
        if (written == null || kind == null) {
            return null;
        }
        Optional<CodeFlaw> flaw = IdentityDocument.flawOf(kind, written);
        if (flaw.isPresent()) {
            errors.addAll(problem(
                    MemberColumns.IDENTITY,
                    kind.equals(IdentityDocument.RESIDENT) ? codeOf(flaw.get()) : "document-number"));
            return null;
        }
        return new IdentityDocument(kind, written);
    }

    /** A resident identity card where nothing is said. */
    private @Nullable String kindOfDocument(ImportRow row, List<Problem> errors) {
        String written = row.text(MemberColumns.DOCUMENT);
        if (written == null) {
            return IdentityDocument.RESIDENT;
        }
        Optional<CodeList.Entry> meant = CodeList.DOCUMENT_KIND.meant(written);
        if (meant.isEmpty()) {
            errors.addAll(problem(MemberColumns.DOCUMENT, "document-kind-unknown", written));
        }
        return meant.map(CodeList.Entry::code).orElse(null);
    }

    /** The objection to a flawed number. */
    static String codeOf(CodeFlaw flaw) {
        return "identity-" + flaw.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private @Nullable EmployerRef workplace(
            ImportRow row, Map<String, EmployerRef> workplaces, Traits traits, List<Problem> errors) {
        String written = row.text(MemberColumns.EMPLOYER);
        if (written == null) {
            if (!traits.isPlatformWorker()) {
                errors.addAll(problem(MemberColumns.EMPLOYER, "employer-missing"));
            }
            return null;
        }
        EmployerRef workplace = workplaces.get(written);
        if (workplace == null) {
            errors.addAll(problem(MemberColumns.EMPLOYER, "employer-unknown", written));
        }
        return workplace;
    }

    private void checkSex(Sex sex, IdentityDocument document, List<Problem> errors) {
        if ((sex == Sex.MALE || sex == Sex.FEMALE) && MemberRules.contradicts(sex, document)) {
            String said = document.identityNumber().orElseThrow().sex().label();
            errors.addAll(problem(MemberColumns.SEX, "sex-contradicts", sex.label(), said));
        }
    }

    /** Birthdays by the old calendar are common in files; the number is believed. */
    private void checkBirth(ImportRow row, IdentityDocument document, List<Problem> warnings) {
        LocalDate written = row.day(MemberColumns.BORN_ON);
        document.identityNumber()
                .filter(number -> written != null && !number.birthDate().equals(written))
                .ifPresent(number -> warnings.addAll(problem(MemberColumns.BORN_ON, "born-contradicts")));
    }

    private Traits traits(ImportRow row, List<Problem> warnings) {
        return new Traits(
                code(row, MemberColumns.ETHNIC_GROUP, CodeList.ETHNIC_GROUP, warnings),
                code(row, MemberColumns.POLITICAL_STATUS, CodeList.POLITICAL_STATUS, warnings),
                code(row, MemberColumns.EDUCATION, CodeList.EDUCATION, warnings),
                code(row, MemberColumns.EMPLOYMENT, CodeList.EMPLOYMENT_STATUS, warnings),
                code(row, MemberColumns.SKILL, CodeList.SKILL_LEVEL, warnings),
                code(row, MemberColumns.RESIDENCE_TYPE, CodeList.RESIDENCE_TYPE, warnings),
                row.text(MemberColumns.RESIDENCE_PLACE),
                row.text(MemberColumns.NATIVE_PLACE),
                row.yes(MemberColumns.MIGRANT),
                groups(row, warnings));
    }

    private List<String> groups(ImportRow row, List<Problem> warnings) {
        String written = Objects.requireNonNullElse(row.text(MemberColumns.GROUPS), "");
        return BETWEEN_GROUPS
                .splitAsStream(written)
                .filter(word -> !word.isEmpty())
                .flatMap(word -> coded(word, MemberColumns.GROUPS, CodeList.SPECIAL_GROUP, warnings).stream())
                .toList();
    }

    private static @Nullable String phone(ImportRow row) {
        return Optional.ofNullable(row.text(MemberColumns.PHONE))
                .flatMap(PhoneNumber::read)
                .map(PhoneNumber::value)
                .orElse(null);
    }

    private @Nullable String code(ImportRow row, String column, CodeList list, List<Problem> warnings) {
        String written = row.text(column);
        return written == null ? null : coded(written, column, list, warnings).orElse(null);
    }

    private Optional<String> coded(String written, String column, CodeList list, List<Problem> warnings) {
        Optional<String> code = list.meant(written).map(CodeList.Entry::code);
        if (code.isEmpty()) {
            warnings.addAll(problem(column, "code-unknown", written));
        }
        return code;
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
