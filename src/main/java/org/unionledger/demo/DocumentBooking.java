package org.unionledger.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.drafting.Block;
import org.unionledger.drafting.Comments;
import org.unionledger.drafting.Documents;
import org.unionledger.drafting.Signing;
import org.unionledger.drafting.Step;
import org.unionledger.drafting.StepForm;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.summary.SummaryKind;
import org.unionledger.summary.SummaryRequest;

/**
 * Writes summaries as documents: that of last year is issued, that of the last half under review, with a comment and a figure that
 * has changed since it was submitted. They are of what is committed, so this comes last.
 */
@Component
class DocumentBooking {

    private static final int LAST_MONTH_OF_THE_FIRST_HALF = 6;
    private static final int COPIES = 320;
    private static final int COPIES_ORDERED_LATE = 36;
    private static final int COPIES_WANTED = 400;

    private final Documents documents;
    private final Signing signing;
    private final Comments comments;
    private final Ledgers ledgers;

    DocumentBooking(Documents documents, Signing signing, Comments comments, Ledgers ledgers) {
        this.documents = documents;
        this.signing = signing;
        this.comments = comments;
        this.ledgers = ledgers;
    }

    /** @param reviewer who is not the officer */
    void book(Scope officer, Scope reviewer, LocalDate today) {
        bookYear(officer, reviewer, today);
        bookHalf(officer, reviewer, today);
    }

    private void bookYear(Scope officer, Scope reviewer, LocalDate today) {
        long id = documents.compose(officer, officer.place(), SummaryRequest.annual(today.getYear() - 1));
        take(officer, id, Step.SUBMIT, StepForm.none(today));
        take(reviewer, id, Step.APPROVE, StepForm.none(today));
        take(reviewer, id, Step.FINISH, new StepForm("", "工会主席", "", today));
        take(officer, id, Step.ISSUE, new StepForm("", "", "工发〔" + today.getYear() + "〕1号", today));
    }

    private void bookHalf(Scope officer, Scope reviewer, LocalDate today) {
        SummaryRequest half = today.getMonthValue() > LAST_MONTH_OF_THE_FIRST_HALF
                ? SummaryRequest.of(SummaryKind.HALF_YEAR, today.getYear(), 1)
                : SummaryRequest.of(SummaryKind.HALF_YEAR, today.getYear() - 1, 2);
        LocalDate day = half.calendarDays().to().minusMonths(1);
        order(officer, Map.of("title", "工人日报", "copies", COPIES, "target", COPIES_WANTED), day);
        long id = documents.compose(officer, officer.place(), half);
        take(officer, id, Step.SUBMIT, StepForm.none(today));
        documents.open(reviewer, id).content().blocks().stream()
                .filter(block -> block.figures().findAny().isPresent())
                .map(Block::key)
                .findFirst()
                .ifPresent(block -> comments.add(reviewer, id, block, "请补充一两个典型事例，说明做法和成效。"));
        order(officer, Map.of("title", "中国工人", "copies", COPIES_ORDERED_LATE), day);
    }

    private void order(Scope officer, Map<String, Object> ordered, LocalDate day) {
        Map<String, Object> values = new TreeMap<>(Map.of("day", day));
        ordered.forEach((field, value) ->
                values.put(field, value instanceof Integer number ? BigDecimal.valueOf(number) : value));
        ledgers.enter(officer, officer.place(), "subscription", Values.of(values), Ledgers.Repeat.ALLOW);
    }

    private void take(Scope by, long id, Step step, StepForm form) {
        signing.take(by, id, documents.require(by, id).edition(), step, form);
    }
}
