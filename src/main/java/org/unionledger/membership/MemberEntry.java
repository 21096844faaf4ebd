package org.unionledger.membership;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeList;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.protection.Mask;

/**
 * What the register writes about a member.
 *
 * @param phone           digits as in {@link org.unionledger.codes.PhoneNumber}; null when not known
 * @param ethnicGroup     code of {@link CodeList#ETHNIC_GROUP}; null when not known
 * @param politicalStatus code of {@link CodeList#POLITICAL_STATUS}; null when not known
 * @param education       code of {@link CodeList#EDUCATION}; null when not known
 * @param migrant         whether a migrant worker (农民工); null when nobody has said
 * @param joinedOn        入会日期; null when not known
 */
public record MemberEntry(
        String name,
        IdentityNumber identity,
        @Nullable String phone,
        @Nullable String ethnicGroup,
        @Nullable String politicalStatus,
        @Nullable String education,
        @Nullable Boolean migrant,
        EmployerId employer,
        @Nullable LocalDate joinedOn) {

    /** For the history of the record: protected values masked, unknown ones missing. */
    Map<String, String> fields(String employerName) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "name", name);
        put(fields, "identity", Mask.identityNumber(identity.value()));
        put(fields, "phone", phone == null ? null : Mask.phone(phone));
        put(fields, "ethnicGroup", CodeList.ETHNIC_GROUP.nameOf(ethnicGroup));
        put(fields, "politicalStatus", CodeList.POLITICAL_STATUS.nameOf(politicalStatus));
        put(fields, "education", CodeList.EDUCATION.nameOf(education));
        put(fields, "migrant", migrant);
        put(fields, "employer", employerName);
        put(fields, "joinedOn", joinedOn);
        return fields;
    }

    private static void put(Map<String, String> fields, String field, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            fields.put(field, value.toString());
        }
    }
}
