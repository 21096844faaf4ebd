package org.unionledger.evaluation.scheme;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Units;
import org.unionledger.frame.Words;

/** Says rules in the reader's language. */
@Component
public class RuleWords {

    private final FigureReader figures;

    RuleWords(FigureReader figures) {
        this.figures = figures;
    }

    /** One sentence, such as 新入会人数达到本年目标得满分，否则不得分。 */
    public String of(Rule rule, Words words) {
        String key = "evaluation.rule." + rule.code() + (isLimited(rule) ? ".within" : "") + ".text";
        if (rule instanceof Rule.Steps steps) {
            String told = steps.steps().stream()
                    .map(step -> words.text(
                            "evaluation.rule.step",
                            step.percent().toPlainString(),
                            step.points().toPlainString()))
                    .collect(Collectors.joining(words.text("evaluation.rule.comma")));
            return words.text(key, name(steps, words), wanted(steps, words), told);
        }
        if (rule instanceof Rule.Measured measured) {
            return words.text(key, name(measured, words), wanted(measured, words));
        }
        if (rule instanceof Rule.PerUnit perUnit) {
            String most = perUnit.most() == null
                    ? ""
                    : words.text("evaluation.rule.most", perUnit.most().toPlainString());
            String floor = perUnit.floor().signum() == 0
                    ? ""
                    : words.text("evaluation.rule.floor", perUnit.floor().toPlainString());
            return words.text(
                    key,
                    name(perUnit, words),
                    unit(perUnit, words),
                    perUnit.each().toPlainString(),
                    most + floor);
        }
        return words.text(key);
    }

    private boolean isLimited(Rule rule) {
        return rule instanceof Rule.Measured measured
                && IndicatorId.parse(measured.indicator())
                        .filter(figures::isLimited)
                        .isPresent();
    }

    private String name(Rule.Computed rule, Words words) {
        Indicator indicator = indicator(rule);
        return indicator == null ? rule.indicator() : words.either(indicator.name(), indicator.englishName());
    }

    private String unit(Rule.Computed rule, Words words) {
        Indicator indicator = indicator(rule);
        return indicator == null ? "" : Units.in(words, indicator.unit());
    }

    private String wanted(Rule.Measured rule, Words words) {
        BigDecimal wanted = rule.wanted();
        return wanted == null ? words.text("evaluation.rule.target") : wanted.toPlainString() + unit(rule, words);
    }

    private @Nullable Indicator indicator(Rule.Computed rule) {
        return IndicatorId.parse(rule.indicator()).flatMap(figures::indicator).orElse(null);
    }
}
