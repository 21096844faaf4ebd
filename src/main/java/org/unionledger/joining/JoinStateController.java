package org.unionledger.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organizations;

/**
 * How an application stands, for whoever has the code of the receipt and the last four characters of the identity number. Both
 * are sent with each step, and nothing is remembered between them.
 */
@Controller
class JoinStateController {

    private final Applying applying;
    private final CoveredEmployers covered;
    private final Organizations organizations;
    private final Attempts attempts;

    JoinStateController(Applying applying, CoveredEmployers covered, Organizations organizations, Attempts attempts) {
        this.applying = applying;
        this.covered = covered;
        this.organizations = organizations;
        this.attempts = attempts;
    }

    @GetMapping("/join/state")
    ModelAndView ask() {
        return asked(HttpStatus.OK, new Proof("", ""), List.of());
    }

    @PostMapping("/join/state")
    ModelAndView show(@ModelAttribute("proof") Proof proof, HttpServletRequest request) {
        return step(proof, request, null, application -> {});
    }

    @PostMapping("/join/state/correction")
    ModelAndView correct(
            @ModelAttribute("proof") Proof proof,
            @ModelAttribute("form") JoiningForm form,
            HttpServletRequest request) {
        return step(proof, request, form, application -> applying.correct(application, form));
    }

    @PostMapping("/join/state/withdrawal")
    ModelAndView withdraw(@ModelAttribute("proof") Proof proof, HttpServletRequest request) {
        return step(proof, request, null, applying::withdraw);
    }

    private ModelAndView step(
            Proof proof, HttpServletRequest request, @Nullable JoiningForm form, Consumer<Application> step) {
        boolean allowed = attempts.allow(Attempts.Kind.ASKING_FROM_AN_ADDRESS, request.getRemoteAddr())
                && attempts.allow(Attempts.Kind.ASKING_BY_A_RECEIPT, proof.receipt());
        if (!allowed) {
            return asked(HttpStatus.TOO_MANY_REQUESTS, proof, List.of(Problem.of("", "joining.problem.too-often")));
        }
        Optional<Application> application = applying.find(proof);
        if (application.isEmpty()) {
            return asked(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    proof,
                    List.of(Problem.of("", "joining.problem.no-such-receipt")));
        }
        return Steps.shown(
                () -> {
                    step.accept(application.get());
                    return shown(proof, applying.again(application.get()), null, List.of());
                },
                problems -> shown(proof, applying.again(application.get()), form, problems));
    }

    private static ModelAndView asked(HttpStatus status, Proof proof, List<Problem> problems) {
        ModelAndView view = new ModelAndView("joining/ask");
        view.setStatus(status);
        view.addObject("receipt", Receipt.shown(proof.receipt()));
        view.addObject("problems", problems);
        return view;
    }

    /** @param form as typed; null to begin from what was sent before */
    private ModelAndView shown(
            Proof proof, Application application, @Nullable JoiningForm form, List<Problem> problems) {
        Applicant person = application.person();
        if (person == null) {
            return asked(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    proof,
                    List.of(Problem.of("", "joining.problem.no-such-receipt")));
        }
        ModelAndView view = new ModelAndView("joining/state");
        view.addObject("application", application);
        view.addObject("person", person);
        view.addObject(
                "union",
                organizations
                        .require(Scope.operatorAt(application.union()), application.union())
                        .name());
        view.addObject("workplaces", covered.of(application.union()));
        view.addObject("proof", proof.of(person));
        view.addObject("form", form == null ? JoiningForm.of(person) : form);
        view.addObject("problems", problems);
        return view;
    }
}
