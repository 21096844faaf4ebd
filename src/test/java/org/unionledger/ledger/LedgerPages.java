package org.unionledger.ledger;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.unionledger.access.Role;
import org.unionledger.organization.Organization;
import org.unionledger.testing.As;

/** Pages of registers, asked for by the officer of a street unless somebody else is named. */
record LedgerPages(MockMvcTester mvc, As as, Organization street) {

    MvcTestResult get(String uri) {
        return get(uri, Role.STREET_OFFICER, street);
    }

    MvcTestResult get(String uri, Role role, Organization place) {
        return mvc.get().uri(uri).with(as.a(role, place.id())).exchange();
    }

    MvcTestResult post(String uri, String... parameters) {
        return post(uri, Role.STREET_OFFICER, street, parameters);
    }

    /** @param parameters names and values, in turn */
    MvcTestResult post(String uri, Role role, Organization place, String... parameters) {
        var request = mvc.post().uri(uri).with(as.a(role, place.id())).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
