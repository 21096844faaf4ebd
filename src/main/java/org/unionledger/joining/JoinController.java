package org.unionledger.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Steps;

/** What a link to apply opens, for whoever has it: the notice, the form, and the receipt. */
@Controller
class JoinController {

    private static final String RECEIPT = "receipt";

    private final JoiningLinks links;
    private final Applying applying;
    private final Consents consents;
    private final CoveredEmployers covered;
    private final Attempts attempts;
    private final Clock clock;

    JoinController(
            JoiningLinks links,
            Applying applying,
            Consents consents,
            CoveredEmployers covered,
            Attempts attempts,
            Clock clock) {
        this.links = links;
        this.applying = applying;
        this.consents = consents;
        this.covered = covered;
        this.attempts = attempts;
        this.clock = clock;
    }

    @GetMapping("/join/{code}")
    ModelAndView create(@PathVariable String code, @ModelAttribute("page") Page page) {
        return links.open(code)
                .map(open -> form(
                        open, page, JoiningForm.empty(covered.only(open.union().id())), List.of()))
                .orElseGet(JoinController::none);
    }

    @PostMapping("/join/{code}")
    ModelAndView create(
            @PathVariable String code,
            @ModelAttribute("form") JoiningForm form,
            @ModelAttribute("page") Page page,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Optional<JoiningLinks.Open> open = links.open(code);
        return open.isEmpty() ? none() : apply(open.get(), form, page, request.getRemoteAddr(), flash);
    }

    private ModelAndView apply(
            JoiningLinks.Open open, JoiningForm form, Page page, String address, RedirectAttributes flash) {
        boolean allowed = attempts.allow(Attempts.Kind.APPLYING_FROM_AN_ADDRESS, address)
                && attempts.allow(Attempts.Kind.APPLYING_BY_A_LINK, open.link().code());
        if (!allowed) {
            ModelAndView refused = form(open, page, form, List.of(Problem.of("", "joining.problem.too-often")));
            refused.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return refused;
        }
        return Steps.taken(
                () -> {
                    String receipt = applying.apply(open, form, consent(open, page));
                    flash.addFlashAttribute(RECEIPT, Receipt.shown(receipt));
                    return open.link().path() + "/receipt";
                },
                problems -> form(open, page, form, problems));
    }

    /** Shown once; whoever comes back asks how the application stands. */
    @GetMapping("/join/{code}/receipt")
    String receipt(@PathVariable String code, Model model) {
        Optional<JoiningLinks.Open> open = links.open(code);
        if (open.isEmpty() || !model.containsAttribute(RECEIPT)) {
            return "redirect:/join/state";
        }
        model.addAttribute("union", open.get().union().name());
        return "joining/receipt";
    }

    private Consent consent(JoiningLinks.Open open, Page page) {
        return consents.of(open, page.words(), LocalDate.now(clock));
    }

    private ModelAndView form(JoiningLinks.Open open, Page page, JoiningForm form, List<Problem> problems) {
        ModelAndView view = new ModelAndView("joining/apply");
        view.addObject("union", open.union().name());
        view.addObject("action", open.link().path());
        view.addObject("consent", consent(open, page));
        view.addObject("workplaces", covered.of(open.union().id()));
        view.addObject("form", form);
        view.addObject("problems", problems);
        return view;
    }

    /** The same for a link that never was, was renewed or switched off, and for a union that is closed. */
    private static ModelAndView none() {
        ModelAndView view = new ModelAndView("joining/none");
        view.setStatus(HttpStatus.NOT_FOUND);
        return view;
    }
}
