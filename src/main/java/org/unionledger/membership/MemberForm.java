package org.unionledger.membership;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeFlaw;
import org.unionledger.codes.Evened;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.organization.EmployerRef;

/**
 * The form of a member as typed; a field that was not sent is empty. In a correction an empty identity or telephone number
 * leaves what is registered: the page never carries them in clear.
 *
 * @param migrant {@code yes}, {@code no} or empty
 * @param version of the member that is corrected; 0 for a new one
 */
public record MemberForm(
        String name,
        String identity,
        String phone,
        String ethnicGroup,
        String politicalStatus,
        String education,
        String migrant,
        String employer,
        String joinedOn,
        int version) {

    public MemberForm {
        name = Objects.requireNonNullElse(name, "");
        identity = Objects.requireNonNullElse(identity, "");
        phone = Objects.requireNonNullElse(phone, "");
        ethnicGroup = Objects.requireNonNullElse(ethnicGroup, "");
        politicalStatus = Objects.requireNonNullElse(politicalStatus, "");
        education = Objects.requireNonNullElse(education, "");
        migrant = Objects.requireNonNullElse(migrant, "");
        employer = Objects.requireNonNullElse(employer, "");
        joinedOn = Objects.requireNonNullElse(joinedOn, "");
    }

    static MemberForm empty() {
        return new MemberForm("", "", "", "01", "", "", "", "", "", 0);
    }

    static MemberForm of(Member member) {
        MemberEntry entry = member.entry();
        return new MemberForm(
                entry.name(),
                "",
                "",
                text(entry.ethnicGroup()),
                text(entry.politicalStatus()),
                text(entry.education()),
                entry.migrant() == null ? "" : entry.migrant() ? "yes" : "no",
                member.employerName(),
                text(entry.joinedOn()),
                member.version());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** What was typed, understood, with everything that could not be. The entry is null when there is anything. */
    record Read(@Nullable MemberEntry entry, List<MemberObjection> objections) {}

    Read read(Optional<EmployerRef> workplace, @Nullable Member before) {
        List<MemberObjection> objections = new ArrayList<>();
        IdentityNumber number = number(before, objections);
        String dialled = phone(before, objections);
        LocalDate joined = day(objections);
        if (workplace.isEmpty()) {
            objections.add(new MemberObjection("employer", "employer-unknown"));
        }
        if (number == null || workplace.isEmpty() || !objections.isEmpty()) {
            return new Read(null, objections);
        }
        MemberEntry entry = new MemberEntry(
                Evened.personName(name),
                number,
                dialled,
                code(ethnicGroup),
                code(politicalStatus),
                code(education),
                migrant.isEmpty() ? null : migrant.equals("yes"),
                workplace.get().id(),
                joined);
        return new Read(entry, objections);
    }

    private @Nullable IdentityNumber number(@Nullable Member before, List<MemberObjection> objections) {
        if (identity.isBlank()) {
            if (before == null) {
                objections.add(new MemberObjection("identity", "identity-missing"));
            }
            return before == null ? null : before.entry().identity();
        }
        Optional<CodeFlaw> flaw = IdentityNumber.flawOf(identity);
        if (flaw.isPresent()) {
            objections.add(new MemberObjection("identity", MemberReading.codeOf(flaw.get())));
            return null;
        }
        return new IdentityNumber(identity);
    }

    private @Nullable String phone(@Nullable Member before, List<MemberObjection> objections) {
        if (phone.isBlank()) {
            return before == null ? null : before.entry().phone();
        }
        Optional<PhoneNumber> number = PhoneNumber.read(phone);
        if (number.isEmpty()) {
            objections.add(new MemberObjection("phone", "phone"));
        }
        return number.map(PhoneNumber::value).orElse(null);
    }

    private @Nullable LocalDate day(List<MemberObjection> objections) {
        try {
            return joinedOn.isBlank() ? null : LocalDate.parse(joinedOn.strip());
        } catch (DateTimeParseException unreadable) {
            objections.add(new MemberObjection("joinedOn", "day"));
            return null;
        }
    }

    private static @Nullable String code(String value) {
        return value.isBlank() ? null : value;
    }
}
