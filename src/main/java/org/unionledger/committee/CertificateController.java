package org.unionledger.committee;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organizations;

/** Records certificates. */
@Controller
class CertificateController {

    private final Certificates certificates;
    private final Organizations organizations;

    CertificateController(Certificates certificates, Organizations organizations) {
        this.certificates = certificates;
        this.organizations = organizations;
    }

    @GetMapping("/organizations/{id}/certificates/new")
    ModelAndView create(Scope scope, @PathVariable int id) {
        scope.require(Right.WRITE_COMMITTEES);
        return form(scope, new OrganizationId(id), null, CertificateForm.empty(), List.of());
    }

    @PostMapping("/organizations/{id}/certificates")
    ModelAndView create(Scope scope, @PathVariable int id, @ModelAttribute("form") CertificateForm form) {
        OrganizationId union = new OrganizationId(id);
        return Steps.taken(
                () -> {
                    certificates.record(scope, union, form.read());
                    return CommitteePages.path(union);
                },
                problems -> form(scope, union, null, form, problems));
    }

    /** The page on which it stands. */
    @GetMapping("/certificates/{id}")
    String show(Scope scope, @PathVariable("id") long certificate) {
        return "redirect:"
                + CommitteePages.path(certificates.require(scope, certificate).union());
    }

    @GetMapping("/certificates/{id}/edit")
    ModelAndView edit(Scope scope, @PathVariable("id") long certificate) {
        scope.require(Right.WRITE_COMMITTEES);
        Certificate known = certificates.require(scope, certificate);
        return form(scope, known.union(), known, CertificateForm.of(known), List.of());
    }

    @PostMapping("/certificates/{id}")
    ModelAndView update(
            Scope scope, @PathVariable("id") long certificate, @ModelAttribute("form") CertificateForm form) {
        Certificate known = certificates.require(scope, certificate);
        return Steps.taken(
                () -> {
                    certificates.correct(scope, certificate, form.version() == null ? 0 : form.version(), form.read());
                    return CommitteePages.path(known.union());
                },
                problems -> form(scope, known.union(), known, form, problems));
    }

    private ModelAndView form(
            Scope scope,
            OrganizationId union,
            @Nullable Certificate certificate,
            CertificateForm form,
            List<Problem> problems) {
        ModelAndView view = CommitteePages.page("committee/certificate", problems);
        view.addObject("union", organizations.require(scope, union));
        view.addObject("certificate", certificate);
        view.addObject("form", form);
        return view;
    }
}
