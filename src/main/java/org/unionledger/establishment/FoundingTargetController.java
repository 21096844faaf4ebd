package org.unionledger.establishment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Standpoint;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** 组建任务: the target of the union one stands at, broken down to those directly below, all in one form. */
@Controller
class FoundingTargetController {

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2199;

    private final FoundingTargets targets;
    private final Organizations organizations;

    FoundingTargetController(FoundingTargets targets, Organizations organizations) {
        this.targets = targets;
        this.organizations = organizations;
    }

    @GetMapping("/establishments/targets")
    ModelAndView index(Scope scope, Standpoint standpoint, @RequestParam(required = false) @Nullable Integer year) {
        return page(scope, standpoint, known(year, standpoint), Sent.NOTHING);
    }

    @PostMapping("/establishments/targets")
    ModelAndView update(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam Map<String, String> fields) {
        int of = known(year, standpoint);
        try {
            FormReading form = new FormReading(fields);
            Map<OrganizationId, FoundingTarget.Numbers> passed = new LinkedHashMap<>();
            targets.areas(scope, standpoint.union()).map(Organization::id).forEach(area -> {
                FoundingTarget.Numbers numbers = numbers(form, area);
                if (numbers != null) {
                    passed.put(area, numbers);
                }
            });
            FoundingTarget.Numbers own = numbers(form, standpoint.union());
            form.unlessUnderstood();
            targets.keep(scope, standpoint.union(), of, own, passed);
            return new ModelAndView("redirect:/establishments/targets?year=" + of);
        } catch (EstablishmentRefused refused) {
            return page(scope, standpoint, of, new Sent("targets", fields, refused.problems()));
        }
    }

    /** Null where both fields are empty. */
    private static FoundingTarget.@Nullable Numbers numbers(FormReading form, OrganizationId union) {
        Integer shouldFound = form.count("should-" + union);
        Integer target = form.count("target-" + union);
        return shouldFound == null && target == null
                ? null
                : new FoundingTarget.Numbers(
                        Objects.requireNonNullElse(shouldFound, 0), Objects.requireNonNullElse(target, 0));
    }

    private static int known(@Nullable Integer year, Standpoint standpoint) {
        return year == null || year < FIRST_YEAR || year > LAST_YEAR ? standpoint.year() : year;
    }

    private ModelAndView page(Scope scope, Standpoint standpoint, int year, Sent sent) {
        ModelAndView view = new ModelAndView("establishment/targets");
        view.setStatus(sent.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("targets", targets.of(scope, standpoint.union(), year));
        view.addObject("own", organizations.require(scope, standpoint.union()));
        List<Organization> areas = targets.areas(scope, standpoint.union()).toList();
        view.addObject("areas", areas);
        view.addObject("year", year);
        view.addObject("sent", sent);
        return view;
    }
}
