package org.unionledger.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeFlaw;
import org.unionledger.codes.CodeList;
import org.unionledger.codes.Evened;
import org.unionledger.codes.IdentityDocument;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.codes.WrittenDay;
import org.unionledger.frame.Problem;

/**
 * The form of an applicant as typed; a field that was not sent is empty. When it is corrected, an empty identity or telephone
 * number leaves what was sent before: the page never carries them in clear.
 *
 * @param document    kind of document; empty: a resident identity card
 * @param sex         code, asked for where the document does not say it
 * @param independent {@code yes} or empty
 * @param migrant     {@code yes}, {@code no} or empty
 * @param agreed      {@code yes} once the notice was agreed to
 * @param agreedToo   {@code yes} once the use of the identity number was agreed to by itself
 * @param consent     fingerprint of the notice that was shown
 */
public record JoiningForm(
        String name,
        String document,
        String identity,
        String sex,
        String bornOn,
        String phone,
        String employer,
        String independent,
        String ethnicGroup,
        String politicalStatus,
        String education,
        String migrant,
        String agreed,
        String agreedToo,
        String consent) {

    private static final String YES = "yes";
    private static final int LONGEST = 100;

    public JoiningForm {
        name = Objects.requireNonNullElse(name, "");
        document = Objects.requireNonNullElse(known(CodeList.DOCUMENT_KIND, document), IdentityDocument.RESIDENT);
        identity = Objects.requireNonNullElse(identity, "");
        sex = Objects.requireNonNullElse(sex, "");
        bornOn = Objects.requireNonNullElse(bornOn, "");
        phone = Objects.requireNonNullElse(phone, "");
        employer = Objects.requireNonNullElse(employer, "");
        independent = Objects.requireNonNullElse(independent, "");
        ethnicGroup = Objects.requireNonNullElse(ethnicGroup, "");
        politicalStatus = Objects.requireNonNullElse(politicalStatus, "");
        education = Objects.requireNonNullElse(education, "");
        migrant = Objects.requireNonNullElse(migrant, "");
        agreed = Objects.requireNonNullElse(agreed, "");
        agreedToo = Objects.requireNonNullElse(agreedToo, "");
        consent = Objects.requireNonNullElse(consent, "");
    }

    /** @param employer filled in where the union covers just one; else empty */
    static JoiningForm empty(String employer) {
        return new JoiningForm("", "", "", "", "", "", employer, "", "", "", "", "", "", "", "");
    }

    static JoiningForm of(Applicant person) {
        Boolean migrant = person.migrant();
        return new JoiningForm(
                person.name(),
                person.document(),
                "",
                person.sex(),
                Objects.toString(person.bornOn(), ""),
                "",
                person.employer(),
                person.independent() ? YES : "",
                Objects.requireNonNullElse(person.ethnicGroup(), ""),
                Objects.requireNonNullElse(person.politicalStatus(), ""),
                Objects.requireNonNullElse(person.education(), ""),
                migrant == null ? "" : migrant ? YES : "no",
                YES,
                YES,
                "");
    }

    public boolean isIndependent() {
        return independent.equals(YES);
    }

    public boolean hasAgreed() {
        return agreed.equals(YES);
    }

    public boolean hasAgreedToo() {
        return agreedToo.equals(YES);
    }

    /** What stands in the way of taking the data at all. Source: 个人信息保护法 arts. 14, 29 (PRI-02, PRI-04). */
    List<Problem> problemsWith(Consent shown) {
        if (hasAgreed() && !consent.equals(shown.fingerprint())) {
            return List.of(Problem.of("agreed", "joining.problem.consent-changed"));
        }
        List<Problem> problems = new ArrayList<>();
        if (!hasAgreed()) {
            problems.add(Problem.of("agreed", "joining.problem.not-agreed"));
        }
        if (!hasAgreedToo()) {
            problems.add(Problem.of("agreedToo", "joining.problem.not-agreed-too"));
        }
        return problems;
    }

    /**
     * What was typed, understood.
     *
     * @param before   what was sent before; null for a new application
     * @param problems takes everything that could not be understood; then the answer means nothing
     */
    Applicant read(@Nullable Applicant before, LocalDate today, List<Problem> problems) {
        String person = Evened.personName(name);
        if (person.isEmpty()) {
            problems.add(Problem.of("name", "membership.objection.name-missing"));
        } else if (person.length() > LONGEST) {
            problems.add(Problem.of("name", "joining.problem.too-long"));
        }
        String workplace = employer.strip();
        if (workplace.isEmpty() && !isIndependent()) {
            problems.add(Problem.of("employer", "joining.problem.employer-missing"));
        } else if (workplace.length() > LONGEST) {
            problems.add(Problem.of("employer", "joining.problem.too-long"));
        }
        return new Applicant(
                person,
                document,
                identity(before, today, problems),
                sex,
                bornOn(today, problems),
                phone(before, problems),
                workplace,
                isIndependent(),
                known(CodeList.ETHNIC_GROUP, ethnicGroup),
                known(CodeList.POLITICAL_STATUS, politicalStatus),
                known(CodeList.EDUCATION, education),
                migrant.isEmpty() ? null : migrant.equals(YES));
    }

    private String identity(@Nullable Applicant before, LocalDate today, List<Problem> problems) {
        if (identity.isBlank()) {
            if (before != null && before.document().equals(document)) {
                return before.identity();
            }
            problems.add(Problem.of("identity", "membership.objection.identity-missing"));
            return "";
        }
        Optional<CodeFlaw> flaw = IdentityDocument.flawOf(document, identity);
        if (flaw.isPresent()) {
            String code = flaw.get().name().toLowerCase(Locale.ROOT).replace('_', '-');
            problems.add(Problem.of("identity", "membership.objection.identity-" + code));
            return "";
        }
        IdentityDocument held = new IdentityDocument(document, identity);
        if (held.identityNumber()
                .filter(number -> number.birthDate().isAfter(today))
                .isPresent()) {
            problems.add(Problem.of("identity", "membership.objection.identity-date"));
        }
        return held.number();
    }

    private @Nullable LocalDate bornOn(LocalDate today, List<Problem> problems) {
        Optional<LocalDate> day = WrittenDay.read(bornOn);
        if (!bornOn.isBlank() && day.filter(born -> !born.isAfter(today)).isEmpty()) {
            problems.add(Problem.of("bornOn", "membership.objection.day"));
        }
        return day.orElse(null);
    }

    private String phone(@Nullable Applicant before, List<Problem> problems) {
        if (phone.isBlank()) {
            if (before == null) {
                problems.add(Problem.of("phone", "joining.problem.phone-missing"));
            }
            return before == null ? "" : before.phone();
        }
        Optional<PhoneNumber> number = PhoneNumber.read(phone);
        if (number.isEmpty()) {
            problems.add(Problem.of("phone", "membership.objection.phone"));
        }
        return number.map(PhoneNumber::value).orElse("");
    }

    /** Chosen from a list of ours; anything else was not sent by our form. */
    private static @Nullable String known(CodeList list, @Nullable String code) {
        return code == null || list.ofCode(code).isEmpty() ? null : code;
    }
}
