package org.unionledger.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.codes.Workdays;
import org.unionledger.ledger.DueRepository.Redated;
import org.unionledger.ledger.declaration.Choice;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Due;
import org.unionledger.regulation.ParameterSet;
import org.unionledger.work.Jobs;
import org.unionledger.work.Progress;

/**
 * Entries follow the rule of their register as it is now, whenever they were written: where it says something else than when they
 * were reckoned last, they are gone through again. At the start, when a register is taken into use, ended or taken up again, and
 * when a parameter is set otherwise.
 */
@Component
class DueRenewal implements SmartInitializingSingleton {

    private static final int PORTION = 1_000;

    private final Catalogue catalogue;
    private final DefinitionRepository definitions;
    private final DueRepository days;
    private final ClosingDays reckoned;
    private final DueFollow follow;
    private final Workdays workdays;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    DueRenewal(
            Catalogue catalogue,
            DefinitionRepository definitions,
            DueRepository days,
            ClosingDays reckoned,
            DueFollow follow,
            Workdays workdays,
            Jobs jobs,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.days = days;
        this.reckoned = reckoned;
        this.follow = follow;
        this.workdays = workdays;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            definitions.lock();
            renewChanged();
        });
    }

    private void renewChanged() {
        Map<String, String> rules = days.rules();
        catalogue.all().forEach(declaration -> renewIfChanged(declaration, rules));
        rules.keySet().stream()
                .filter(OwnRegister::isOwn)
                .filter(ledger -> !catalogue.isEnded(ledger))
                .flatMap(ledger -> catalogue.current(ledger).stream())
                .forEach(own -> renewIfChanged(own.declaration(), rules));
    }

    private void renewIfChanged(Declaration declaration, Map<String, String> rules) {
        if (!rule(declaration).equals(rules.getOrDefault(declaration.id(), ""))) {
            renew(declaration);
        }
    }

    /** What of the declaration decides on the day; empty when entries need not be closed. */
    private String rule(Declaration declaration) {
        Due due = declaration.due();
        return due == null ? "" : due + " " + closed(declaration) + " " + workdays.announcedUntil();
    }

    private static List<String> closed(Declaration declaration) {
        return declaration.state() == null
                ? List.of()
                : declaration.field(declaration.state()).choices().stream()
                        .filter(Choice::closed)
                        .map(Choice::value)
                        .toList();
    }

    /** In the caller's transaction. */
    void renew(Declaration declaration) {
        renew(declaration, declaration);
        days.keep(declaration.id(), rule(declaration));
    }

    /** Nothing is owed any more of a register that was ended: its entries cannot be closed. In the caller's transaction. */
    void end(Declaration declaration) {
        renew(declaration, declaration.withoutDue());
        days.keep(declaration.id(), "");
    }

    private void renew(Declaration declaration, Declaration rule) {
        ClosingDays.Reckoning reckoning = reckoned.of(rule);
        List<Entry> portion = List.of();
        do {
            long after = portion.isEmpty() ? 0 : portion.get(portion.size() - 1).id();
            portion = days.unsettled(declaration.id(), closed(declaration), after, PORTION);
            List<Redated> redated = new ArrayList<>();
            for (Entry entry : portion) {
                LocalDate dueOn = reckoning.of(entry.organization(), entry.values());
                if (!Objects.equals(dueOn, entry.dueOn())) {
                    redated.add(new Redated(entry.id(), dueOn));
                }
            }
            days.redate(declaration.id(), redated);
            follow.follow(rule, portion.stream().map(Entry::id).toList());
        } while (portion.size() == PORTION);
    }

    @EventListener
    void on(ParameterSet set) {
        if (set.parameter().startsWith(ClosingDays.PARAMETERS)) {
            jobs.start(set.by(), progress -> renewAll(set.parameter(), progress), "/duties", "ledger.due.job");
        }
    }

    /** Those it concerns, each register by itself. */
    private void renewAll(String parameter, Progress progress) {
        List<Declaration> concerned = catalogue.ids().stream()
                .filter(ledger -> !catalogue.isEnded(ledger))
                .flatMap(ledger -> catalogue.current(ledger).stream())
                .map(Catalogue.Versioned::declaration)
                .filter(declaration -> isConcerned(declaration, parameter))
                .toList();
        for (int done = 0; done < concerned.size(); done++) {
            if (progress.isCancelled()) {
                throw new Progress.Cancelled();
            }
            progress.at(done, concerned.size());
            Declaration declaration = concerned.get(done);
            transaction.executeWithoutResult(status -> renew(declaration));
        }
        progress.at(concerned.size(), concerned.size());
    }

    private static boolean isConcerned(Declaration declaration, String parameter) {
        Due due = declaration.due();
        if (due == null) {
            return false;
        }
        boolean counts = due.after() != null && parameter.equals(due.after().parameter());
        return counts || parameter.equals(DueFollow.REMINDER);
    }
}
