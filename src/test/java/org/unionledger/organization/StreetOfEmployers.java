package org.unionledger.organization;

import static org.unionledger.organization.OrganizationKind.COMMUNITY;
import static org.unionledger.organization.OrganizationKind.STREET;

import java.time.LocalDate;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/** A street with two communities; 新海电子 in the first has a union, 同心电子 in the second has none. */
final class StreetOfEmployers {

    final Scope operator;
    final OrganizationId street;
    final OrganizationId harbor;
    final OrganizationId garden;
    final Employer unionised;
    final Employer plain;

    StreetOfEmployers(Organizations organizations, Employers employers) {
        street = organizations.foundRoot("青山街道总工会", STREET).id();
        operator = Scope.operatorAt(street);
        harbor = organizations
                .found(operator, street, Founding.of("东港社区联合工会", COMMUNITY))
                .id();
        garden = organizations
                .found(operator, street, Founding.of("西园社区联合工会", COMMUNITY))
                .id();
        unionised = employers.enter(
                operator,
                new EmployerEntry(
                        "新海电子",
                        "91350100M000100Y43",
                        "170",
                        harbor,
                        LocalDate.of(2008, 2, 3),
                        new Headcount(128, 56, 25),
                        Establishment.ESTABLISHED,
                        UnionForm.JOINT,
                        LocalDate.of(2010, 6, 30),
                        "阎娟",
                        "13915428133"));
        plain = employers.enter(operator, EmployerEntry.of("=同心电子", garden));
    }
}
