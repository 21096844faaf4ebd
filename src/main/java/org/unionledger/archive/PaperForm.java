package org.unionledger.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.WrittenDay;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;

/**
 * The form of a paper as it was filled in.
 *
 * @param edition  the one that was opened; null of a new paper
 * @param paperKind code of a {@link PaperKind}
 * @param numbered whether the next number is to be given
 * @param atOnce   whether a paper received needs no handling
 */
public record PaperForm(
        @Nullable Integer edition,
        @Nullable String direction,
        @Nullable String paperKind,
        @Nullable String title,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String datedOn,
        @Nullable String receivedOn,
        @Nullable String openness,
        @Nullable String keywords,
        @Nullable String subject,
        @Nullable String responsible,
        @Nullable String retention,
        @Nullable Boolean numbered,
        @Nullable Boolean atOnce) {

    private static final String BETWEEN_KEYWORDS = "[\\s,，、;；]+";

    static PaperForm empty(Direction direction, String issuer, LocalDate today) {
        return new PaperForm(
                null,
                direction.code(),
                direction == Direction.OWN ? "briefing" : "notice",
                null,
                null,
                direction == Direction.RECEIVED ? null : issuer,
                today.toString(),
                direction == Direction.RECEIVED ? today.toString() : null,
                Openness.REQUESTED.code(),
                null,
                null,
                null,
                null,
                direction == Direction.ISSUED,
                false);
    }

    static PaperForm of(Paper paper) {
        PaperEntry entry = paper.entry();
        return new PaperForm(
                paper.edition(),
                entry.direction().code(),
                entry.kind(),
                entry.title(),
                entry.number(),
                entry.issuer(),
                entry.datedOn().toString(),
                Objects.toString(entry.receivedOn(), ""),
                entry.openness().code(),
                String.join("、", entry.keywords()),
                entry.subject(),
                entry.responsible(),
                entry.retention().code(),
                false,
                false);
    }

    /**
     * A number is written in the brackets it should have; how long a paper is kept follows from its kind where it is not said.
     *
     * @throws Refused with everything that is missing or cannot be understood
     */
    PaperEntry read(PaperKinds kinds) {
        List<Problem> problems = new ArrayList<>();
        LocalDate dated = day("datedOn", text(datedOn), problems);
        if (dated == null && problems.isEmpty()) {
            problems.add(Problem.of("datedOn", "archive.problem.dated-missing"));
        }
        Direction from = Direction.read(text(direction)).orElse(Direction.OWN);
        LocalDate received = from == Direction.RECEIVED ? day("receivedOn", text(receivedOn), problems) : null;
        Refused.unlessNone(problems);
        return new PaperEntry(
                from,
                text(paperKind),
                text(title),
                DocumentNumber.read(text(number)).map(DocumentNumber::toString).orElseGet(() -> text(number)),
                text(issuer),
                Objects.requireNonNull(dated),
                received,
                Openness.read(text(openness)).orElse(Openness.REQUESTED),
                words(text(keywords)),
                text(subject),
                text(responsible),
                Retention.read(text(retention))
                        .orElseGet(() -> kinds.named(text(paperKind)).retention()));
    }

    boolean isNumbered() {
        return Boolean.TRUE.equals(numbered);
    }

    boolean isFiledAtOnce() {
        return Boolean.TRUE.equals(atOnce);
    }

    static List<String> words(String keywords) {
        return Arrays.stream(keywords.split(BETWEEN_KEYWORDS))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable LocalDate day(String field, String written, List<Problem> problems) {
        if (written.isEmpty()) {
            return null;
        }
        LocalDate day = WrittenDay.read(written).orElse(null);
        if (day == null) {
            problems.add(Problem.of(field, "archive.problem.not-a-day", written));
        }
        return day;
    }

    private static String text(@Nullable String written) {
        return Objects.requireNonNullElse(written, "").strip();
    }
}
