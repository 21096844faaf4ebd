package org.unionledger.summary.studio;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.outline.OutlineFile;
import org.unionledger.summary.outline.OutlineFile.SectionEntry;

/** 提纲: the list, one outline with its parts, and what becomes of it as a whole. */
@Controller
class OutlineController {

    private final Studio studio;
    private final OutlineLines lines;
    private final Organizations organizations;
    private final Vocabulary vocabulary;

    OutlineController(Studio studio, OutlineLines lines, Organizations organizations, Vocabulary vocabulary) {
        this.studio = studio;
        this.lines = lines;
        this.organizations = organizations;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/outlines")
    ModelAndView index(Scope scope, Standpoint standpoint) {
        return new ModelAndView("summary/outlines")
                .addObject("lines", lines.of(scope, organizations.require(scope, standpoint.union())));
    }

    @GetMapping("/outlines/{outline}")
    ModelAndView show(Scope scope, Standpoint standpoint, @PathVariable String outline) {
        return page(scope, standpoint.union(), outline, List.of());
    }

    @PostMapping("/outlines")
    ModelAndView copy(
            Scope scope,
            @ModelAttribute("page") Page page,
            @RequestParam OrganizationId union,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String name) {
        return Steps.taken(
                () -> "/outlines/" + studio.copy(scope, union, from, name),
                problems -> page(scope, union, from, problems));
    }

    @PostMapping("/outlines/{outline}/sections")
    ModelAndView add(
            Scope scope,
            @ModelAttribute("page") Page page,
            @PathVariable String outline,
            @RequestParam OrganizationId union,
            @RequestParam int edition,
            @RequestParam(defaultValue = "") String behind,
            @RequestParam(defaultValue = "") String heading) {
        return change(scope, page, union, outline, edition, text -> {
            SectionEntry section = section(scope, heading.strip());
            return behind.isEmpty()
                    ? Edits.withSectionAtEnd(text, section)
                    : Edits.withSectionBehind(text, behind, section);
        });
    }

    private SectionEntry section(Scope scope, String heading) {
        if (heading.isEmpty()) {
            throw Refused.of("heading", "summary.studio.refused.no_heading");
        }
        return new SectionEntry(vocabulary.notation(scope).kept(heading), List.of(), List.of());
    }

    @PostMapping("/outlines/{outline}/sections/{place}/move")
    ModelAndView move(
            Scope scope,
            @ModelAttribute("page") Page page,
            @PathVariable String outline,
            @PathVariable String place,
            @RequestParam OrganizationId union,
            @RequestParam int edition,
            @RequestParam boolean up) {
        return change(scope, page, union, outline, edition, text -> Edits.moved(text, place, up ? -1 : 1));
    }

    @PostMapping("/outlines/{outline}/sections/{place}/removal")
    ModelAndView remove(
            Scope scope,
            @ModelAttribute("page") Page page,
            @PathVariable String outline,
            @PathVariable String place,
            @RequestParam OrganizationId union,
            @RequestParam int edition) {
        return change(scope, page, union, outline, edition, text -> Edits.withoutSection(text, place));
    }

    @PostMapping("/outlines/{outline}/adoption")
    ModelAndView adopt(
            Scope scope,
            @ModelAttribute("page") Page page,
            @PathVariable String outline,
            @RequestParam OrganizationId union,
            @RequestParam int edition,
            @RequestParam(defaultValue = "") String note) {
        return done(
                scope,
                page,
                union,
                outline,
                "/outlines/" + outline,
                () -> studio.adopt(scope, union, outline, edition, note));
    }

    @PostMapping("/outlines/{outline}/discarding")
    ModelAndView discard(
            Scope scope,
            @ModelAttribute("page") Page page,
            @PathVariable String outline,
            @RequestParam OrganizationId union) {
        return done(scope, page, union, outline, "/outlines", () -> studio.discard(scope, union, outline));
    }

    @PostMapping("/outlines/{outline}/withdrawal")
    ModelAndView withdraw(
            Scope scope,
            @ModelAttribute("page") Page page,
            @PathVariable String outline,
            @RequestParam OrganizationId union) {
        return done(scope, page, union, outline, "/outlines", () -> studio.withdraw(scope, union, outline));
    }

    @PostMapping("/outlines/{outline}/restoration")
    ModelAndView restore(
            Scope scope,
            @ModelAttribute("page") Page page,
            @PathVariable String outline,
            @RequestParam OrganizationId union,
            @RequestParam int version) {
        return done(
                scope,
                page,
                union,
                outline,
                "/outlines/" + outline,
                () -> studio.restore(scope, union, outline, version));
    }

    private ModelAndView change(
            Scope scope,
            Page page,
            OrganizationId union,
            String outline,
            int edition,
            UnaryOperator<OutlineFile> change) {
        return done(
                scope,
                page,
                union,
                outline,
                "/outlines/" + outline,
                () -> studio.change(scope, union, outline, edition, change));
    }

    /** @param then where it goes on when the step was taken */
    private ModelAndView done(
            Scope scope, Page page, OrganizationId union, String outline, String then, Runnable step) {
        return Steps.taken(
                () -> {
                    step.run();
                    return then;
                },
                problems -> page(scope, union, outline, problems));
    }

    private ModelAndView page(Scope scope, OrganizationId union, String outline, List<Problem> problems) {
        return new ModelAndView("summary/outline")
                .addObject("union", union.value())
                .addObject("problems", problems)
                .addObject(
                        "view",
                        OutlineView.of(
                                outline,
                                studio.working(scope, union, outline),
                                vocabulary.notation(scope),
                                studio.versions(scope, union, outline)));
    }
}
