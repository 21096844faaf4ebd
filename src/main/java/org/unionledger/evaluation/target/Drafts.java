package org.unionledger.evaluation.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Figure;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.frame.Refused;

/** Fills in the parts of a target as a proposal that nobody has set yet. */
@Component
class Drafts {

    private final TargetSheets sheets;

    Drafts(TargetSheets sheets) {
        this.sheets = sheets;
    }

    /**
     * The form as it was sent, with the parts filled in. A rate is the same for all.
     *
     * @param byShare in proportion to what each reached last year; else evenly
     * @throws Refused if there is no whole to break down
     */
    Map<String, String> filled(TargetSheet sheet, Map<String, String> sent, boolean byShare) {
        BigDecimal whole = new TargetForm(sent).value(sheet.whole().union());
        Indicator indicator = sheet.indicator();
        if (whole == null || Math.max(0, whole.stripTrailingZeros().scale()) > indicator.decimals()) {
            throw Refused.of(
                    "value-" + sheet.whole().union(), "evaluation.problem.whole-missing", indicator.decimals());
        }
        List<OrganizationId> unions =
                sheet.parts().stream().map(TargetSheet.Row::union).toList();
        List<BigDecimal> parts = parts(indicator, sheet.year(), whole, unions, byShare);
        Map<String, String> filled = new HashMap<>(sent);
        for (int i = 0; i < unions.size(); i++) {
            filled.put("value-" + unions.get(i), TargetSheet.plain(parts.get(i)));
        }
        return filled;
    }

    private List<BigDecimal> parts(
            Indicator indicator, int year, BigDecimal whole, List<OrganizationId> unions, boolean byShare) {
        if (indicator.kind() == IndicatorKind.FORMULA) {
            return unions.stream().map(union -> whole).toList();
        }
        if (!byShare) {
            return BreakingDown.evenly(whole, unions.size(), indicator.decimals());
        }
        Map<OrganizationId, Figure> reached = sheets.lastYear(indicator, year, unions);
        List<BigDecimal> shares = new ArrayList<>();
        unions.forEach(union -> shares.add(Objects.requireNonNullElse(
                Objects.requireNonNull(reached.get(union)).value(), BigDecimal.ZERO)));
        return BreakingDown.byShare(whole, shares, indicator.decimals());
    }
}
