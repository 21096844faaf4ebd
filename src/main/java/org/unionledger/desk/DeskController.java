package org.unionledger.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;

@Controller
class DeskController {

    private final Desk desk;

    DeskController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/")
    String show(Scope scope, Standpoint standpoint, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("desk", desk.of(scope, standpoint, page.words()));
        return "desk/show";
    }
}
