package org.unionledger.ledger.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Scope;
import org.unionledger.attachment.Uploads;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Steps;
import org.unionledger.ledger.Ledgers;

/** Files that are sent to the page of an entry. */
@Controller
class AttachController {

    private final Ledgers ledgers;
    private final Uploads uploads;
    private final EntryPages pages;

    AttachController(Ledgers ledgers, Uploads uploads, EntryPages pages) {
        this.ledgers = ledgers;
        this.uploads = uploads;
        this.pages = pages;
    }

    @PostMapping("/ledgers/{ledger}/{id:[0-9]+}/attachments")
    ModelAndView create(
            Scope scope,
            @PathVariable String ledger,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return Steps.taken(
                () -> {
                    int added = uploads.take(scope, Ledgers.kind(ledger), id, file == null ? List.of() : file);
                    flash.addFlashAttribute("notice", page.text("attachment.added", added));
                    return "/ledgers/" + ledger + "/" + id + "#attachments";
                },
                problems -> again(scope, page, ledger, id, problems));
    }

    private ModelAndView again(Scope scope, Page page, String ledger, long id, List<Problem> problems) {
        ModelAndView shown = new ModelAndView("ledger/show");
        shown.addObject("view", pages.of(scope, page.words(), ledgers.find(scope, ledger, id)));
        shown.addObject("problems", problems);
        return shown;
    }
}
