package org.unionledger.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.backfill.Backfills;
import org.unionledger.backfill.Chosen;
import org.unionledger.organization.Organizations;
import org.unionledger.reading.ReadFigure;
import org.unionledger.reading.Readings;

/** Enters an old summary of the year before the book begins: most of it is confirmed, a figure is left as a draft. */
@Component
class BackfillBooking {

    private static final String SUMMARY = """
            %1$s%2$d年度工作总结

            %2$d年，%1$s围绕中心、服务大局，各项工作取得新进展。

            一、维权服务。全年受理职工投诉61件，调解成功52件，为职工追回欠薪86万元。签订集体合同31份。

            二、帮扶关爱。走访慰问职工1280人次，发放慰问金15.6万元。

            三、素质提升。举办劳动竞赛6场，征集合理化建议148条。
            """;

    private static final String LEFT_AS_A_DRAFT = "148条";

    private final Readings readings;
    private final Backfills backfills;
    private final Organizations organizations;

    BackfillBooking(Readings readings, Backfills backfills, Organizations organizations) {
        this.readings = readings;
        this.backfills = backfills;
        this.organizations = organizations;
    }

    void book(Scope officer, LocalDate today) {
        int year = today.getYear() - 2;
        String text = SUMMARY.formatted(
                organizations.require(officer, officer.place()).name(), year);
        long id = readings.keep(officer, officer.place(), year + "年度工作总结.txt", text.getBytes(StandardCharsets.UTF_8));
        backfills.propose(officer, id, chosen(officer, id, false));
        backfills.confirm(officer, id);
        backfills.propose(officer, id, chosen(officer, id, true));
    }

    private Set<Chosen> chosen(Scope officer, long id, boolean left) {
        List<ReadFigure> figures = readings.open(officer, id).texts().get(0).figures();
        Set<Chosen> chosen = new LinkedHashSet<>();
        for (int i = 0; i < figures.size(); i++) {
            boolean toBeLeft = figures.get(i).text().equals(LEFT_AS_A_DRAFT);
            if (figures.get(i).indicator() != null && toBeLeft == left) {
                chosen.add(new Chosen(1, i));
            }
        }
        return chosen;
    }
}
