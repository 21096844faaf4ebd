package org.unionledger.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.figures.Expression;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.OwnIndicators;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.DeclarationParser;
import org.unionledger.ledger.declaration.DeclarationRefused;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.ledger.declaration.Flaw;
import org.unionledger.ledger.declaration.IndicatorCheck;
import org.unionledger.ledger.declaration.Mistake;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Element;
import org.unionledger.ledger.declaration.RegisterText.Part;

/** Whether what somebody is making of a register can be taken into use. */
@Component
class RegisterCheck {

    private final DeclarationParser parser;
    private final FigureReader figures;

    RegisterCheck(DeclarationParser parser, FigureReader figures) {
        this.parser = parser;
        this.figures = figures;
    }

    /** The indicators that are made along with the register: those of its own that some posting feeds, and computed ones. */
    List<Indicator> planned(RegisterText text) {
        List<String> fed = text.all(Part.POSTINGS).stream()
                .map(posting -> posting.text("indicator"))
                .toList();
        return text.all(Part.INDICATORS).stream()
                .filter(indicator -> indicator.has("formula") || fed.contains(indicator.text("id")))
                .map(indicator -> planned(text, indicator))
                .toList();
    }

    private static Indicator planned(RegisterText text, Element indicator) {
        IndicatorId id = new IndicatorId(indicator.text("id"));
        String name = indicator.text("name");
        String unit = indicator.text("unit");
        if (indicator.has("formula")) {
            String description = "由自建台账“" + text.text("name") + "”设定，先各自汇总再计算";
            return OwnIndicators.computed(id, name, unit, indicator.text("formula"), description);
        }
        IndicatorKind kind = indicator.is("stock") ? IndicatorKind.STOCK : IndicatorKind.FLOW;
        return OwnIndicators.counted(id, name, unit, kind, "由自建台账“" + text.text("name") + "”登记");
    }

    /** A formula is made of what is counted, never of another formula: so none can need itself in a circle. */
    private List<Flaw> flaws(List<Indicator> planned) {
        List<Flaw> flaws = new ArrayList<>();
        for (Indicator computed : planned) {
            for (IndicatorId operand : operands(computed)) {
                Optional<Indicator> found = indicator(planned, operand);
                if (found.isEmpty()) {
                    flaws.add(Flaw.of("", Mistake.NO_INDICATOR, operand));
                } else if (found.get().kind() == IndicatorKind.FORMULA) {
                    flaws.add(Flaw.of("", Mistake.OF_COMPUTED, computed.id(), operand));
                }
            }
        }
        return flaws;
    }

    private static List<IndicatorId> operands(Indicator indicator) {
        String formula = indicator.formula();
        return formula == null
                ? List.of()
                : Expression.parse(formula).names().stream()
                        .map(IndicatorId::new)
                        .toList();
    }

    /** @throws DeclarationRefused with everything that is wrong in it */
    Declaration declared(RegisterText text) {
        List<Indicator> planned = planned(text);
        Declaration declaration = parser.parse(text.declared());
        new IndicatorCheck(id -> indicator(planned, id)).check(declaration);
        List<Flaw> flaws = flaws(planned);
        if (!flaws.isEmpty()) {
            throw new DeclarationRefused(declaration.id(), flaws);
        }
        return declaration;
    }

    private Optional<Indicator> indicator(List<Indicator> planned, IndicatorId id) {
        return planned.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .or(() -> figures.indicator(id));
    }

    /** What is wrong in the text, and what its earlier versions do not allow; empty when nothing is. */
    List<Flaw> flaws(RegisterText text, List<RegisterVersion> earlier) {
        List<Flaw> flaws = new ArrayList<>(changedTypes(text, earlier));
        try {
            declared(text);
        } catch (DeclarationRefused refused) {
            flaws.addAll(refused.flaws());
        }
        return flaws;
    }

    /** Values that are in the book cannot become another sort of value: numbers no days, texts no numbers. */
    private static List<Flaw> changedTypes(RegisterText text, List<RegisterVersion> earlier) {
        List<Flaw> flaws = new ArrayList<>();
        List<Element> fields = text.all(Part.FIELDS);
        for (int number = 0; number < fields.size(); number++) {
            String key = fields.get(number).text("key");
            Class<?> type = FieldKind.of(fields.get(number).text("kind"))
                    .<Class<?>>map(FieldKind::type)
                    .orElse(Object.class);
            boolean changed = earlier.stream()
                    .flatMap(version -> version.declaration().find(key).stream())
                    .anyMatch(before -> before.kind().type() != type);
            if (changed) {
                flaws.add(Flaw.of("fields[" + number + "].kind", Mistake.OTHER_TYPE, key));
            }
        }
        return flaws;
    }
}
