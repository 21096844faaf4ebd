package org.unionledger.evaluation.target;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Indicator;
import org.unionledger.frame.FigureLink;

/**
 * One indicator's target of a union and its parts, on one page.
 *
 * @param limited whether fewer are better, so that the target is a limit
 * @param name     of the indicator
 * @param parts    the unions directly below, by name
 * @param tooMany  whether there are more below than a page can hold; they are set by pasting
 * @param sum      of the parts; null for a rate, whose parts do not add up
 * @param differs  by how much the whole is more than the sum, negative where the sum is more; null where there is nothing to
 *                 compare
 * @param writes   whether the reader may set them
 */
public record TargetSheet(
        Indicator indicator,
        boolean limited,
        String name,
        String unit,
        int year,
        Row whole,
        List<Row> parts,
        boolean tooMany,
        @Nullable BigDecimal sum,
        @Nullable BigDecimal differs,
        boolean writes) {

    /**
     * @param target   what is set; null when nothing is
     * @param lastYear what was reached in the year before
     * @param fixed    whether it was set from above and the reader may not change it
     */
    public record Row(
            OrganizationId union,
            String name,
            @Nullable Target target,
            @Nullable Progress progress,
            FigureLink lastYear,
            boolean fixed) {

        public String value() {
            return target == null ? "" : plain(target.goal().value());
        }

        public String keep() {
            return target == null ? "" : plain(target.goal().keep());
        }

        public String strive() {
            return target == null ? "" : plain(target.goal().strive());
        }

        /** @param quarter 1 to 3 */
        public String plan(int quarter) {
            return target == null || target.goal().plan().isEmpty()
                    ? ""
                    : plain(target.goal().plan().get(quarter - 1));
        }

        static String plain(@Nullable BigDecimal number) {
            return number == null
                    ? ""
                    : number.setScale(Math.max(0, number.stripTrailingZeros().scale()))
                            .toPlainString();
        }
    }

    /** As it is shown in a sentence. */
    public static String plain(BigDecimal number) {
        return Row.plain(number);
    }
}
