package org.unionledger.desk;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.IndicatorId;

/** What an officer looks at first: which figures stand on the desk, in which order. */
final class DeskContent {

    /** What stands at a day. */
    static final List<IndicatorId> BALANCES = ids(
            "org.enterprises.total",
            "org.enterprises.unionised",
            "staff.total",
            "member.total",
            "member.female",
            "rights.cases.open");

    /** What has happened in the year. */
    static final List<IndicatorId> YEAR = ids(
            "org.unions.founded",
            "member.joined",
            "aid.visits.person_times",
            "aid.visits.money",
            "training.staff.persons",
            "culture.activities.person_times",
            "rights.cases.received",
            "rights.cases.mediated");

    /** Drawn month by month. */
    static final List<IndicatorId> MONTHS =
            ids("aid.visits.person_times", "training.staff.persons", "rights.cases.received");

    /** Drawn union by union. */
    static final List<IndicatorId> UNIONS = ids("staff.total", "member.total");

    /** Told for this week and the last. */
    static final List<IndicatorId> WEEK = ids(
            "org.unions.founded",
            "member.joined",
            "aid.visits.times",
            "aid.visits.money",
            "training.staff.sessions",
            "culture.activities.sessions",
            "rights.cases.received",
            "rights.cases.mediated");

    private DeskContent() {}

    /** The page of statistics that tells the same union by union, however many they are. */
    static String unionByUnion(OrganizationId union) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/statistics")
                .queryParam("union", union)
                .queryParam("rows", "UNIONS");
        UNIONS.forEach(id -> address.queryParam("indicator", id));
        return address.toUriString();
    }

    /** Each once. */
    static Stream<IndicatorId> all() {
        return Stream.of(BALANCES, YEAR, MONTHS, UNIONS, WEEK)
                .flatMap(List::stream)
                .distinct();
    }

    private static List<IndicatorId> ids(String... ids) {
        return Stream.of(ids).map(IndicatorId::new).toList();
    }
}
