package org.unionledger.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One summary of a page.
 *
 * @param title its head line as it stands, empty where it begins with a sentence
 * @param writer whose it is, empty if nobody is named
 * @param start its first place in the read text, that of its title
 * @param bodyStart the place behind its title
 * @param end the place behind its last line
 * @param intentions where it says what is to be done
 * @param furniture lines that the page put there
 */
public record Text(
        String title,
        Kind kind,
        String writer,
        Period period,
        int start,
        int bodyStart,
        int end,
        List<Stretch> intentions,
        List<Stretch> furniture) {

    /** The summaries of a page in their order. */
    public static List<Text> in(String page) {
        List<Line> lines = Line.of(page);
        List<Stretch> furniture = lines.stream()
                .filter(Furniture::is)
                .map(line -> new Stretch(line.start(), line.end()))
                .toList();
        List<Part> parts = Splitter.split(lines);
        String head = lines.isEmpty() ? "" : lines.get(0).text();
        List<Text> texts = new ArrayList<>();
        for (Part part : parts) {
            Heads heads = new Heads(page, part, lines);
            Kind kind = headOfABrief(page, part)
                    .or(() -> Kind.of(heads.titleWords()))
                    .filter(named -> named != Kind.PLAN || heads.kindTold().isEmpty())
                    .or(heads::kindTold)
                    .or(() -> heads.isTitled() ? Kind.of(head) : Optional.empty())
                    .orElse(Kind.BRIEF);
            Period period = heads.period(kind);
            texts.add(new Text(
                    heads.titleWords(),
                    kind,
                    heads.writer(),
                    period,
                    part.start(),
                    part.titleEnd(),
                    part.end(),
                    Intentions.of(page, lines, part, kind, period),
                    furniture));
        }
        return texts;
    }

    /** 工会简报（第7期）, whatever the headline below it says. */
    private static Optional<Kind> headOfABrief(String page, Part part) {
        String head = page.substring(part.start(), part.titleEnd())
                .lines()
                .findFirst()
                .orElse("");
        return head.contains("简报") && head.length() <= 40 ? Optional.of(Kind.BRIEF) : Optional.empty();
    }

    /** Whether a place lies where the text says what is to be done. */
    public boolean isAhead(int place) {
        return within(intentions, place);
    }

    /** Whether a place lies in a line that the page put there, not the text. */
    public boolean isFurniture(int place) {
        return within(furniture, place);
    }

    private static boolean within(List<Stretch> stretches, int place) {
        return stretches.stream().anyMatch(stretch -> stretch.holds(place));
    }
}
