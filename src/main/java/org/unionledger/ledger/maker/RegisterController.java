package org.unionledger.ledger.maker;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ImportRefused;
import org.unionledger.exchange.ProposedTable;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.ledger.Registers;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.ledger.declaration.RegisterText;

/** 自建台账: the list, the three ways to begin one, and what is said of one as a whole. */
@Controller
class RegisterController {

    private static final String HOME = "/registers/";

    private final Registers registers;
    private final RegisterPages pages;
    private final Clock clock;

    RegisterController(Registers registers, RegisterPages pages, Clock clock) {
        this.registers = registers;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/registers")
    ModelAndView index(Scope scope, Standpoint standpoint) {
        return pages.index(scope, standpoint.union(), List.of());
    }

    /** From nothing but a day, or from a copy. @param from a shipped id; empty for nothing */
    @PostMapping("/registers")
    ModelAndView begin(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "ledgers") String group,
            @RequestParam(defaultValue = "") String from,
            @ModelAttribute("page") Page page) {
        RegisterText start = from.isEmpty() ? blank(page).with("group", group) : registers.shipped(from);
        RegisterText named = start.with("name", name).with("englishName", name);
        return begun(scope, standpoint, page, named, "");
    }

    private static RegisterText blank(Page page) {
        RegisterText blank = RegisterText.blank("own");
        return FieldPlaces.added(
                blank,
                blank.newKey(List.of()),
                Map.of(
                        "label", page.text("ledger.maker.day"),
                        "englishLabel", "Day",
                        "kind", FieldKind.DATE.code()));
    }

    @PostMapping("/registers/files")
    ModelAndView beginFromFile(
            Scope scope,
            Standpoint standpoint,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "ledgers") String group,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash)
            throws IOException {
        scope.require(Right.MAKE_LEDGERS);
        try {
            String fileName = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            ProposedTable table = ProposedTable.of(fileName, file.getBytes(), LocalDate.now(clock));
            String called = name.isBlank() ? table.title() : name;
            Proposal proposal = Proposal.of(table, called, group, page.text("ledger.maker.day"));
            flash.addFlashAttribute("notice", notice(page, proposal));
            return begun(scope, standpoint, page, proposal.text(), proposal.sample());
        } catch (ImportRefused unreadable) {
            return pages.index(scope, standpoint.union(), List.of(Objects.toString(unreadable.getMessage())));
        }
    }

    private static String notice(Page page, Proposal proposal) {
        return proposal.left().isEmpty()
                ? page.text("ledger.maker.proposed")
                : page.text("ledger.maker.proposed.left", WrittenWords.together(proposal.left()));
    }

    private ModelAndView begun(Scope scope, Standpoint standpoint, Page page, RegisterText text, String sample) {
        return Steps.taken(
                () -> HOME + registers.begin(scope, standpoint.union(), text, sample),
                problems -> pages.index(scope, standpoint.union(), RegisterPages.said(page.words(), problems)));
    }

    @GetMapping("/registers/{id}")
    ModelAndView show(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return pages.show(scope, page.words(), id, List.of());
    }

    /** Name, group, day, state, and which fields stand in list and title and decide whose an entry is. */
    @PostMapping("/registers/{id}/settings")
    ModelAndView settings(
            Scope scope,
            @PathVariable long id,
            @RequestParam int edition,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("page") Page page) {
        Settings settings = Settings.of(fields);
        return pages.changed(scope, page, id, "#settings", edition, settings::in);
    }

    @PostMapping("/registers/{id}/adoption")
    ModelAndView adopt(
            Scope scope,
            @PathVariable long id,
            @RequestParam int edition,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return pages.taken(scope, page, id, () -> {
            int version = registers.adopt(scope, id, edition, note);
            flash.addFlashAttribute("notice", page.text("ledger.maker.adopted", version));
            return HOME + id;
        });
    }

    @PostMapping("/registers/{id}/discarding")
    ModelAndView discard(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return pages.taken(scope, page, id, () -> registers.discard(scope, id) ? HOME + id : "/registers");
    }

    @PostMapping("/registers/{id}/ending")
    ModelAndView end(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return pages.taken(scope, page, id, () -> {
            registers.end(scope, id);
            return HOME + id;
        });
    }

    @PostMapping("/registers/{id}/resumption")
    ModelAndView resume(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return pages.taken(scope, page, id, () -> {
            registers.resume(scope, id);
            return HOME + id;
        });
    }

    @PostMapping("/registers/{id}/restoration")
    ModelAndView restore(
            Scope scope, @PathVariable long id, @RequestParam int version, @ModelAttribute("page") Page page) {
        return pages.taken(scope, page, id, () -> {
            registers.restore(scope, id, version);
            return HOME + id;
        });
    }
}
