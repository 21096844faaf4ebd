package org.unionledger.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeFlaw;
import org.unionledger.codes.CodeList;
import org.unionledger.codes.UnifiedSocialCreditCode;

/** What may be written about an employer. Pure: no clock, no SQL. */
final class EmployerRules {

    private static final int LONGEST_NAME = 100;

    private EmployerRules() {}

    /** Every rule the entry breaks, in the order a clerk would check them; empty when it may be booked. */
    static List<Objection> objectionsTo(EmployerEntry entry, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        if (entry.name().isEmpty()) {
            objections.add(Objection.to("name", "name-missing"));
        }
        if (entry.name().length() > LONGEST_NAME) {
            objections.add(Objection.to("name", "name-too-long"));
        }
        if (entry.creditCode() != null) {
            UnifiedSocialCreditCode.flawOf(entry.creditCode())
                    .ifPresent(flaw -> objections.add(Objection.to("creditCode", "code-" + wordOf(flaw))));
        }
        if (entry.unitKind() != null
                && CodeList.UNIT_KIND.ofCode(entry.unitKind()).isEmpty()) {
            objections.add(Objection.to("unitKind", "unit-kind-unknown"));
        }
        String industry = entry.profile().industry();
        if (industry != null && !Industries.isKnown(industry)) {
            objections.add(Objection.to("industry", "industry-unknown"));
        }
        if (isAfter(entry.movedInOn(), today)) {
            objections.add(Objection.to("movedInOn", "moved-in-in-the-future"));
        }
        addToHeadcount(entry.headcount(), objections);
        if (!entry.isUnionised() && (entry.form() != null || entry.foundedOn() != null)) {
            objections.add(Objection.to("establishment", "founded-without-union"));
        }
        if (isAfter(entry.foundedOn(), today)) {
            objections.add(Objection.to("foundedOn", "founded-in-the-future"));
        }
        return objections;
    }

    /** When an employer may leave the register; on a day to come too. */
    static List<Objection> objectionsToEnding(Employer employer, Ending ending, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        EmployerEntry entry = employer.entry();
        if (employer.ending() != null) {
            String code = employer.hasEnded(today) ? "employer-ended" : "employer-ending-announced";
            objections.add(Objection.to("", code, entry.name()));
        }
        if (!followsOn(ending.on(), entry.movedInOn()) || !followsOn(ending.on(), entry.foundedOn())) {
            objections.add(Objection.to("day", "ended-before-it-began"));
        }
        if (ending.reason().isEmpty()) {
            objections.add(Objection.to("reason", "reason-missing"));
        }
        return objections;
    }

    private static boolean followsOn(LocalDate day, @Nullable LocalDate earlier) {
        return earlier == null || day.isAfter(earlier);
    }

    private static void addToHeadcount(Headcount count, List<Objection> objections) {
        if (isNegative(count.workers()) || isNegative(count.women()) || isNegative(count.migrants())) {
            objections.add(Objection.to("workers", "count-negative"));
        }
        if (exceeds(count.women(), count.workers())) {
            objections.add(Objection.to("women", "more-women-than-workers"));
        }
        if (exceeds(count.migrants(), count.workers())) {
            objections.add(Objection.to("migrants", "more-migrants-than-workers"));
        }
    }

    private static boolean isNegative(@Nullable Integer number) {
        return number != null && number < 0;
    }

    private static boolean exceeds(@Nullable Integer part, @Nullable Integer whole) {
        return part != null && whole != null && part > whole;
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today);
    }

    private static String wordOf(CodeFlaw flaw) {
        return flaw.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
