package org.unionledger.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
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
 * were reckoned last, they are gone through again. At the start, when a register is taken into use, ended or taken up again, and,
 * portion by portion, when a parameter is set otherwise or comes to hold ({@link DueNumbersWatch}).
 */
@Component
class DueRenewal implements SmartInitializingSingleton {

    private static final int PORTION = 1_000;

    /** What is kept of a register: its rule, and behind this the numbers that unions have set, if any. */
    private static final String NUMBERS = "\n";

    private final Catalogue catalogue;
    private final DefinitionRepository definitions;
    private final DueRepository days;
    private final ClosingDays reckoned;
    private final DueNumbers numbers;
    private final DueFollow follow;
    private final Workdays workdays;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    DueRenewal(
            Catalogue catalogue,
            DefinitionRepository definitions,
            DueRepository days,
            ClosingDays reckoned,
            DueNumbers numbers,
            DueFollow follow,
            Workdays workdays,
            Jobs jobs,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.days = days;
        this.reckoned = reckoned;
        this.numbers = numbers;
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
        String kept = rules.getOrDefault(declaration.id(), "");
        if (!rule(declaration).equals(kept.split(NUMBERS, 2)[0])) {
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
        days.keep(declaration.id(), kept(declaration));
    }

    private String kept(Declaration declaration) {
        String set = numbers.of(declaration);
        return rule(declaration) + (set.isEmpty() ? "" : NUMBERS + set);
    }

    /** Nothing is owed any more of a register that was ended: its entries cannot be closed. In the caller's transaction. */
    void end(Declaration declaration) {
        renew(declaration, declaration.withoutDue());
        days.keep(declaration.id(), "");
    }

    private void renew(Declaration declaration, Declaration rule) {
        ClosingDays.Reckoning reckoning = reckoned.of(rule);
        List<Entry> portion = portion(declaration, rule, reckoning, 0);
        while (portion.size() == PORTION) {
            portion = portion(declaration, rule, reckoning, last(portion));
        }
    }

    private static long last(List<Entry> portion) {
        return portion.get(portion.size() - 1).id();
    }

    private List<Entry> portion(
            Declaration declaration, Declaration rule, ClosingDays.Reckoning reckoning, long after) {
        List<Entry> portion = days.unsettled(declaration.id(), closed(declaration), after, PORTION);
        List<Redated> redated = new ArrayList<>();
        for (Entry entry : portion) {
            LocalDate dueOn = reckoning.of(entry.organization(), entry.values());
            if (!Objects.equals(dueOn, entry.dueOn())) {
                redated.add(new Redated(entry.id(), dueOn));
            }
        }
        days.redate(declaration.id(), redated);
        follow.follow(rule, portion.stream().map(Entry::id).toList());
        return portion;
    }

    @EventListener
    void on(ParameterSet set) {
        if (set.parameter().startsWith(ClosingDays.PARAMETERS)) {
            jobs.start(
                    set.by(),
                    progress -> renewAll(
                            concerned(declaration ->
                                    DueNumbers.parametersOf(declaration).anyMatch(set.parameter()::equals)),
                            progress),
                    "/duties",
                    "ledger.due.job");
        }
    }

    /** Registers whose entries were reckoned with other numbers than hold today. */
    List<Declaration> overtaken() {
        Map<String, String> rules = days.rules();
        return concerned(declaration -> !kept(declaration).equals(rules.getOrDefault(declaration.id(), "")));
    }

    void renewOvertaken(Progress progress) {
        renewAll(overtaken(), progress);
    }

    private List<Declaration> concerned(Predicate<Declaration> which) {
        return catalogue.ids().stream()
                .filter(ledger -> !catalogue.isEnded(ledger))
                .flatMap(ledger -> catalogue.current(ledger).stream())
                .map(Catalogue.Versioned::declaration)
                .filter(declaration -> declaration.due() != null)
                .filter(which)
                .toList();
    }

    /** What was done of a register that was stopped in the middle stays, and is done again the next time. */
    private void renewAll(List<Declaration> registers, Progress progress) {
        long total = registers.stream()
                .mapToLong(declaration -> days.countUnsettled(declaration.id(), closed(declaration)))
                .sum();
        long done = 0;
        progress.at(done, total);
        for (Declaration declaration : registers) {
            String reckonedWith = kept(declaration);
            ClosingDays.Reckoning reckoning = reckoned.of(declaration);
            List<Entry> portion = List.of();
            do {
                long after = portion.isEmpty() ? 0 : last(portion);
                portion = Objects.requireNonNull(
                        transaction.execute(status -> portion(declaration, declaration, reckoning, after)));
                done += portion.size();
                progress.at(done, total);
                if (progress.isCancelled()) {
                    throw new Progress.Cancelled();
                }
            } while (portion.size() == PORTION);
            transaction.executeWithoutResult(status -> days.keep(declaration.id(), reckonedWith));
        }
    }
}
