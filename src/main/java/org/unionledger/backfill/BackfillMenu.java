package org.unionledger.backfill;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;
import org.unionledger.organization.UnionDependents;

/** Where other modules meet entries: the menu, and a union that is to be closed while one counts there. */
@Component
class BackfillMenu implements MenuSource, UnionDependents {

    private final BackfillRepository repository;

    BackfillMenu(BackfillRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(MenuEntry.of(MenuGroup.SUMMARY, "backfill.title", "/backfills", Right.READ_LEDGERS));
    }

    @Override
    public Optional<String> objection(OrganizationId union, LocalDate from) {
        return repository.anyStandingFrom(union, from)
                ? Optional.of("backfill.objection.union-has-entries")
                : Optional.empty();
    }
}
