package org.unionledger.establishment;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;

/** Records what keeps an employer from a union, and how it was solved. */
@Controller
class ObstacleController {

    private final Efforts efforts;
    private final EffortPages pages;

    ObstacleController(Efforts efforts, EffortPages pages) {
        this.efforts = efforts;
        this.pages = pages;
    }

    @PostMapping("/establishments/{id}/obstacles")
    ModelAndView create(
            Scope scope,
            @PathVariable long id,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> fields) {
        return pages.sent(scope, id, page, "obstacle", fields, form -> {
            Obstacle obstacle = Obstacle.met(
                    form.choice("obstacle", ObstacleKind::read, ObstacleKind.OTHER),
                    form.text("words"),
                    form.requiredDay("on"));
            form.unlessUnderstood();
            efforts.meet(scope, id, obstacle);
        });
    }

    @PostMapping("/establishments/{id}/obstacles/{obstacle}/solution")
    ModelAndView solve(
            Scope scope,
            @PathVariable long id,
            @PathVariable long obstacle,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> fields) {
        return pages.sent(scope, id, page, "obstacle-" + obstacle, fields, form -> {
            LocalDate on = form.requiredDay("on");
            String solution = form.text("solution");
            form.unlessUnderstood();
            efforts.solve(scope, id, obstacle, on, solution);
        });
    }
}
