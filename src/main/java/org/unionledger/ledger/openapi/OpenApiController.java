package org.unionledger.ledger.openapi;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Declaration;
import tools.jackson.databind.node.ObjectNode;

/** The description of the registers' REST resources, for programs and for people; of those that the asker may use. */
@Controller
class OpenApiController {

    /** Where the program was not built as a jar. */
    private static final String UNRELEASED = "0";

    private final Ledgers ledgers;
    private final MessageSource messages;

    OpenApiController(Ledgers ledgers, MessageSource messages) {
        this.ledgers = ledgers;
        this.messages = messages;
    }

    @GetMapping(
            path = {"/api/openapi.json", "/openapi.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ObjectNode document(Scope scope, Locale locale) {
        return new OpenApiDocument(new Words(messages, locale), version()).of(readable(scope));
    }

    @GetMapping("/openapi")
    String page(Scope scope, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("resources", Resource.of(readable(scope), page.words()));
        return "ledger/openapi";
    }

    private static String version() {
        String version = OpenApiController.class.getPackage().getImplementationVersion();
        return version == null ? UNRELEASED : version;
    }

    private List<Declaration> readable(Scope scope) {
        scope.require(Right.READ_LEDGERS);
        return ledgers.declarations(scope);
    }
}
