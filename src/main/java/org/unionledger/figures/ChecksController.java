package org.unionledger.figures;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;

/** 核对: whether totals agree with facts, and what to do where they do not. */
@Controller
class ChecksController {

    private final Checks checks;

    ChecksController(Checks checks) {
        this.checks = checks;
    }

    @GetMapping("/checks")
    String show(Scope scope, Standpoint standpoint, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("checks", checks.page(scope, page.words(), Period.year(standpoint.year())));
        return "figures/checks";
    }
}
