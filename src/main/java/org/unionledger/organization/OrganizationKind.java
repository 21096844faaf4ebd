package org.unionledger.organization;

import java.util.Locale;

/** The level of a union (工会级别). Stored in lower case; label {@code organization.kind.<code>}. */
public enum OrganizationKind {
    NATION,
    PROVINCE,
    CITY,
    DISTRICT,
    /** 街道、乡镇(总)工会. */
    STREET,
    /** 社区、村联合工会. */
    COMMUNITY,
    /** 基层工会: of one employer or joint. */
    GRASSROOTS,
    /** 分工会. */
    BRANCH,
    /** 工会小组. */
    GROUP;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether employers can lie in its area: anything above the unions of employers. */
    public boolean leadsAnArea() {
        return compareTo(COMMUNITY) <= 0;
    }

    public static OrganizationKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
