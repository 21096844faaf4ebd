package org.unionledger.archive;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.Scope;

/** The papers that belong to a record, as part of its page; nothing where there are none. */
@Controller
class LinkedPapersController {

    private final PaperLinks links;
    private final PaperKinds kinds;

    LinkedPapersController(PaperLinks links, PaperKinds kinds) {
        this.links = links;
        this.kinds = kinds;
    }

    /** @param kind of the record, as its facts name it */
    @GetMapping("/papers/linked")
    String index(Scope scope, @RequestParam String kind, @RequestParam long record, Model model) {
        List<Paper> papers = links.papers(scope, kind, record);
        model.addAttribute("papers", papers);
        model.addAttribute("kinds", kinds);
        return "archive/linked";
    }
}
