package org.unionledger.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.unionledger.access.Scope;
import org.unionledger.duty.Duties;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;

@Controller
class DeskController {

    private static final int MOST_URGENT = 6;

    private final Desk desk;
    private final Duties duties;

    DeskController(Desk desk, Duties duties) {
        this.desk = desk;
        this.duties = duties;
    }

    @GetMapping("/")
    String show(Scope scope, Standpoint standpoint, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("desk", desk.of(scope, standpoint, page.words()));
        model.addAttribute("owed", duties.count(scope, standpoint.union()));
        model.addAttribute("duties", duties.first(scope, standpoint.union(), MOST_URGENT, page.words()));
        return "desk/show";
    }
}
