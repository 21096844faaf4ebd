package org.unionledger.statistics.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organizations;
import org.unionledger.statistics.view.Glances;
import org.unionledger.statistics.view.SavedView;
import org.unionledger.statistics.view.Views;

/** Which view a screen shows just now: the clock says it, so that every screen turns by itself and none remembers anything. */
@Component
class Slides {

    private final Views views;
    private final Glances glances;
    private final Organizations organizations;
    private final Clock clock;

    Slides(Views views, Glances glances, Organizations organizations, Clock clock) {
        this.views = views;
        this.glances = glances;
        this.organizations = organizations;
        this.clock = clock;
    }

    Slide now(Scope scope, Screen screen, Words words) {
        String read = Formats.moment(clock.instant());
        List<SavedView> shown = screen.views().stream()
                .flatMap(id -> views.there(scope, id).stream())
                .toList();
        if (shown.isEmpty()) {
            return new Slide(screen, null, 0, 0, read);
        }
        int turn = (int) (clock.instant().getEpochSecond() / screen.seconds() % shown.size());
        Standpoint standpoint = new Standpoint(
                screen.organization(),
                organizations.require(scope, screen.organization()).name(),
                LocalDate.now(clock).getYear());
        return new Slide(
                screen,
                glances.of(scope, standpoint, words, shown.get(turn)).orElse(null),
                turn + 1,
                shown.size(),
                read);
    }
}
