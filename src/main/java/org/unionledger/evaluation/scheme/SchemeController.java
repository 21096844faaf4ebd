package org.unionledger.evaluation.scheme;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.evaluation.EvaluationRefused;
import org.unionledger.evaluation.Fields;
import org.unionledger.evaluation.Problem;
import org.unionledger.evaluation.Years;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
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
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
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
        try {
            int of = Years.known(year, standpoint);
            OrganizationId at = union == null ? standpoint.union() : new OrganizationId(Math.max(1, union));
            organizations.require(scope, at);
            return to(copied == null ? schemes.begin(scope, at, of, name) : schemes.copy(scope, copied, of, name));
        } catch (EvaluationRefused refused) {
            return list(scope, standpoint, refused.problems());
        }
    }

    @GetMapping("/schemes/{id}")
    ModelAndView show(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return pages.scheme(scope, id, page.words(), List.of());
    }

    @PostMapping("/schemes/{id}/versions")
    ModelAndView nextVersion(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        try {
            return to(schemes.nextVersion(scope, id));
        } catch (EvaluationRefused refused) {
            return pages.scheme(scope, id, page.words(), refused.problems());
        }
    }

    @PostMapping("/schemes/{id}/voiding")
    ModelAndView discard(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        try {
            schemes.discard(scope, id);
            return new ModelAndView("redirect:/schemes");
        } catch (EvaluationRefused refused) {
            return pages.scheme(scope, id, page.words(), refused.problems());
        }
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
        try {
            Fields fields = new Fields(sent);
            BigDecimal weight = Objects.requireNonNullElse(fields.number("weight"), BigDecimal.ZERO);
            fields.unlessUnderstood();
            schemes.putAspect(scope, id, edition, key, fields.text("name"), weight);
            return to(id);
        } catch (EvaluationRefused refused) {
            return pages.scheme(scope, id, page.words(), refused.problems());
        }
    }

    @PostMapping("/schemes/{id}/aspects/removal")
    ModelAndView removeAspect(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String key,
            @ModelAttribute("page") Page page) {
        try {
            schemes.removeAspect(scope, id, edition, key);
            return to(id);
        } catch (EvaluationRefused refused) {
            return pages.scheme(scope, id, page.words(), refused.problems());
        }
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
        try {
            schemes.putItem(scope, id, edition, aspect, ItemForm.read(key, sent));
            return to(id);
        } catch (EvaluationRefused refused) {
            return pages.item(scope, schemes.require(scope, id), aspect, key, new HashMap<>(sent), refused.problems());
        }
    }

    @PostMapping("/schemes/{id}/items/removal")
    ModelAndView removeItem(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String key,
            @ModelAttribute("page") Page page) {
        try {
            schemes.removeItem(scope, id, edition, key);
            return to(id);
        } catch (EvaluationRefused refused) {
            return pages.scheme(scope, id, page.words(), refused.problems());
        }
    }

    private static ModelAndView to(long scheme) {
        return new ModelAndView("redirect:/schemes/" + scheme);
    }
}
