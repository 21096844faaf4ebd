package org.unionledger.figures;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.Pinyin;
import org.unionledger.frame.Words;

/** The catalogue of indicators: what each number means. */
@Controller
class IndicatorController {

    private final FigureReader reader;
    private final MessageSource messages;

    IndicatorController(FigureReader reader, MessageSource messages) {
        this.reader = reader;
        this.messages = messages;
    }

    @GetMapping("/indicators")
    String index(Scope scope, Locale locale, @RequestParam(defaultValue = "") String q, Model model) {
        scope.require(Right.READ_FIGURES);
        var sought = q.strip().toLowerCase(Locale.ROOT);
        Map<String, List<Indicator>> domains = reader.indicators().stream()
                .filter(indicator -> matches(indicator, sought))
                .collect(Collectors.groupingBy(Indicator::domain, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("q", q.strip());
        model.addAttribute("domains", domains);
        model.addAttribute("formulas", formulas(new Words(messages, locale)));
        return "figures/indicators";
    }

    /** By name, by its pinyin initials, by id, or by words of the description. */
    private static boolean matches(Indicator indicator, String sought) {
        return indicator.name().contains(sought)
                || Pinyin.initials(indicator.name()).contains(sought)
                || indicator.englishName().toLowerCase(Locale.ROOT).contains(sought)
                || indicator.id().value().contains(sought)
                || indicator.description().contains(sought);
    }

    /** Each formula with the names of its operands, by the indicator's id. */
    private Map<String, String> formulas(Words words) {
        var wording = new Wording(words);
        var formulas = new HashMap<String, String>();
        for (Indicator indicator : reader.indicators()) {
            var formula = indicator.formula();
            if (formula != null) {
                formulas.put(
                        indicator.id().value(),
                        Formula.parse(formula)
                                .worded(id ->
                                        reader.indicator(id).map(wording::name).orElseGet(id::value)));
            }
        }
        return formulas;
    }
}
