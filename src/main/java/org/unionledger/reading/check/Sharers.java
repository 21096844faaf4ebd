package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.unionledger.reading.number.Measure;

/** Those who got so much each. */
final class Sharers {

    private Sharers() {}

    /** Who is counted by the measure word of 每人 or 每户, last before it; else who stands at once before it, or behind it. */
    static Optional<Stated> of(Body body, Stated each, String unit) {
        return last(body.before(each), unit)
                .or(() -> nearest(body.before(each)))
                .or(() -> behind(body, each, unit));
    }

    /** 为800名职工发放防暑包，每份45元: one parcel to each of those named just before. */
    private static Optional<Stated> nearest(List<Stated> before) {
        return before.isEmpty()
                        || !before.get(before.size() - 1).isCount()
                        || before.get(before.size() - 1).measure() == Measure.MONEY
                ? Optional.empty()
                : Optional.of(before.get(before.size() - 1));
    }

    /** 每人200元，发出380份: those who got it may be told behind what each got. */
    private static Optional<Stated> behind(Body body, Stated each, String unit) {
        return body.countedAfter(each).stream()
                .filter(Stated::isCount)
                .findFirst()
                .filter(figure -> figure.sentence() == each.sentence() && counts(figure, unit));
    }

    static boolean counts(Stated many, String unit) {
        String word = many.quantity().unit().word();
        return word.equals(unit) || isPerson(unit) && (many.measure() == Measure.PEOPLE || word.equals("人次"));
    }

    private static Optional<Stated> last(List<Stated> before, String unit) {
        Stated last = null;
        for (Stated figure : before) {
            if (figure.isCount() && counts(figure, unit) && figure.value().compareTo(BigDecimal.ONE) != 0) {
                last = figure;
            }
        }
        return Optional.ofNullable(last);
    }

    private static boolean isPerson(String unit) {
        return List.of("人", "名", "位").contains(unit);
    }
}
