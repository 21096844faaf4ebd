package org.unionledger.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Establishment;
import org.unionledger.organization.Founding;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.UnionForm;

/**
 * A street with two communities, and what people enter there:
 *
 * <pre>
 * 青山街道总工会 ─┬─ 东港社区联合工会
 *              └─ 西园社区联合工会
 * </pre>
 */
class LedgerFixture {

    static final LocalDate MARCH_8 = LocalDate.of(2025, 3, 8);
    static final Period YEAR = Period.year(2025);

    private final Organizations organizations;
    private final FigureReader reader;

    LedgerFixture(Organizations organizations, FigureReader reader) {
        this.organizations = organizations;
        this.reader = reader;
    }

    record Street(Organization street, Organization eastHarbor, Organization westGarden) {
        Scope officer() {
            return scope(street, Role.STREET_OFFICER);
        }

        Scope officerOfEastHarbor() {
            return scope(eastHarbor, Role.COMMUNITY_OFFICER);
        }

        Scope officerOfWestGarden() {
            return scope(westGarden, Role.COMMUNITY_OFFICER);
        }

        Scope reviewer() {
            return scope(street, Role.DISTRICT_REVIEWER);
        }

        Scope administrator() {
            return scope(street, Role.ADMINISTRATOR);
        }

        private static Scope scope(Organization place, Role role) {
            return new Scope(7, role.code(), EnumSet.of(role), place.id());
        }
    }

    Street street() {
        Organization street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET);
        Scope operator = Scope.operatorAt(street.id());
        return new Street(
                street,
                organizations.found(operator, street.id(), Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY)),
                organizations.found(operator, street.id(), Founding.of("西园社区联合工会", OrganizationKind.COMMUNITY)));
    }

    /** An employer of a community with a union of its own since 2016. */
    static EmployerEntry withUnion(
            String name, @Nullable String creditCode, Organization community, Headcount headcount) {
        return new EmployerEntry(
                name,
                creditCode,
                null,
                community.id(),
                LocalDate.of(2015, 1, 1),
                headcount,
                Establishment.ESTABLISHED,
                UnionForm.SINGLE,
                LocalDate.of(2016, 1, 1),
                null,
                null);
    }

    BigDecimal figure(String indicator, Organization union) {
        return figure(FigureQuery.of(indicator, union.id(), YEAR));
    }

    BigDecimal figure(FigureQuery query) {
        BigDecimal value = reader.read(query, AsOf.NOW).value();
        return value == null ? BigDecimal.ZERO : value;
    }

    static EntryFilter all(Organization within) {
        return EntryFilter.all(within.id());
    }

    static Values visit(String kind, int persons, int money) {
        return Values.of(Map.of(
                "day",
                MARCH_8,
                "occasion",
                "春节",
                "kind",
                kind,
                "persons",
                BigDecimal.valueOf(persons),
                "money",
                BigDecimal.valueOf(money)));
    }

    static Values activity(String name, int persons, String venue) {
        return Values.of(Map.of(
                "day", MARCH_8, "name", name, "kind", "文化", "persons", BigDecimal.valueOf(persons), "venue", venue));
    }

    static Values training(int persons, int women) {
        return Values.of(Map.of(
                "day",
                MARCH_8,
                "content",
                "电工培训班",
                "persons",
                BigDecimal.valueOf(persons),
                "women",
                BigDecimal.valueOf(women)));
    }

    static Values openCase(String complainant) {
        return Values.of(Map.of(
                "received",
                MARCH_8,
                "complainant",
                complainant,
                "channel",
                "来访",
                "claim",
                "拖欠工资",
                "workers",
                BigDecimal.valueOf(3),
                "outcome",
                "办理中"));
    }

    /** The same with some values replaced; null takes one away. */
    static Values but(Values values, String key, Object value) {
        Map<String, Object> changed = new TreeMap<>(values.byKey());
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return Values.of(changed);
    }
}
