package org.unionledger.organization;

import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Words;

/** What codes of the register of unions and employers are called on pages and in sheets. */
public final class RegisteredNames {

    private RegisteredNames() {}

    public static String level(Words words, OrganizationKind kind) {
        return words.text("organization.kind." + kind.code());
    }

    /** @param form code of a {@link UnionForm}; null gives null */
    public static @Nullable String form(Words words, @Nullable String form) {
        return form == null ? null : words.text("organization.form." + form);
    }

    /** @param kind code of the list unit-kind; null gives null */
    public static @Nullable String unitKind(Words words, @Nullable String kind) {
        return kind == null ? null : UnitKinds.name(words, kind);
    }
}
