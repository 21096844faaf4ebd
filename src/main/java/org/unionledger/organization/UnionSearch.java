package org.unionledger.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** Finds unions by a part of the name, of its pinyin initials, or by the beginning of the code. */
@Repository
class UnionSearch {

    /** Initials keep the letters and digits of a name as they are; names with letters among other characters are sought as names. */
    private static final Pattern LATIN = Pattern.compile("[a-z0-9]+");

    private static final String BY_LETTERS = """
            select o.id
              from organization.organization o
             where o.voided_at is null
               and (o.initial_pairs @> organization.pairs_of(:sought) and o.initials like :part or o.code like :start)
            """;

    private static final String BY_NAME_PART = """
            select o.id
              from organization.organization o
             where o.voided_at is null
               and o.name_pairs @> organization.pairs_of(:sought)
               and o.evened_name like :part
            """;

    /** Asked of one union after the other, along the list or among those that were found. */
    private static final String WITHIN = " and (o.id in (select organization.below(:place, :day))) is true";

    /** The unions there, each looked up: the list of all would have to be gone through for so few. */
    private static final String ONE_OF_FEW = " and o.id = any (array(select organization.below(:place, :day)))";

    private static final int FEW = 1_000;

    private static final String BY_RANK = " order by organization.level(o.kind), o.name collate \"zh-x-icu\", o.id";

    private final JdbcClient jdbc;
    private final OrganizationRepository unions;

    UnionSearch(JdbcClient jdbc, OrganizationRepository unions) {
        this.jdbc = jdbc;
        this.unions = unions;
    }

    /**
     * Those whose name holds it; only where it has letters and digits alone, those whose initials hold or code begins with it. In a
     * transaction: each text is planned for by itself, since few have some of them and all have others.
     */
    List<Organization> find(OrganizationId place, String sought, int skipped, int limit, LocalDate day) {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
        String found = (LATIN.matcher(sought).matches() ? BY_LETTERS : BY_NAME_PART) + inReach(place, day);
        return jdbc.sql(OrganizationRepository.SELECT + " where o.id = any (array(" + found + BY_RANK
                        + " offset :skipped limit :limit))" + BY_RANK)
                .param("place", place.value())
                .param("sought", sought)
                .param("part", "%" + escaped(sought) + "%")
                .param("start", escaped(sought.toUpperCase(Locale.ROOT)) + "%")
                .param("skipped", skipped)
                .param("limit", limit)
                .param("day", day)
                .query(OrganizationRepository::organization)
                .list();
    }

    /** Whoever stands at the top of the tree need not ask. */
    private String inReach(OrganizationId place, LocalDate day) {
        if (unions.root().filter(place::equals).isPresent()) {
            return "";
        }
        long below = jdbc.sql("select count(*) from (select organization.below(:place, :day) limit :few) below")
                .param("place", place.value())
                .param("day", day)
                .param("few", FEW)
                .query(Long.class)
                .single();
        return below < FEW ? ONE_OF_FEW : WITHIN;
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
