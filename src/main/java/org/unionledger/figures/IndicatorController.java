package org.unionledger.figures;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.Words;

/** The catalogue of indicators: what each number means, who posts it and what is made of it. */
@Controller
class IndicatorController {

    private final CatalogueEntries entries;
    private final MessageSource messages;

    IndicatorController(CatalogueEntries entries, MessageSource messages) {
        this.entries = entries;
        this.messages = messages;
    }

    @GetMapping("/indicators")
    String index(Scope scope, Locale locale, @RequestParam(defaultValue = "") String q, Model model) {
        scope.require(Right.READ_FIGURES);
        var found = entries.find(scope, new Words(messages, locale), q);
        model.addAttribute("q", q.strip());
        model.addAttribute("count", found.size());
        model.addAttribute(
                "domains",
                found.stream()
                        .collect(Collectors.groupingBy(
                                entry -> entry.indicator().domain(), LinkedHashMap::new, Collectors.toList())));
        return "figures/indicators";
    }
}
