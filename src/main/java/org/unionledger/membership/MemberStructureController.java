package org.unionledger.membership;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;

/** 会员结构: each count opens the list of its members. */
@Controller
class MemberStructureController {

    private final MemberStructures structures;

    MemberStructureController(MemberStructures structures) {
        this.structures = structures;
    }

    @GetMapping("/members/structure")
    String index(
            Scope scope,
            Standpoint standpoint,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("page") Page page,
            Model model) {
        MemberFilter filter = MemberFilter.read(standpoint.union(), parameters);
        model.addAttribute("structure", structures.of(scope, filter, standpoint.unionName(), page.words()));
        return "membership/structure";
    }
}
