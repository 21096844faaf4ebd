package org.unionledger.organization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.Evened;

/**
 * What is written about a union when it is set up, or corrected later.
 *
 * @param name      trimmed
 * @param code      the union's own credit code, evened out; null when it has none yet
 * @param foundedOn 建会日期; null when the files do not say
 */
public record Founding(
        String name,
        OrganizationKind kind,
        @Nullable String code,
        @Nullable LocalDate foundedOn) {

    public Founding {
        name = Evened.trimmed(name);
        code = code == null || code.isBlank() ? null : Evened.code(code);
    }

    public static Founding of(String name, OrganizationKind kind) {
        return new Founding(name, kind, null, null);
    }

    static Founding asWritten(Organization organization) {
        return new Founding(organization.name(), organization.kind(), organization.code(), organization.foundedOn());
    }

    /** As the audit log keeps it. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("kind", kind.code());
        if (code != null) {
            fields.put("code", code);
        }
        if (foundedOn != null) {
            fields.put("foundedOn", foundedOn.toString());
        }
        return fields;
    }
}
