package org.unionledger.joining;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Problem;
import org.unionledger.frame.QrCode;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organizations;

/** 入会二维码: the link of a union, to be printed, renewed and switched off. */
@Controller
class JoiningLinkController {

    private final JoiningLinks links;
    private final Organizations organizations;

    JoiningLinkController(JoiningLinks links, Organizations organizations) {
        this.links = links;
        this.organizations = organizations;
    }

    @GetMapping("/organizations/{id}/joining")
    ModelAndView show(Scope scope, @PathVariable int id) {
        return page(scope, new OrganizationId(id), List.of());
    }

    @PostMapping("/organizations/{id}/joining")
    ModelAndView renew(Scope scope, @PathVariable int id, @RequestParam(defaultValue = "") String contact) {
        OrganizationId union = new OrganizationId(id);
        return Steps.taken(
                () -> {
                    links.renew(scope, union, contact);
                    return path(union);
                },
                problems -> page(scope, union, problems));
    }

    @PostMapping("/organizations/{id}/joining/ending")
    String end(Scope scope, @PathVariable int id) {
        OrganizationId union = new OrganizationId(id);
        links.end(scope, union);
        return "redirect:" + path(union);
    }

    private static String path(OrganizationId union) {
        return "/organizations/" + union + "/joining";
    }

    private ModelAndView page(Scope scope, OrganizationId union, List<Problem> problems) {
        Optional<JoiningLink> link = links.of(scope, union);
        ModelAndView view = new ModelAndView("joining/link");
        view.addObject("union", organizations.require(scope, union));
        view.addObject("link", link.orElse(null));
        String address = link.map(JoiningLinkController::address).orElse("");
        view.addObject("address", address);
        view.addObject("qr", address.isEmpty() ? null : QrCode.of(address));
        view.addObject("problems", problems);
        return view;
    }

    /** As this server is called right now; a phone must be able to call it the same. */
    private static String address(JoiningLink link) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(link.path())
                .toUriString();
    }
}
