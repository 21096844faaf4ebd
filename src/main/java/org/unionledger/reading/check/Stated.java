package org.unionledger.reading.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.unionledger.reading.Role;
import org.unionledger.reading.number.Measure;
import org.unionledger.reading.number.Quantity;
import org.unionledger.reading.role.Place;
import org.unionledger.reading.role.Subject;

/** A figure of a text as the checks see it. */
public record Stated(Place place, Role role, Subject subject) {

    public boolean isQuantity() {
        return place.token().quantityOrNull() != null && !isSpoilt() && role != Role.ORDINAL;
    }

    /** Whether its digits are hidden or lost. */
    boolean isSpoilt() {
        return role == Role.MASKED || role == Role.GARBLED;
    }

    Quantity quantity() {
        Quantity quantity = place.token().quantityOrNull();
        if (quantity == null) {
            throw new IllegalStateException("No quantity: " + place.words());
        }
        return quantity;
    }

    BigDecimal value() {
        return quantity().value();
    }

    public Measure measure() {
        return quantity().unit().measure();
    }

    /** Its measure word as the text writes it; empty if there is none. */
    public String unitWord() {
        return quantity().unit().word();
    }

    boolean isExact() {
        return !quantity().approximate() && quantity().upTo() == null;
    }

    /** 约4.61万元: about so much, to the last digit that is written. */
    boolean isAbout() {
        return isQuantity()
                && quantity().approximate()
                && quantity().upTo() == null
                && place.words().matches("(?:大)?约[\\d,.]+[万亿]?\\p{IsHan}{0,3}");
    }

    /** By how much it may be off: half of its last digit where it is told as about so much, else nothing. */
    BigDecimal slack() {
        return isAbout()
                ? BigDecimal.valueOf(5)
                        .movePointLeft(value().stripTrailingZeros().scale() + 1)
                : BigDecimal.ZERO;
    }

    boolean isCount() {
        return isQuantity()
                && measure() != Measure.SHARE
                && measure() != Measure.POINTS
                && measure() != Measure.RATIO
                && (measure() != Measure.DURATION || isOfLessons())
                && measure() != Measure.AGE
                && measure() != Measure.NONE;
    }

    /** 120学时: counts lessons, not time. */
    private boolean isOfLessons() {
        String word = quantity().unit().word();
        return word.equals("学时") || word.equals("课时");
    }

    boolean isShare() {
        return isQuantity() && measure() == Measure.SHARE;
    }

    boolean isInPoints() {
        return isQuantity() && quantity().unit().word().endsWith("百分点");
    }

    boolean isSameClause(Stated later) {
        return later.clauseBefore().startsWith(clauseBefore());
    }

    /** Whether both count the same sort of thing: persons with persons, whatever the measure word. */
    boolean isAlike(@Nullable Stated other) {
        return other != null
                && isQuantity()
                && other.isQuantity()
                && measure() == other.measure()
                && (measure() == Measure.PEOPLE
                        || measure() == Measure.MONEY
                        || countWord().equals(other.countWord()));
    }

    /** 场次 counts as 场 does, 批次 as 批. */
    private String countWord() {
        String word = quantity().unit().word();
        return word.equals("场次") || word.equals("批次") ? word.substring(0, 1) : word;
    }

    int start() {
        return place.token().start();
    }

    int sentence() {
        return place.sentenceStart();
    }

    String clauseBefore() {
        return place.before().strip();
    }
}
