package org.unionledger.establishment;

import java.util.Arrays;
import java.util.Optional;
import org.unionledger.organization.UnionForm;

/** Reads the choices of forms that other modules own. */
final class FormChoice {

    private FormChoice() {}

    static Optional<UnionForm> form(String code) {
        return Arrays.stream(UnionForm.values())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }
}
