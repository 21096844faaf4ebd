package org.unionledger.administration;

import java.util.ArrayList;
import java.util.List;
import org.unionledger.organization.OrganizationKind;

/** What the set-up page asks. */
public record SetupForm(
        String code, String union, OrganizationKind kind, String name, String login, String password, String again) {

    static SetupForm empty(String code) {
        return new SetupForm(code, "", OrganizationKind.STREET, "", "", "", "");
    }

    /** Message keys of everything that is missing or does not fit, all at once. */
    List<String> objections() {
        List<String> objections = new ArrayList<>();
        if (union.isBlank()) {
            objections.add("administration.setup.union_missing");
        }
        if (name.isBlank()) {
            objections.add("administration.setup.name_missing");
        }
        if (!password.equals(again)) {
            objections.add("administration.password.differs");
        }
        return objections;
    }
}
