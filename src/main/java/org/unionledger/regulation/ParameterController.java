package org.unionledger.regulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Page;
import org.unionledger.frame.Places;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;

/** 法规参数: what holds for the union one stands at, and what unions have set themselves. */
@Controller
class ParameterController {

    private final Parameters parameters;
    private final Places places;
    private final Clock clock;

    ParameterController(Parameters parameters, Places places, Clock clock) {
        this.parameters = parameters;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/parameters")
    String index(Scope scope, Standpoint standpoint, Model model) {
        scope.require(Right.READ_ORGANIZATIONS);
        Map<String, LocalValue> local = parameters.holding(standpoint.union(), today());
        model.addAttribute(
                "lines",
                parameters.all().stream()
                        .map(each -> line(scope, each, local.get(each.id())))
                        .toList());
        return "regulation/index";
    }

    private ParameterLine line(Scope scope, Parameter parameter, @Nullable LocalValue local) {
        return local == null
                ? new ParameterLine(parameter, parameter.value().toPlainString(), null, "")
                : new ParameterLine(
                        parameter,
                        local.value().toPlainString(),
                        local,
                        places.nameOf(scope, local.union()).orElse(""));
    }

    @GetMapping("/parameters/{parameter}")
    ModelAndView show(Scope scope, Standpoint standpoint, @PathVariable("parameter") String id) {
        scope.require(Right.READ_ORGANIZATIONS);
        return page(scope, standpoint, id, new ParameterForm("", today().toString(), ""), List.of());
    }

    @PostMapping("/parameters/{parameter}")
    ModelAndView set(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @PathVariable("parameter") String id,
            @RequestParam int union,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String source) {
        ParameterForm form = new ParameterForm(value, from, source);
        return Steps.taken(
                () -> {
                    known(id);
                    parameters.set(scope, id, new OrganizationId(union), form.day(), form.number(), source);
                    return "/parameters/" + id;
                },
                problems -> page(scope, standpoint, id, form, problems));
    }

    @PostMapping("/parameters/values/{id}/withdrawal")
    ModelAndView withdraw(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @PathVariable("id") long value,
            @RequestParam(defaultValue = "") String reason) {
        parameters.withdraw(scope, value, reason.isBlank() ? page.text("regulation.withdrawn") : reason);
        return new ModelAndView("redirect:/parameters");
    }

    private ModelAndView page(
            Scope scope, Standpoint standpoint, String id, ParameterForm form, List<Problem> problems) {
        known(id);
        LocalDate today = today();
        List<LocalValue> below = parameters.below(scope, id);
        ModelAndView view = new ModelAndView("regulation/show");
        view.addObject(
                "line",
                line(
                        scope,
                        parameters.require(id),
                        parameters.holding(standpoint.union(), today).get(id)));
        view.addObject(
                "values",
                below.stream()
                        .map(each -> line(scope, parameters.require(id), each))
                        .toList());
        view.addObject("form", form);
        view.addObject("problems", problems);
        return view;
    }

    private void known(String id) {
        if (parameters.all().stream().noneMatch(each -> each.id().equals(id))) {
            throw new NotInScope("parameter " + id);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
