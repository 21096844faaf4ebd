package org.unionledger.establishment;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;

/** Records when an employer was spoken to. */
@Controller
class ContactController {

    private final Efforts efforts;
    private final EffortPages pages;

    ContactController(Efforts efforts, EffortPages pages) {
        this.efforts = efforts;
        this.pages = pages;
    }

    @PostMapping("/establishments/{id}/contacts")
    ModelAndView create(
            Scope scope,
            @PathVariable long id,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> fields) {
        return pages.sent(scope, id, page, "contact", fields, form -> {
            Contact contact = new Contact(
                    0,
                    form.requiredDay("on"),
                    form.choice("way", ContactWay::read, ContactWay.VISIT),
                    form.text("contacted"),
                    form.text("result"),
                    form.day("nextOn"),
                    form.text("keeper"));
            form.unlessUnderstood();
            efforts.contact(scope, id, contact);
        });
    }

    @PostMapping("/establishments/{id}/contacts/{contact}/voiding")
    ModelAndView markVoid(
            Scope scope,
            @PathVariable long id,
            @PathVariable long contact,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> fields) {
        return pages.sent(scope, id, page, "contact-" + contact, fields, form -> {
            String reason = form.text("reason");
            form.unlessUnderstood();
            efforts.voidContact(scope, id, contact, reason);
        });
    }
}
