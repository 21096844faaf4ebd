package org.unionledger.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.statistics.pivot.PivotParameters;
import org.unionledger.statistics.screen.ScreenDraft;
import org.unionledger.statistics.screen.Screens;
import org.unionledger.statistics.view.Sharing;
import org.unionledger.statistics.view.ViewDraft;
import org.unionledger.statistics.view.Views;

/** Views that a street's officer looks at again and again, two of them on the desk, and all on a screen that has no address yet. */
@Component
class ViewBooking {

    private static final int SECONDS = 20;

    private final Views views;
    private final Screens screens;

    ViewBooking(Views views, Screens screens) {
        this.views = views;
        this.screens = screens;
    }

    void book(Scope officer) {
        long numbers = view(
                officer,
                "今年主要数字",
                "rows=INDICATORS&columns=TIME&grain=YEAR&recent=year_to_date&indicator=member.total"
                        + "&indicator=org.unions.founded&indicator=member.joined&indicator=aid.visits.person_times"
                        + "&indicator=training.staff.persons&indicator=rights.cases.mediated");
        long ranking = view(
                officer,
                "各社区会员数",
                "rows=UNIONS&indicator=member.total&recent=year_to_date&order=member.total&chart=RANKING");
        long compared = view(
                officer,
                "走访慰问同比",
                "rows=TIME&columns=INDICATORS&indicator=aid.visits.person_times&recent=year_to_date&tell=COMPARED");
        long shares = view(
                officer,
                "慰问金额按节点",
                "rows=BREAKDOWN&columns=INDICATORS&kind=occasion&indicator=aid.visits.money&recent=year_to_date&tell=SHARE");
        long days = view(
                officer, "每天的走访慰问", "rows=TIME&grain=DAY&chart=CALENDAR&indicator=aid.visits.times&recent=this_year");
        views.pin(officer, ranking);
        views.pin(officer, compared);
        screens.save(
                officer,
                officer.place(),
                new ScreenDraft("服务大厅", SECONDS, List.of(numbers, ranking, compared, shares, days)));
    }

    private long view(Scope officer, String name, String asked) {
        return views.save(officer, new ViewDraft(name, PivotParameters.of(asked), Sharing.BELOW));
    }
}
