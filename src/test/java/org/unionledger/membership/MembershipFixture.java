package org.unionledger.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.access.Scope;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportRow;
import org.unionledger.organization.Employer;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Establishment;
import org.unionledger.organization.Founding;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.UnionForm;

/** A street with two communities and an employer in each: one with a union, one without. */
final class MembershipFixture {

    static final String MAN = "990101198904120038";
    static final String WOMAN = "990101199310190084";
    static final String OTHER_WOMAN = "990101196811160103";

    final Scope street;
    final OrganizationId east;
    final OrganizationId west;
    final Employer unionised;
    final Employer plain;

    MembershipFixture(Organizations organizations, Employers employers) {
        street = Scope.operatorAt(
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id());
        east = community(organizations, "东港社区联合工会");
        west = community(organizations, "西园社区联合工会");
        unionised = employers.enter(street, entry("青山新海电子有限公司", east, Establishment.ESTABLISHED));
        plain = employers.enter(street, entry("青山同心电子有限公司", west, Establishment.NONE));
    }

    private OrganizationId community(Organizations organizations, String name) {
        return organizations
                .found(street, street.place(), Founding.of(name, OrganizationKind.COMMUNITY))
                .id();
    }

    private static EmployerEntry entry(String name, OrganizationId community, Establishment establishment) {
        boolean established = establishment == Establishment.ESTABLISHED;
        return new EmployerEntry(
                name,
                null,
                null,
                community,
                LocalDate.of(2008, 2, 3),
                new Headcount(128, 56, 25),
                establishment,
                established ? UnionForm.SINGLE : null,
                established ? LocalDate.of(2010, 6, 30) : null,
                null,
                null);
    }

    static MemberEntry entry(String name, String identity, Employer employer, @Nullable LocalDate joined) {
        return new MemberEntry(
                name, new IdentityNumber(identity), "13625630317", "01", "13", null, null, employer.id(), joined);
    }

    ImportContext context(long importId) {
        return new ImportContext(
                street, street.place(), importId, LocalDate.of(2026, 1, 10), LocalDate.of(2025, 12, 31), false);
    }

    /** Rows from row 3 on, as in a file with a title; each given as name, sex, identity number, employer, joined on. */
    static List<ImportRow> rows(@Nullable Object[]... rows) {
        String[] keys = {"name", "sex", "identity", "employer", "joinedOn"};
        List<ImportRow> result = new ArrayList<>();
        for (Object[] row : rows) {
            Map<String, Object> values = new HashMap<>();
            for (int column = 0; column < row.length; column++) {
                if (row[column] != null) {
                    values.put(keys[column], row[column]);
                }
            }
            result.add(new ImportRow(3 + result.size(), values));
        }
        return result;
    }

    /** A row of a man at the employer with a union, with other columns beside. */
    static ImportRow row(Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(Map.of("name", "罗军平", "identity", MAN, "employer", "青山新海电子有限公司"));
        values.putAll(more);
        values.values().removeIf(""::equals);
        return new ImportRow(3, values);
    }
}
