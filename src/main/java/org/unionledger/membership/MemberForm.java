package org.unionledger.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeFlaw;
import org.unionledger.codes.CodeList;
import org.unionledger.codes.Evened;
import org.unionledger.codes.IdentityDocument;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.codes.Sex;
import org.unionledger.codes.WrittenDay;
import org.unionledger.organization.EmployerRef;

/**
 * The form of a member as typed; a field that was not sent is empty. In a correction an empty document or telephone number
 * leaves what is registered: the page never carries them in clear.
 *
 * @param document kind of document; empty: a resident identity card
 * @param sex      code, asked for where the document does not say it
 * @param migrant  {@code yes}, {@code no} or empty
 * @param groups   codes of the special groups
 * @param union    name of the union of who has no employer
 * @param arrival  code; empty: joined
 * @param version  of the member that is corrected; 0 for a new one
 */
public record MemberForm(
        String name,
        String document,
        String identity,
        String sex,
        String bornOn,
        String phone,
        String ethnicGroup,
        String politicalStatus,
        String education,
        String employment,
        String skill,
        String residenceType,
        String residencePlace,
        String nativePlace,
        String migrant,
        List<String> groups,
        String employer,
        String union,
        String arrival,
        String joinedOn,
        int version) {

    /** 汉族, which most are. */
    private static final String MOST_ARE = "01";

    public MemberForm {
        name = Objects.requireNonNullElse(name, "");
        document = Objects.requireNonNullElse(code(CodeList.DOCUMENT_KIND, document), IdentityDocument.RESIDENT);
        identity = Objects.requireNonNullElse(identity, "");
        sex = Objects.requireNonNullElse(sex, "");
        bornOn = Objects.requireNonNullElse(bornOn, "");
        phone = Objects.requireNonNullElse(phone, "");
        ethnicGroup = Objects.requireNonNullElse(ethnicGroup, "");
        politicalStatus = Objects.requireNonNullElse(politicalStatus, "");
        education = Objects.requireNonNullElse(education, "");
        employment = Objects.requireNonNullElse(employment, "");
        skill = Objects.requireNonNullElse(skill, "");
        residenceType = Objects.requireNonNullElse(residenceType, "");
        residencePlace = Objects.requireNonNullElse(residencePlace, "");
        nativePlace = Objects.requireNonNullElse(nativePlace, "");
        migrant = Objects.requireNonNullElse(migrant, "");
        groups = Objects.requireNonNullElse(groups, List.of());
        employer = Objects.requireNonNullElse(employer, "");
        union = Objects.requireNonNullElse(union, "");
        arrival = Arrival.TRANSFERRED.code().equals(arrival) ? arrival : Arrival.JOINED.code();
        joinedOn = Objects.requireNonNullElse(joinedOn, "");
    }

    static MemberForm empty() {
        return new MemberForm(
                "", "", "", "", "", "", MOST_ARE, "", "", "", "", "", "", "", "", List.of(), "", "", "", "", 0);
    }

    /** @param union name of the union at which the membership is held */
    static MemberForm of(Member member, String union) {
        MemberEntry entry = member.entry();
        Traits traits = entry.traits();
        return new MemberForm(
                entry.name(),
                entry.document().kind(),
                "",
                entry.sex().code(),
                text(entry.bornOn()),
                "",
                text(traits.ethnicGroup()),
                text(traits.politicalStatus()),
                text(traits.education()),
                text(traits.employment()),
                text(traits.skill()),
                text(traits.residenceType()),
                text(traits.residencePlace()),
                text(traits.nativePlace()),
                traits.migrant() == null ? "" : traits.migrant() ? "yes" : "no",
                traits.groups(),
                member.employerName(),
                entry.employer() == null ? union : "",
                entry.arrival().code(),
                text(entry.joinedOn()),
                member.version());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** What was typed, understood, with everything that could not be. The entry is null when there is anything. */
    record Read(@Nullable MemberEntry entry, List<MemberObjection> objections) {}

    Read read(Workplaces.Named workplace, @Nullable Member before) {
        List<MemberObjection> objections = new ArrayList<>();
        IdentityDocument number = document(before, objections);
        LocalDate born = day("bornOn", bornOn, objections);
        String dialled = phone(before, objections);
        LocalDate joined = day("joinedOn", joinedOn, objections);
        if (workplace.employer() == null && workplace.union() == null) {
            objections.add(
                    employer.isBlank()
                            ? new MemberObjection("union", "union-unknown")
                            : new MemberObjection("employer", "employer-unknown"));
        }
        if (number == null || !objections.isEmpty()) {
            return new Read(null, objections);
        }
        EmployerRef at = workplace.employer();
        MemberEntry entry = new MemberEntry(
                Evened.personName(name),
                number,
                Sex.read(sex).orElse(Sex.UNKNOWN),
                born,
                dialled,
                traits(),
                at == null ? null : at.id(),
                workplace.union(),
                Arrival.ofCode(arrival),
                joined);
        return new Read(entry, objections);
    }

    private Traits traits() {
        return new Traits(
                code(CodeList.ETHNIC_GROUP, ethnicGroup),
                code(CodeList.POLITICAL_STATUS, politicalStatus),
                code(CodeList.EDUCATION, education),
                code(CodeList.EMPLOYMENT_STATUS, employment),
                code(CodeList.SKILL_LEVEL, skill),
                code(CodeList.RESIDENCE_TYPE, residenceType),
                residencePlace,
                nativePlace,
                migrant.isEmpty() ? null : migrant.equals("yes"),
                groups.stream()
                        .filter(group -> CodeList.SPECIAL_GROUP.ofCode(group).isPresent())
                        .toList());
    }

    private @Nullable IdentityDocument document(@Nullable Member before, List<MemberObjection> objections) {
        IdentityDocument known = before == null ? null : before.entry().document();
        if (identity.isBlank()) {
            boolean stays = known != null && known.kind().equals(document);
            if (!stays) {
                objections.add(new MemberObjection("identity", "identity-missing"));
            }
            return stays ? known : null;
        }
        Optional<CodeFlaw> flaw = IdentityDocument.flawOf(document, identity);
        if (flaw.isPresent()) {
            objections.add(new MemberObjection("identity", MemberReading.codeOf(flaw.get())));
            return null;
        }
        return new IdentityDocument(document, identity);
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

    private static @Nullable LocalDate day(String field, String typed, List<MemberObjection> objections) {
        Optional<LocalDate> day = WrittenDay.read(typed);
        if (day.isEmpty() && !typed.isBlank()) {
            objections.add(new MemberObjection(field, "day"));
        }
        return day.orElse(null);
    }

    /** Null for what is no code of the list. */
    private static @Nullable String code(CodeList list, @Nullable String value) {
        return value == null || list.ofCode(value).isEmpty() ? null : value;
    }
}
