package org.unionledger.organization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.Evened;
import org.unionledger.codes.OrganizationId;
import org.unionledger.protection.Mask;

/**
 * What is written about an employer (经济组织、用人单位).
 *
 * @param name       trimmed
 * @param creditCode 统一社会信用代码, evened out; null when it is not known
 * @param unitKind   code of the list unit-kind (单位性质); null when it is not known
 * @param community  the union in whose area it lies
 * @param movedInOn  进驻时间
 * @param headcount  as it was counted last
 * @param form       null unless there is a union
 * @param foundedOn  建会时间; null unless there is a union, and when the files do not say
 * @param chair      工会主席
 * @param phone      the chair's
 * @param profile    scale, industry and difficulty, as far as they are known
 */
public record EmployerEntry(
        String name,
        @Nullable String creditCode,
        @Nullable String unitKind,
        OrganizationId community,
        @Nullable LocalDate movedInOn,
        Headcount headcount,
        Establishment establishment,
        @Nullable UnionForm form,
        @Nullable LocalDate foundedOn,
        @Nullable String chair,
        @Nullable String phone,
        EmployerProfile profile) {

    public EmployerEntry {
        name = Evened.trimmed(name);
        creditCode = creditCode == null || creditCode.isBlank() ? null : Evened.code(creditCode);
        chair = chair == null || chair.isBlank() ? null : Evened.personName(chair);
        phone = phone == null || phone.isBlank() ? null : phone.strip();
    }

    /** Without a profile. */
    public EmployerEntry(
            String name,
            @Nullable String creditCode,
            @Nullable String unitKind,
            OrganizationId community,
            @Nullable LocalDate movedInOn,
            Headcount headcount,
            Establishment establishment,
            @Nullable UnionForm form,
            @Nullable LocalDate foundedOn,
            @Nullable String chair,
            @Nullable String phone) {
        this(
                name,
                creditCode,
                unitKind,
                community,
                movedInOn,
                headcount,
                establishment,
                form,
                foundedOn,
                chair,
                phone,
                EmployerProfile.UNKNOWN);
    }

    /** What must be known at least. */
    public static EmployerEntry of(String name, OrganizationId community) {
        return new EmployerEntry(
                name, null, null, community, null, Headcount.UNKNOWN, Establishment.NONE, null, null, null, null);
    }

    public boolean isUnionised() {
        return establishment == Establishment.ESTABLISHED;
    }

    EmployerEntry at(OrganizationId otherCommunity) {
        return new EmployerEntry(
                name,
                creditCode,
                unitKind,
                otherCommunity,
                movedInOn,
                headcount,
                establishment,
                form,
                foundedOn,
                chair,
                phone,
                profile);
    }

    /** The same with another profile. */
    public EmployerEntry with(EmployerProfile other) {
        return new EmployerEntry(
                name,
                creditCode,
                unitKind,
                community,
                movedInOn,
                headcount,
                establishment,
                form,
                foundedOn,
                chair,
                phone,
                other);
    }

    /** With a union, founded on a day; without a new telephone number the known one stays. */
    EmployerEntry established(UnionForm how, LocalDate day, @Nullable String newChair, @Nullable String newPhone) {
        return new EmployerEntry(
                name,
                creditCode,
                unitKind,
                community,
                movedInOn,
                headcount,
                Establishment.ESTABLISHED,
                how,
                day,
                newChair,
                newPhone == null || newPhone.isBlank() ? phone : newPhone,
                profile);
    }

    /** As the audit log keeps it: protected values masked. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        put(fields, "creditCode", creditCode);
        put(fields, "unitKind", unitKind);
        put(fields, "community", community);
        put(fields, "movedInOn", movedInOn);
        put(fields, "workers", headcount.workers());
        put(fields, "women", headcount.women());
        put(fields, "migrants", headcount.migrants());
        fields.put("establishment", establishment.code());
        put(fields, "form", form == null ? null : form.code());
        put(fields, "foundedOn", foundedOn);
        put(fields, "chair", chair);
        put(fields, "phone", phone == null ? null : Mask.phone(phone));
        profile.putTo(fields);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
