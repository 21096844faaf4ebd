package org.unionledger.organization;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/** The register of employers (经济组织、用人单位), with and without a union. */
@Service
public class Employers {

    Employers() {}

    /** Finds employers by the names other files use for them, below {@code within}; names not found are missing. */
    public Map<String, EmployerRef> named(Scope scope, OrganizationId within, Collection<String> names) {
        throw new UnsupportedOperationException("to come");
    }
}
