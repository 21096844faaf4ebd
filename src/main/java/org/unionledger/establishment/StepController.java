package org.unionledger.establishment;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.organization.UnionForm;

/** Records the stages that the work at an employer reaches. */
@Controller
class StepController {

    private final Efforts efforts;
    private final EffortPages pages;

    StepController(Efforts efforts, EffortPages pages) {
        this.efforts = efforts;
        this.pages = pages;
    }

    @PostMapping("/establishments/{id}/steps")
    ModelAndView create(
            Scope scope,
            @PathVariable long id,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> fields) {
        return pages.sent(scope, id, page, "step", fields, form -> {
            Step step = new Step(
                    form.choice("stage", Stage::read, Stage.SURVEY),
                    form.requiredDay("on"),
                    form.text("person"),
                    form.text("document"),
                    form.text("number"),
                    form.text("note"));
            UnionForm how = FormChoice.form(form.text("form")).orElse(null);
            form.unlessUnderstood();
            efforts.reach(scope, id, step, how);
        });
    }

    @PostMapping("/establishments/{id}/steps/{stage}/withdrawal")
    ModelAndView withdraw(
            Scope scope,
            @PathVariable long id,
            @PathVariable String stage,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> fields) {
        Stage known = Stage.read(stage).orElseThrow(() -> new NotInScope("stage " + stage));
        return pages.sent(scope, id, page, "withdrawal", fields, form -> {
            String reason = form.text("reason");
            form.unlessUnderstood();
            efforts.withdraw(scope, id, known, reason);
        });
    }
}
