package org.unionledger.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/** The tree of unions (工会组织), each read limited to the asker's part of it. */
@Service
public class Organizations {

    Organizations() {}

    /** @throws org.unionledger.access.NotInScope when it does not exist or lies elsewhere */
    public Organization require(Scope scope, OrganizationId id) {
        throw new UnsupportedOperationException("to come");
    }

    /** The unions directly below, as of today, by name. */
    public List<Organization> children(Scope scope, OrganizationId parent) {
        throw new UnsupportedOperationException("to come");
    }

    /** The union of exactly this name (spaces and widths evened out) in the asker's scope. */
    public Optional<Organization> named(Scope scope, String name) {
        throw new UnsupportedOperationException("to come");
    }

    /** Sets up the first union of an empty book and returns it. @throws IllegalStateException if there is one already */
    public Organization foundRoot(String name, OrganizationKind kind) {
        throw new UnsupportedOperationException("to come");
    }
}
