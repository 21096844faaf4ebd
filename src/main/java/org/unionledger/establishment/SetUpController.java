package org.unionledger.establishment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;

/** Records what was set up together with a union (四个结合、三会): an item is there from the day that stands in its field. */
@Controller
class SetUpController {

    private final Efforts efforts;
    private final EffortPages pages;

    SetUpController(Efforts efforts, EffortPages pages) {
        this.efforts = efforts;
        this.pages = pages;
    }

    @PostMapping("/establishments/{id}/items")
    ModelAndView update(
            Scope scope,
            @PathVariable long id,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> fields) {
        return pages.sent(scope, id, page, "items", fields, form -> {
            List<SetUp> setUp = Arrays.stream(Item.values())
                    .filter(item -> !form.text(item.code()).isEmpty())
                    .map(item -> new SetUp(item, form.requiredDay(item.code()), form.text(item.code() + "-note")))
                    .toList();
            form.unlessUnderstood();
            efforts.setUp(scope, id, setUp);
        });
    }
}
