package org.unionledger.organization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.Evened;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Page;

/** Puts a list of unions under another from a day on (管辖调整): chosen, previewed, confirmed. */
@Controller
class MovesController {

    private static final int MOST_FOUND = 200;

    private final Organizations organizations;
    private final Reorganizations reorganizations;
    private final MovePreviews previews;

    MovesController(Organizations organizations, Reorganizations reorganizations, MovePreviews previews) {
        this.organizations = organizations;
        this.reorganizations = reorganizations;
        this.previews = previews;
    }

    /** Also posted to, as a list of many names is longer than an address may be. */
    @RequestMapping(
            path = "/organizations/moves/new",
            method = {RequestMethod.GET, RequestMethod.POST})
    ModelAndView create(Scope scope, @ModelAttribute("form") MovesForm form) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        return form(scope, form, List.of());
    }

    @PostMapping("/organizations/moves/preview")
    ModelAndView preview(Scope scope, @ModelAttribute("page") Page page, @ModelAttribute("form") MovesForm form) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        try {
            MovesForm.Reading reading = read(scope, form);
            MovePreview preview = previews.of(scope, reading, page.words());
            ModelAndView view = new ModelAndView("organization/move-preview");
            view.addObject("form", form);
            view.addObject("preview", preview);
            return view;
        } catch (OrganizationRefused refused) {
            return form(scope, form, refused.objections());
        }
    }

    @PostMapping("/organizations/moves")
    ModelAndView create(
            Scope scope,
            @ModelAttribute("page") Page page,
            @ModelAttribute("form") MovesForm form,
            RedirectAttributes flash) {
        try {
            MovesForm.Reading reading = read(scope, form);
            int moved = reorganizations.move(
                    scope, reading.unions(), reading.parent().id(), reading.day(), reading.reason());
            flash.addFlashAttribute(
                    "notice",
                    page.text("organization.moves.done", moved, reading.parent().name(), page.day(reading.day())));
            return new ModelAndView(
                    "redirect:/organizations/" + reading.parent().id());
        } catch (OrganizationRefused refused) {
            return form(scope, form, refused.objections());
        }
    }

    private MovesForm.Reading read(Scope scope, MovesForm form) {
        Map<String, Organization> known = organizations.named(scope, form.written());
        return form.read(name -> Optional.ofNullable(known.get(Evened.name(name))));
    }

    /** The unions ticked before stay on offer, whatever is searched for or shown beside them. */
    private ModelAndView form(Scope scope, MovesForm form, List<Objection> objections) {
        ModelAndView view = FormPage.of("organization/moves", form, objections);
        view.addObject("ticked", organizations.all(scope, form.ticked()));
        view.addObject(
                "from", form.from() == null ? null : organizations.require(scope, new OrganizationId(form.from())));
        if (form.q() != null && !form.q().isBlank()) {
            offerFound(scope, form, form.q(), view);
        } else if (form.from() != null) {
            offerBranches(scope, form, new OrganizationId(form.from()), view);
        } else {
            offer(form, Stream.empty(), view);
        }
        return view;
    }

    private void offerFound(Scope scope, MovesForm form, String sought, ModelAndView view) {
        List<Organization> found = organizations.search(scope, sought, MOST_FOUND + 1);
        view.addObject("most", found.size() > MOST_FOUND ? MOST_FOUND : null);
        offer(
                form,
                found.stream()
                        .limit(MOST_FOUND)
                        .filter(union -> union.parent() != null && !union.id().equals(scope.place())),
                view);
    }

    private void offerBranches(Scope scope, MovesForm form, OrganizationId from, ModelAndView view) {
        BranchPage page = organizations.branches(scope, from, Objects.requireNonNullElse(form.after(), ""));
        view.addObject("next", page.next());
        view.addObject("more", page.more());
        offer(form, page.branches().stream().map(Branch::organization), view);
    }

    private static void offer(MovesForm form, Stream<Organization> offered, ModelAndView view) {
        view.addObject(
                "offered", offered.filter(union -> !form.isTicked(union.id())).toList());
    }
}
