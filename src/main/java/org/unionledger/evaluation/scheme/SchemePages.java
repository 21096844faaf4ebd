package org.unionledger.evaluation.scheme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Words;

/** Puts together what the pages of schemes show. */
@Component
class SchemePages {

    private final Schemes schemes;
    private final RuleWords ruleWords;
    private final SchemeWords schemeWords;
    private final FigureReader figures;
    private final AuditLog audit;

    SchemePages(Schemes schemes, RuleWords ruleWords, SchemeWords schemeWords, FigureReader figures, AuditLog audit) {
        this.schemes = schemes;
        this.ruleWords = ruleWords;
        this.schemeWords = schemeWords;
        this.figures = figures;
        this.audit = audit;
    }

    /** @param problems of what was just sent; none else */
    ModelAndView scheme(Scope scope, long id, Words words, List<Problem> problems) {
        Scheme scheme = schemes.require(scope, id);
        ModelAndView view = page("evaluation/scheme/show", problems);
        view.addObject("scheme", scheme);
        view.addObject("lacks", schemes.problems(scheme));
        view.addObject(
                "rules",
                scheme.content().items().stream()
                        .collect(Collectors.toMap(Item::key, item -> ruleWords.of(item.rule(), words))));
        view.addObject(
                "history",
                audit.history(new Subject(Schemes.KIND, id, scheme.union())).stream()
                        .map(schemeWords.timeline(scope, Schemes.KIND, words)::line)
                        .toList());
        return view;
    }

    ModelAndView item(
            Scope scope, Scheme scheme, String aspect, String key, Map<String, String> fields, List<Problem> problems) {
        ModelAndView view = page("evaluation/scheme/item", problems);
        view.addObject("scheme", scheme);
        view.addObject("aspect", aspect);
        view.addObject("key", key);
        view.addObject("fields", fields);
        view.addObject(
                "kinds",
                Stream.of("full", "proportional", "steps", "per_unit", "yes_no", "manual")
                        .toList());
        view.addObject(
                "domains",
                figures.indicators(scope).stream()
                        .collect(Collectors.groupingBy(Indicator::domain, LinkedHashMap::new, Collectors.toList())));
        return view;
    }

    private static ModelAndView page(String template, List<Problem> problems) {
        ModelAndView view = new ModelAndView(template);
        view.addObject("problems", problems);
        return view;
    }
}
