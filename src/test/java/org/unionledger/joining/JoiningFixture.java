package org.unionledger.joining;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Employer;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Establishment;
import org.unionledger.organization.Founding;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.UnionForm;

/** A street with two communities, and an employer with a union in the first. */
final class JoiningFixture {

    static final String MAN = "990101198904120038";
    static final String WOMAN = "990101199310190084";

    final Scope operator;
    final OrganizationId street;
    final OrganizationId east;
    final OrganizationId west;
    final Employer employer;

    JoiningFixture(Organizations organizations, Employers employers) {
        street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        operator = Scope.operatorAt(street);
        east = community(organizations, "东港社区联合工会");
        west = community(organizations, "西园社区联合工会");
        employer = employers.enter(
                operator,
                new EmployerEntry(
                        "港城机械有限公司",
                        null,
                        null,
                        east,
                        null,
                        new Headcount(60, 20, null),
                        Establishment.ESTABLISHED,
                        UnionForm.SINGLE,
                        LocalDate.of(2010, 6, 30),
                        null,
                        null));
    }

    private OrganizationId community(Organizations organizations, String name) {
        return organizations
                .found(operator, street, Founding.of(name, OrganizationKind.COMMUNITY))
                .id();
    }

    /** A form that can be sent, but for the consent to be named; {@code field} is as given instead. */
    static Map<String, String> fields(@Nullable String... instead) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "name",
                "罗军平",
                "identity",
                MAN,
                "phone",
                "136 2563 0317",
                "employer",
                "港城机械有限公司",
                "agreed",
                "yes",
                "agreedToo",
                "yes"));
        for (int i = 0; i < instead.length; i += 2) {
            fields.put(instead[i], instead[i + 1]);
        }
        return fields;
    }

    static JoiningForm form(Map<String, String> fields) {
        return new JoiningForm(
                fields.get("name"),
                fields.get("document"),
                fields.get("identity"),
                fields.get("sex"),
                fields.get("bornOn"),
                fields.get("phone"),
                fields.get("employer"),
                fields.get("independent"),
                fields.get("ethnicGroup"),
                fields.get("politicalStatus"),
                fields.get("education"),
                fields.get("migrant"),
                fields.get("agreed"),
                fields.get("agreedToo"),
                fields.get("consent"));
    }
}
