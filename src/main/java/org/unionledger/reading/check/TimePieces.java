package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unionledger.reading.Role;

/** 全年共走访228户。上半年走访96户，下半年走访132户: the pieces of a time that leave none of it out, against what is told of all of it. */
final class TimePieces implements Check {

    /** A time that is cut into pieces: how it is called, and each of its pieces. */
    private record Cut(Pattern whole, List<Pattern> pieces) {

        static Cut of(String whole, String... pieces) {
            List<Pattern> each = new ArrayList<>();
            for (String piece : pieces) {
                each.add(Pattern.compile("^(?:其中:?,?)?(?:" + piece + ")"));
            }
            return new Cut(Pattern.compile("(?:" + whole + ")[^,。;\\d]{0,14}$"), each);
        }
    }

    private static final List<Cut> CUTS = List.of(
            Cut.of("全年|年内|一年来|今年|本年|累计|共", "上半年", "下半年"),
            Cut.of("全年|年内|一年来|今年|本年|累计|共", "第?一季度", "第?二季度", "第?三季度", "第?四季度"),
            Cut.of("(?:去年以来|两年来|近两年|两年)[^,。;\\d]{0,4}(?:共|累计)?", "去年|上年", "今年"));

    private static final Pattern OTHER = Pattern.compile("比|较|每|均|计划|目标");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated whole : body.figures()) {
            if (whole.isCount() && whole.isExact() && whole.role() == Role.RESULT) {
                CUTS.stream()
                        .filter(cut -> cut.whole().matcher(whole.clauseBefore()).find())
                        .flatMap(cut -> judge(body, whole, cut).stream())
                        .findFirst()
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** Only where the next counts are those of the pieces, one behind the other, and all tell of the same deed. */
    private static Optional<Finding> judge(Body body, Stated whole, Cut cut) {
        List<Stated> next = body.countedAfter(whole).stream()
                .filter(figure -> !body.isOnAnotherLine(whole, figure))
                .limit(cut.pieces().size())
                .toList();
        if (next.size() < cut.pieces().size()) {
            return Optional.empty();
        }
        for (int i = 0; i < next.size(); i++) {
            Stated piece = next.get(i);
            boolean fits = piece.isQuantity()
                    && piece.isAlike(whole)
                    && piece.isExact()
                    && cut.pieces().get(i).matcher(Naming.clause(piece)).find()
                    && (piece.subject().deed().isEmpty()
                            || piece.subject().deed().equals(whole.subject().deed()))
                    && !OTHER.matcher(piece.clauseBefore()).find();
            if (!fits) {
                return Optional.empty();
            }
        }
        Division division = new Division(body, whole, next);
        return Optional.of(division.finding(division.sum().compareTo(whole.value()) == 0));
    }
}
