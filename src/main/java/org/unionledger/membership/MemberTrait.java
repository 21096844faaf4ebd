package org.unionledger.membership;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeList;
import org.unionledger.codes.Sex;
import org.unionledger.frame.Words;

/**
 * What members are filtered and counted by. One expression serves the list and the statistics, so that a count and the list it
 * opens always agree.
 */
public enum MemberTrait {
    SEX("nullif(nullif(p.sex, '0'), '9')", null),
    AGE(AgeBand.sql(), null),
    EDUCATION("p.education", CodeList.EDUCATION),
    POLITICAL_STATUS("p.political_status", CodeList.POLITICAL_STATUS),
    ETHNIC_GROUP("p.ethnic_group", CodeList.ETHNIC_GROUP),
    EMPLOYMENT("p.employment", CodeList.EMPLOYMENT_STATUS),
    SKILL("p.skill", CodeList.SKILL_LEVEL),
    RESIDENCE("p.residence_type", CodeList.RESIDENCE_TYPE),
    MIGRANT("case when p.migrant then 'yes' when not p.migrant then 'no' end", null),
    GROUP("p.groups", CodeList.SPECIAL_GROUP),
    DOCUMENT("p.document_kind", CodeList.DOCUMENT_KIND),
    /** Of the employer; of who works without one nobody has said. */
    INDUSTRY(
            "(select w.industry from organization.workplace w where w.employer_id = m.employer_id)",
            CodeList.INDUSTRY_SECTION),
    STANDING("case when m.kept_since is null then 'full' else 'kept' end", null);

    /** The value of those of whom nobody has said. */
    static final String UNKNOWN = "-";

    private final String sql;
    private final @Nullable CodeList codes;

    MemberTrait(String sql, @Nullable CodeList codes) {
        this.sql = sql;
        this.codes = codes;
    }

    /** Name of the parameter of addresses; label {@code membership.trait.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody may have several values at once, so that their counts add up to more than there are members. */
    boolean isOfSeveral() {
        return this == GROUP;
    }

    /** Whether it is one of the membership {@code m}; the others are of the person {@code p}. */
    boolean isOfMembership() {
        return this == STANDING || this == INDUSTRY;
    }

    /** One value, or of a trait of several the array of all, of a person {@code p} on {@code :today}. */
    String sql() {
        return sql;
    }

    /** Which persons {@code p} have the value of a parameter. */
    String sqlHaving(String parameter) {
        return isOfSeveral()
                ? "(:%1$s = any (%2$s) or :%1$s = '-' and %2$s = '{}')".formatted(parameter, sql)
                : "coalesce(%s, '-') = :%s".formatted(sql, parameter);
    }

    /** Every value there may be, in order, the unknown last. */
    public List<String> choices() {
        Stream<String> known = switch (this) {
            case SEX -> Stream.of(Sex.FEMALE.code(), Sex.MALE.code());
            case AGE -> Arrays.stream(AgeBand.values()).map(AgeBand::code);
            case MIGRANT -> Stream.of("yes", "no");
            default -> codes == null ? Stream.of() : codes.entries().stream().map(CodeList.Entry::code);
        };
        return Stream.concat(known, Stream.of(UNKNOWN)).toList();
    }

    /** A value in the reader's words. */
    public String label(String value, Words words) {
        if (value.equals(UNKNOWN)) {
            return words.text(isOfSeveral() ? "membership.trait.none" : "membership.trait.unknown");
        }
        return codes == null
                ? words.text("membership.value." + code() + "." + value)
                : codes.ofCode(value)
                        .map(entry -> words.either(entry.name(), entry.englishName()))
                        .orElse(value);
    }

    boolean knows(String value) {
        return choices().contains(value);
    }
}
