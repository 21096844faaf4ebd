package org.unionledger.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Accounts;
import org.unionledger.access.Role;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class PersonNamesTests {

    @Autowired
    Accounts accounts;

    @Autowired
    Organizations organizations;

    @Test
    void people_are_called_by_their_names_and_who_is_nobody_by_the_login() {
        OrganizationId street =
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        accounts.createFirst("wang", "王芳", street, Set.of(Role.STREET_OFFICER), As.PASSWORD);
        accounts.createFirst("li", "李强", street, Set.of(Role.STREET_OFFICER), As.PASSWORD);
        PersonNames names = new PersonNames(accounts);

        assertThat(names.of("wang")).isEqualTo("王芳");
        assertThat(names.of("li（代wang）")).isEqualTo("李强（代王芳）");
        assertThat(names.of("system")).isEqualTo("system");
        assertThat(names.of(null)).isEmpty();
        assertThat(names.of("")).isEmpty();
    }
}
