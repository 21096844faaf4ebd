package org.unionledger.establishment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Standpoint;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** 分片包干: zones, their people and their communities, on one page. */
@Controller
class ZoneController {

    private static final String HOME = "/zones";

    private final Zones zones;
    private final Organizations organizations;
    private final Clock clock;

    ZoneController(Zones zones, Organizations organizations, Clock clock) {
        this.zones = zones;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping(HOME)
    ModelAndView index(Scope scope, Standpoint standpoint) {
        return page(scope, standpoint, Sent.NOTHING, null, null);
    }

    /** The page on which it stands. */
    @GetMapping("/zones/{id}")
    String show(Scope scope, @PathVariable long id) {
        zones.require(scope, id);
        return "redirect:" + HOME;
    }

    @PostMapping(HOME)
    ModelAndView create(Scope scope, Standpoint standpoint, @RequestParam Map<String, String> fields) {
        return sent(scope, standpoint, "zone", fields, form -> {
            String name = form.text("zone");
            form.unlessUnderstood();
            zones.draw(scope, standpoint.union(), name);
        });
    }

    @PostMapping("/zones/{id}/places")
    ModelAndView place(
            Scope scope,
            Standpoint standpoint,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<Integer> place,
            @RequestParam Map<String, String> fields) {
        zones.require(scope, id);
        return sent(scope, standpoint, "places-" + id, fields, form -> {
            LocalDate from = form.requiredDay("on");
            form.unlessUnderstood();
            List<OrganizationId> places = Objects.requireNonNullElse(place, List.<Integer>of()).stream()
                    .map(OrganizationId::new)
                    .toList();
            zones.place(scope, id, places, from);
        });
    }

    @PostMapping("/zones/{id}/keepers")
    ModelAndView appoint(
            Scope scope, Standpoint standpoint, @PathVariable long id, @RequestParam Map<String, String> fields) {
        zones.require(scope, id);
        return sent(scope, standpoint, "keeper-" + id, fields, form -> {
            String phone = form.text("phone");
            LocalDate from = form.requiredDay("on");
            form.unlessUnderstood();
            zones.appoint(scope, id, form.text("keeper"), phone.isEmpty() ? null : phone, from);
        });
    }

    @PostMapping("/zones/{id}/keepers/{keeper}/leaving")
    ModelAndView relieve(
            Scope scope,
            Standpoint standpoint,
            @PathVariable long id,
            @PathVariable long keeper,
            @RequestParam Map<String, String> fields) {
        zones.require(scope, id);
        return sent(scope, standpoint, "leaving-" + keeper, fields, form -> {
            LocalDate until = form.requiredDay("on");
            form.unlessUnderstood();
            zones.relieve(scope, id, keeper, until);
        });
    }

    /** Answers with the page itself, not a redirect: the number is nowhere kept. */
    @PostMapping("/zones/{id}/keepers/{keeper}/reveal")
    ModelAndView reveal(
            Scope scope,
            Standpoint standpoint,
            @PathVariable long id,
            @PathVariable long keeper,
            @RequestParam Map<String, String> fields) {
        try {
            String phone = zones.reveal(scope, id, keeper, fields.getOrDefault("reason", ""))
                    .orElse("");
            return page(scope, standpoint, Sent.NOTHING, keeper, phone);
        } catch (EstablishmentRefused refused) {
            return page(scope, standpoint, new Sent("reveal-" + keeper, fields, refused.problems()), null, null);
        }
    }

    @PostMapping("/zones/{id}/voiding")
    ModelAndView markVoid(
            Scope scope, Standpoint standpoint, @PathVariable long id, @RequestParam Map<String, String> fields) {
        zones.require(scope, id);
        return sent(scope, standpoint, "void-" + id, fields, form -> zones.markVoid(scope, id, form.text("reason")));
    }

    private ModelAndView sent(
            Scope scope, Standpoint standpoint, String form, Map<String, String> fields, Consumer<FormReading> deed) {
        try {
            deed.accept(new FormReading(fields));
            return new ModelAndView("redirect:" + HOME);
        } catch (EstablishmentRefused refused) {
            return page(scope, standpoint, new Sent(form, fields, refused.problems()), null, null);
        }
    }

    /** @param revealed the keeper whose number is shown in full, right after it was asked for; else null */
    private ModelAndView page(
            Scope scope, Standpoint standpoint, Sent sent, @Nullable Long revealed, @Nullable String phone) {
        List<Zone> known = zones.below(scope, standpoint.union());
        ModelAndView view = new ModelAndView("establishment/zones");
        view.setStatus(sent.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("zones", known);
        List<Organization> communities = organizations.communityList(scope, standpoint.union());
        view.addObject("communities", communities);
        view.addObject(
                "names",
                organizations.names(
                        scope,
                        known.stream()
                                .flatMap(zone -> zone.places().stream())
                                .distinct()
                                .toList()));
        view.addObject("today", LocalDate.now(clock));
        view.addObject("sent", sent);
        view.addObject("revealed", revealed);
        view.addObject("phone", phone);
        return view;
    }
}
