package org.unionledger.drafting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Period;
import org.unionledger.summary.Letter;
import org.unionledger.summary.SummaryKind;
import org.unionledger.summary.SummaryRequest;

/**
 * A paper of a union (文稿), apart from its text.
 *
 * @param kind        code of its kind of summary
 * @param outline     id of the outline it was composed with; empty for one that began blank
 * @param year        the calendar year, or the one in which the school year begins
 * @param part        which half, quarter or month, from 1; 1 where a year has one only
 * @param periodName  such as 2025年上半年
 * @param edition     raised with every change
 * @param author      login of who began it
 * @param submittedBy login of who submitted it last; empty while nobody has
 * @param approvedBy  login of the reviewer; empty while nobody has approved it
 * @param signatory   by whom it is signed (签发人); empty before it is finished
 * @param remark      why it was returned or voided; else empty
 * @param moment      as of which its figures hold; null before it is finished
 * @param number      of the paper (文号); may be empty
 * @param issuedOn    null until it is issued
 * @param head        with which head it is issued
 * @param copies      who gets a copy (抄送); may be empty
 */
public record Document(
        long id,
        OrganizationId union,
        String kind,
        String outline,
        int outlineVersion,
        int year,
        int part,
        Period period,
        String periodName,
        String title,
        DocumentState state,
        int edition,
        String author,
        String changedBy,
        Instant changedAt,
        String submittedBy,
        String approvedBy,
        String signatory,
        String remark,
        @Nullable Instant moment,
        String number,
        @Nullable LocalDate issuedOn,
        Letter.Head head,
        String copies) {

    /** Which summary it is, on its very days. */
    SummaryRequest request() {
        SummaryKind of = SummaryKind.of(kind).orElseThrow();
        return new SummaryRequest(of, outline.isEmpty() ? null : outline, year, part, period);
    }

    /** Figures of another year say so in their names. */
    int lastYear() {
        return period.to().getYear();
    }

    /** Whether this person wrote or submitted it, and therefore should not be the one to approve it. */
    boolean isOwn(String login) {
        return login.equals(author) || login.equals(submittedBy);
    }
}
