package org.unionledger.organization;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
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

    @GetMapping("/organizations/moves/new")
    ModelAndView create(Scope scope, @ModelAttribute("form") MovesForm form) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        return form(scope, form, List.of());
    }

    @PostMapping("/organizations/moves/preview")
    ModelAndView preview(Scope scope, @ModelAttribute("page") Page page, @ModelAttribute("form") MovesForm form) {
        scope.require(Right.WRITE_ORGANIZATIONS);
        try {
            MovesForm.Reading reading = form.read(name -> organizations.named(scope, name));
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
    ModelAndView create(Scope scope, @ModelAttribute("page") Page page, @ModelAttribute("form") MovesForm form) {
        try {
            MovesForm.Reading reading = form.read(name -> organizations.named(scope, name));
            reorganizations.move(scope, reading.unions(), reading.parent().id(), reading.day(), reading.reason());
            return new ModelAndView(
                    "redirect:/organizations/" + reading.parent().id());
        } catch (OrganizationRefused refused) {
            return form(scope, form, refused.objections());
        }
    }

    /** The unions ticked before stay on offer, whatever is searched for. */
    private ModelAndView form(Scope scope, MovesForm form, List<Objection> objections) {
        ModelAndView view = FormPage.of("organization/moves", form, objections);
        List<Organization> ticked = form.ticked().stream()
                .map(union -> organizations.require(scope, union))
                .toList();
        view.addObject("ticked", ticked);
        view.addObject(
                "offered",
                offered(scope, form).stream()
                        .filter(union -> !form.isTicked(union.id()))
                        .toList());
        view.addObject(
                "from", form.from() == null ? null : organizations.require(scope, new OrganizationId(form.from())));
        return view;
    }

    private List<Organization> offered(Scope scope, MovesForm form) {
        if (form.q() != null && !form.q().isBlank()) {
            return organizations.search(scope, form.q(), MOST_FOUND).stream()
                    .filter(union -> union.parent() != null && !union.id().equals(scope.place()))
                    .toList();
        }
        return form.from() == null ? List.of() : organizations.children(scope, new OrganizationId(form.from()));
    }
}
