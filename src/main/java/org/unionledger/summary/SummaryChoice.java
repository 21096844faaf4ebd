package org.unionledger.summary;

import java.util.List;
import java.util.stream.IntStream;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Period;
import org.unionledger.frame.Words;
import org.unionledger.summary.outline.Outline;

/**
 * What a reader may go on to from the summary shown, each at an address of its own.
 *
 * @param outline  the one it is made with
 * @param outlines those that fit the union; one alone is no choice and is left out
 * @param parts    the halves, quarters or months of the year; empty where it has one only
 * @param days     what it tells of
 * @param ownDays  whether other days may be chosen
 * @param rest     the same with a list of what the outline does not tell; chosen, without it
 */
public record SummaryChoice(
        String outline,
        Link earlier,
        Link later,
        List<Link> outlines,
        List<Link> parts,
        Period days,
        boolean ownDays,
        Link rest) {

    public record Link(String name, String href, boolean chosen) {}

    static SummaryChoice of(Summary shown, List<Outline> fitting, Words words) {
        SummaryRequest request = shown.request();
        return new SummaryChoice(
                shown.outlineId(),
                year(request, request.year() - 1, words),
                year(request, request.year() + 1, words),
                fitting.size() < 2
                        ? List.of()
                        : fitting.stream().map(outline -> by(outline, shown)).toList(),
                parts(request, words),
                shown.period(),
                request.kind() == SummaryKind.CAMPAIGN,
                rest(request, words));
    }

    private static Link year(SummaryRequest request, int year, Words words) {
        return new Link(
                words.text("summary.year", String.valueOf(year)), href(request.in(year, request.part())), false);
    }

    private static Link rest(SummaryRequest request, Words words) {
        return new Link(words.text("summary.choice.rest"), href(request.withRest(!request.rest())), request.rest());
    }

    private static Link by(Outline outline, Summary shown) {
        return new Link(
                outline.name(),
                href(shown.request().by(outline.id())),
                outline.id().equals(shown.outlineId()));
    }

    private static List<Link> parts(SummaryRequest request, Words words) {
        int parts = request.kind().parts();
        return IntStream.rangeClosed(1, parts == 1 ? 0 : parts)
                .mapToObj(part -> new Link(
                        words.text("summary.part." + parts, part),
                        href(request.in(request.year(), part)),
                        part == request.part()))
                .toList();
    }

    private static String href(SummaryRequest request) {
        return new SummaryAddress(request, AsOf.NOW).page();
    }
}
