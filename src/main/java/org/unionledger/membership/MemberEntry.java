package org.unionledger.membership;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeList;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.IdentityDocument;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Sex;
import org.unionledger.protection.Mask;

/**
 * What the register writes about a member.
 *
 * @param document tells one person from another, together with the name
 * @param sex      of a resident identity card always what its number says
 * @param bornOn   the same; null when another document is held and nobody has said
 * @param phone    digits as in {@link org.unionledger.codes.PhoneNumber}; null when not known
 * @param employer the place of work, which says at what union the membership is held; null for who works without one (MEM-01)
 * @param union    holds the membership where there is no employer; null where there is one
 * @param arrival  how the membership began
 * @param joinedOn 入会日期, of one who was transferred the day of that; null when not known
 */
public record MemberEntry(
        String name,
        IdentityDocument document,
        Sex sex,
        @Nullable LocalDate bornOn,
        @Nullable String phone,
        Traits traits,
        @Nullable EmployerId employer,
        @Nullable OrganizationId union,
        Arrival arrival,
        @Nullable LocalDate joinedOn) {

    /** @throws IllegalArgumentException unless there is either an employer or a union */
    public MemberEntry {
        if ((employer == null) == (union == null)) {
            throw new IllegalArgumentException(
                    "A membership is held at an employer's union, or else at a union that is named");
        }
        IdentityNumber number = document.identityNumber().orElse(null);
        sex = number == null ? sex : number.sex();
        bornOn = number == null ? bornOn : number.birthDate();
    }

    /** Somebody with a resident identity card who joined at an employer's union, as most do. */
    public MemberEntry(
            String name,
            IdentityNumber identity,
            @Nullable String phone,
            @Nullable String ethnicGroup,
            @Nullable String politicalStatus,
            @Nullable String education,
            @Nullable Boolean migrant,
            EmployerId employer,
            @Nullable LocalDate joinedOn) {
        this(
                name,
                IdentityDocument.resident(identity),
                identity.sex(),
                identity.birthDate(),
                phone,
                new Traits(ethnicGroup, politicalStatus, education, null, null, null, null, null, migrant, List.of()),
                employer,
                null,
                Arrival.JOINED,
                joinedOn);
    }

    /** The same person, come to another employer's union from another by a transfer (转入) on that day. */
    public MemberEntry transferredTo(EmployerId other, LocalDate on) {
        return new MemberEntry(name, document, sex, bornOn, phone, traits, other, null, Arrival.TRANSFERRED, on);
    }

    /** The same, of one who works without an employer and is held at another union itself (MEM-01). */
    public MemberEntry transferredTo(OrganizationId other, LocalDate on) {
        return new MemberEntry(name, document, sex, bornOn, phone, traits, null, other, Arrival.TRANSFERRED, on);
    }

    /** For the history of the record: protected values masked, unknown ones missing. */
    Map<String, String> fields(String employerName) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "name", name);
        put(fields, "document", CodeList.DOCUMENT_KIND.nameOf(document.kind()));
        put(fields, "identity", maskedIdentity());
        put(fields, "sex", sex.label());
        put(fields, "bornOn", bornOn);
        put(fields, "phone", phone == null ? null : Mask.phone(phone));
        put(fields, "ethnicGroup", CodeList.ETHNIC_GROUP.nameOf(traits.ethnicGroup()));
        put(fields, "politicalStatus", CodeList.POLITICAL_STATUS.nameOf(traits.politicalStatus()));
        put(fields, "education", CodeList.EDUCATION.nameOf(traits.education()));
        put(fields, "employment", CodeList.EMPLOYMENT_STATUS.nameOf(traits.employment()));
        put(fields, "skill", CodeList.SKILL_LEVEL.nameOf(traits.skill()));
        put(fields, "residenceType", CodeList.RESIDENCE_TYPE.nameOf(traits.residenceType()));
        put(fields, "residencePlace", traits.residencePlace());
        put(fields, "nativePlace", traits.nativePlace());
        put(fields, "migrant", traits.migrant());
        put(fields, "groups", groupNames());
        put(fields, "employer", employerName);
        put(fields, "arrival", arrival.code());
        put(fields, "joinedOn", joinedOn);
        return fields;
    }

    /** Whether who it was is not kept any more. */
    public boolean isErased() {
        return document.equals(ErasedPerson.DOCUMENT);
    }

    /** Of the number of the document only its ends; empty where it is not kept any more. */
    String maskedIdentity() {
        if (isErased()) {
            return "";
        }
        return document.identityNumber().isPresent()
                ? Mask.identityNumber(document.number())
                : Mask.documentNumber(document.number());
    }

    /** The special groups in Chinese, in the order of their list; empty when of none. */
    String groupNames() {
        return traits.groups().stream().map(CodeList.SPECIAL_GROUP::nameOf).collect(Collectors.joining("、"));
    }

    private static void put(Map<String, String> fields, String field, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            fields.put(field, value.toString());
        }
    }
}
