package org.unionledger.figures;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.Scope;
import org.unionledger.frame.Words;

/** A click on any figure ends here. */
@Controller
class FigureController {

    private final FigureOpening opening;
    private final MessageSource messages;

    FigureController(FigureOpening opening, MessageSource messages) {
        this.opening = opening;
        this.messages = messages;
    }

    @GetMapping(FigureAddress.PATH)
    String show(Scope scope, Locale locale, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        var words = new Words(messages, locale);
        model.addAttribute("opened", opening.open(scope, words, FigureAddress.read(parameters)));
        return "figures/facts";
    }
}
