package org.unionledger.frame;

import java.util.Locale;

/** The groups of the left menu, in their order: the words of the users' work. Label {@code frame.menu.<code>}. */
public enum MenuGroup {
    DESK,
    ORGANIZATION,
    MEMBERS,
    DEMOCRACY,
    CONTRACTS,
    RIGHTS,
    AID,
    WOMEN,
    SKILLS,
    CULTURE,
    FUNDS,
    LEDGERS,
    STATISTICS,
    EVALUATION,
    SUMMARY,
    ARCHIVE,
    SYSTEM;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
