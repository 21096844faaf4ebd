package org.unionledger.evaluation.scheme;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.evaluation.Fields;
import org.unionledger.evaluation.Years;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organizations;

/** 考核细则: the schemes of the union one stands at, and one of them with its aspects. */
@Controller
class SchemeController {

    private final Schemes schemes;
    private final SchemePages pages;
    private final Organizations organizations;

    SchemeController(Schemes schemes, SchemePages pages, Organizations organizations) {
        this.schemes = schemes;
        this.pages = pages;
        this.organizations = organizations;
    }

    @GetMapping("/schemes")
    ModelAndView index(Scope scope, Standpoint standpoint) {
        return list(scope, standpoint, List.of());
    }

    private ModelAndView list(Scope scope, Standpoint standpoint, List<Problem> problems) {
        ModelAndView view = new ModelAndView("evaluation/scheme/index");
        view.addObject("schemes", schemes.of(scope, standpoint.union()));
        view.addObject("problems", problems);
        return view;
    }

    /**
     * @param copied the scheme to begin with; none: the six aspects
     * @param union  at which it is declared; none: the one stood at
     */
    @PostMapping("/schemes")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(required = false) @Nullable Long copied,
            @RequestParam(required = false) @Nullable Integer union,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String name) {
        return Steps.taken(
                () -> {
                    int of = Years.known(year, standpoint);
                    OrganizationId at = union == null ? standpoint.union() : new OrganizationId(Math.max(1, union));
                    organizations.require(scope, at);
                    return to(
                            copied == null
                                    ? schemes.begin(scope, at, of, name)
                                    : schemes.copy(scope, copied, of, name));
                },
                problems -> list(scope, standpoint, problems));
    }

    @GetMapping("/schemes/{id}")
    ModelAndView show(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return pages.scheme(scope, id, page.words(), List.of());
    }

    @PostMapping("/schemes/{id}/versions")
    ModelAndView nextVersion(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return Steps.taken(
                () -> to(schemes.nextVersion(scope, id)), problems -> pages.scheme(scope, id, page.words(), problems));
    }

    @PostMapping("/schemes/{id}/voiding")
    ModelAndView discard(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return Steps.taken(
                () -> {
                    schemes.discard(scope, id);
                    return "/schemes";
                },
                problems -> pages.scheme(scope, id, page.words(), problems));
    }

    /** @param key of the aspect; empty: a new one */
    @PostMapping("/schemes/{id}/aspects")
    ModelAndView putAspect(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String key,
            @RequestParam Map<String, String> sent,
            @ModelAttribute("page") Page page) {
        return Steps.taken(
                () -> {
                    Fields fields = new Fields(sent);
                    BigDecimal weight = Objects.requireNonNullElse(fields.number("weight"), BigDecimal.ZERO);
                    fields.unlessUnderstood();
                    schemes.putAspect(scope, id, edition, key, fields.text("name"), weight);
                    return to(id);
                },
                problems -> pages.scheme(scope, id, page.words(), problems));
    }

    @PostMapping("/schemes/{id}/aspects/removal")
    ModelAndView removeAspect(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String key,
            @ModelAttribute("page") Page page) {
        return Steps.taken(
                () -> {
                    schemes.removeAspect(scope, id, edition, key);
                    return to(id);
                },
                problems -> pages.scheme(scope, id, page.words(), problems));
    }

    /** @param key of the item; empty: a new one of the aspect */
    @GetMapping("/schemes/{id}/items")
    ModelAndView edit(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String aspect,
            @RequestParam(defaultValue = "") String key) {
        Scheme scheme = schemes.require(scope, id);
        Map<String, String> fields = scheme.content()
                .item(key)
                .map(ItemForm::of)
                .orElse(Map.of("rule", "proportional", "points", "5", "floor", "0"));
        return pages.item(scope, scheme, aspect, key, new HashMap<>(fields), List.of());
    }

    @PostMapping("/schemes/{id}/items")
    ModelAndView putItem(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String aspect,
            @RequestParam(defaultValue = "") String key,
            @RequestParam Map<String, String> sent) {
        return Steps.taken(
                () -> {
                    schemes.putItem(scope, id, edition, aspect, ItemForm.read(key, sent));
                    return to(id);
                },
                problems -> pages.item(scope, schemes.require(scope, id), aspect, key, new HashMap<>(sent), problems));
    }

    @PostMapping("/schemes/{id}/items/removal")
    ModelAndView removeItem(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String key,
            @ModelAttribute("page") Page page) {
        return Steps.taken(
                () -> {
                    schemes.removeItem(scope, id, edition, key);
                    return to(id);
                },
                problems -> pages.scheme(scope, id, page.words(), problems));
    }

    private static String to(long scheme) {
        return "/schemes/" + scheme;
    }
}
