package org.unionledger.access;

import static org.unionledger.access.Right.BACKFILL;
import static org.unionledger.access.Right.CLOSE_PERIODS;
import static org.unionledger.access.Right.COMPOSE_SUMMARIES;
import static org.unionledger.access.Right.DESTROY_PAPERS;
import static org.unionledger.access.Right.ERASE_PERSONS;
import static org.unionledger.access.Right.EXPORT;
import static org.unionledger.access.Right.IMPORT;
import static org.unionledger.access.Right.JUDGE_UNIONS;
import static org.unionledger.access.Right.MAKE_LEDGERS;
import static org.unionledger.access.Right.MANAGE_ACCOUNTS;
import static org.unionledger.access.Right.READ_ARCHIVE;
import static org.unionledger.access.Right.READ_AUDIT_LOG;
import static org.unionledger.access.Right.READ_EVALUATIONS;
import static org.unionledger.access.Right.READ_FIGURES;
import static org.unionledger.access.Right.READ_LEDGERS;
import static org.unionledger.access.Right.READ_MEMBERS;
import static org.unionledger.access.Right.READ_ORGANIZATIONS;
import static org.unionledger.access.Right.READ_REPORTS;
import static org.unionledger.access.Right.RECEIVE_REPORTS;
import static org.unionledger.access.Right.REVEAL_MEMBERS;
import static org.unionledger.access.Right.SCORE_ONESELF;
import static org.unionledger.access.Right.SEND_REPORTS;
import static org.unionledger.access.Right.SET_PARAMETERS;
import static org.unionledger.access.Right.SET_TARGETS;
import static org.unionledger.access.Right.SIGN_SUMMARIES;
import static org.unionledger.access.Right.WRITE_ARCHIVE;
import static org.unionledger.access.Right.WRITE_COMMITTEES;
import static org.unionledger.access.Right.WRITE_LEDGERS;
import static org.unionledger.access.Right.WRITE_MEMBERS;
import static org.unionledger.access.Right.WRITE_ORGANIZATIONS;
import static org.unionledger.access.Right.WRITE_OUTLINES;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What an account is in its union (角色) and therefore may do there and below. Stored in lower case; the label is
 * message {@code access.role.<code>}.
 */
public enum Role {
    /** 系统管理员: accounts and settings; sees organizations and figures, but no person's data. */
    ADMINISTRATOR(
            READ_ORGANIZATIONS,
            WRITE_ORGANIZATIONS,
            MAKE_LEDGERS,
            READ_FIGURES,
            MANAGE_ACCOUNTS,
            SET_PARAMETERS,
            READ_AUDIT_LOG),
    /** 区总工会审核员. */
    DISTRICT_REVIEWER(
            READ_ORGANIZATIONS,
            READ_MEMBERS,
            ERASE_PERSONS,
            READ_LEDGERS,
            EXPORT,
            READ_FIGURES,
            CLOSE_PERIODS,
            COMPOSE_SUMMARIES,
            SIGN_SUMMARIES,
            WRITE_OUTLINES,
            READ_REPORTS,
            RECEIVE_REPORTS,
            READ_EVALUATIONS,
            SET_TARGETS,
            JUDGE_UNIONS,
            READ_ARCHIVE,
            DESTROY_PAPERS,
            SET_PARAMETERS),
    /** 街道(乡镇)工会干部. */
    STREET_OFFICER(
            READ_ORGANIZATIONS,
            WRITE_ORGANIZATIONS,
            WRITE_COMMITTEES,
            READ_MEMBERS,
            WRITE_MEMBERS,
            REVEAL_MEMBERS,
            ERASE_PERSONS,
            READ_LEDGERS,
            WRITE_LEDGERS,
            MAKE_LEDGERS,
            IMPORT,
            EXPORT,
            READ_FIGURES,
            CLOSE_PERIODS,
            COMPOSE_SUMMARIES,
            BACKFILL,
            SIGN_SUMMARIES,
            WRITE_OUTLINES,
            READ_REPORTS,
            SEND_REPORTS,
            RECEIVE_REPORTS,
            READ_EVALUATIONS,
            SET_TARGETS,
            SCORE_ONESELF,
            JUDGE_UNIONS,
            READ_ARCHIVE,
            WRITE_ARCHIVE,
            DESTROY_PAPERS,
            SET_PARAMETERS),
    /** 社区工会干部、组织员. */
    COMMUNITY_OFFICER(
            READ_ORGANIZATIONS,
            WRITE_ORGANIZATIONS,
            WRITE_COMMITTEES,
            READ_MEMBERS,
            WRITE_MEMBERS,
            READ_LEDGERS,
            WRITE_LEDGERS,
            IMPORT,
            EXPORT,
            READ_FIGURES,
            COMPOSE_SUMMARIES,
            BACKFILL,
            SIGN_SUMMARIES,
            WRITE_OUTLINES,
            READ_REPORTS,
            SEND_REPORTS,
            RECEIVE_REPORTS,
            READ_EVALUATIONS,
            SET_TARGETS,
            SCORE_ONESELF,
            READ_ARCHIVE,
            WRITE_ARCHIVE,
            JUDGE_UNIONS),
    /** 基层工会主席. */
    ENTERPRISE_CHAIR(
            READ_ORGANIZATIONS,
            WRITE_COMMITTEES,
            READ_MEMBERS,
            WRITE_MEMBERS,
            READ_LEDGERS,
            WRITE_LEDGERS,
            EXPORT,
            READ_FIGURES,
            COMPOSE_SUMMARIES,
            BACKFILL,
            SIGN_SUMMARIES,
            WRITE_OUTLINES,
            READ_REPORTS,
            SEND_REPORTS,
            READ_EVALUATIONS,
            READ_ARCHIVE,
            WRITE_ARCHIVE,
            DESTROY_PAPERS,
            SCORE_ONESELF),
    /** 财务. */
    FINANCE(READ_ORGANIZATIONS, READ_LEDGERS, EXPORT, READ_FIGURES, READ_REPORTS, READ_ARCHIVE),
    /** 经审委员: reads everything but persons, and the audit log. */
    AUDIT(READ_ORGANIZATIONS, READ_LEDGERS, READ_FIGURES, READ_REPORTS, READ_EVALUATIONS, READ_ARCHIVE, READ_AUDIT_LOG),
    /** 会员: the figures of the own union. */
    MEMBER(READ_FIGURES);

    private final Set<Right> rights;

    Role(Right first, Right... more) {
        this.rights = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    /** What this role allows; never empty. */
    public Set<Right> rights() {
        return rights;
    }

    /** Those that allow it. */
    static Set<Role> with(Right right) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : values()) {
            if (role.rights.contains(right)) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** The code stored in the database and used in message keys, such as {@code street_officer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
