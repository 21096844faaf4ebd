package org.unionledger.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Period;

/**
 * A work summary (工作总结) as composed: its text, and what every figure in it comes from.
 *
 * @param request        what was asked for
 * @param outlineId      the outline it was made with, and
 * @param outlineVersion its version
 * @param union          whose work it tells of, and
 * @param unionName      under what name it signs
 * @param periodName     such as 2025年上半年
 * @param asOf           whose knowledge it was asked for
 * @param composedAt     the moment it was composed; with {@link AsOf#NOW} also the moment of its figures
 * @param signedOn       the day below the signature
 * @param figures        every figure of the text, by number
 * @param letter         what it prints beside the text once it is issued
 */
public record Summary(
        SummaryRequest request,
        String outlineId,
        int outlineVersion,
        OrganizationId union,
        String unionName,
        Period period,
        String periodName,
        AsOf asOf,
        Instant composedAt,
        LocalDate signedOn,
        String title,
        List<Paragraph> opening,
        List<Section> sections,
        List<Paragraph> closing,
        List<BoundFigure> figures,
        Letter letter) {

    public SummaryKind kind() {
        return request.kind();
    }

    public int year() {
        return request.year();
    }

    /** The moment of its figures. */
    public Instant moment() {
        return asOf.moment() == null ? composedAt : asOf.moment();
    }
}
