package org.unionledger.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
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
import org.unionledger.archive.file.PaperFile;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.WrittenDay;
import org.unionledger.frame.Download;
import org.unionledger.frame.Page;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organizations;

/** One paper: registered, shown, corrected, its files, what it belongs to, and what is done with it. */
@Controller
class PaperController {

    private static final String TYPED = "正文.txt";

    private final Papers papers;
    private final PaperPages pages;
    private final PaperLinks links;
    private final Handling handling;
    private final PaperNumbers numbers;
    private final PaperKinds kinds;
    private final Organizations organizations;
    private final Clock clock;

    PaperController(
            Papers papers,
            PaperPages pages,
            PaperLinks links,
            Handling handling,
            PaperNumbers numbers,
            PaperKinds kinds,
            Organizations organizations,
            Clock clock) {
        this.papers = papers;
        this.pages = pages;
        this.links = links;
        this.handling = handling;
        this.numbers = numbers;
        this.kinds = kinds;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping("/papers/new")
    ModelAndView create(Scope scope, Standpoint standpoint, @RequestParam(defaultValue = "own") String direction) {
        scope.require(Right.WRITE_ARCHIVE);
        Direction from = Direction.read(direction).orElse(Direction.OWN);
        return pages.form(
                scope, standpoint.union(), null, PaperForm.empty(from, standpoint.unionName(), LocalDate.now(clock)));
    }

    @PostMapping("/papers")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("form") PaperForm form,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        return Steps.taken(
                () -> {
                    PaperEntry entry = form.read(kinds);
                    PaperFile brought = file == null || file.isEmpty() ? null : read(file);
                    long id = papers.register(
                            scope, standpoint.union(), entry, brought, form.isNumbered(), form.isFiledAtOnce());
                    return "/papers/" + id;
                },
                problems -> pages.form(scope, standpoint.union(), null, form, problems));
    }

    /** What number the next issued paper of a kind gets, as the form shows it. */
    @GetMapping("/papers/number")
    ModelAndView number(Scope scope, Standpoint standpoint, @RequestParam(defaultValue = "") String paperKind) {
        scope.require(Right.READ_ARCHIVE);
        OrganizationId union = organizations.require(scope, standpoint.union()).id();
        ModelAndView view = new ModelAndView("archive/_next");
        view.addObject(
                "next", numbers.next(union, paperKind, LocalDate.now(clock)).orElse(null));
        return view;
    }

    @GetMapping("/papers/{id}")
    ModelAndView show(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return pages.show(scope, id, page);
    }

    @GetMapping("/papers/{id}/edit")
    ModelAndView edit(Scope scope, @PathVariable long id) {
        scope.require(Right.WRITE_ARCHIVE);
        Paper paper = papers.require(scope, id);
        return pages.form(scope, paper.union(), paper, PaperForm.of(paper));
    }

    @PostMapping("/papers/{id}")
    ModelAndView update(Scope scope, @PathVariable long id, @ModelAttribute("form") PaperForm form) {
        Paper paper = papers.require(scope, id);
        int edition = form.edition() == null ? 0 : form.edition();
        return Steps.taken(
                () -> {
                    papers.correct(scope, id, edition, form.read(kinds));
                    return "/papers/" + id;
                },
                problems -> pages.form(scope, paper.union(), paper, form, problems));
    }

    /** @param text what a scan says, typed or pasted so that it is found; where no file was chosen */
    @PostMapping("/papers/{id}/versions")
    ModelAndView replace(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute("page") Page page) {
        papers.require(scope, id);
        return Steps.taken(
                () -> {
                    papers.replaceFile(scope, id, edition, brought(file, text), note);
                    return "/papers/" + id + "#files";
                },
                problems -> pages.show(scope, id, page, problems));
    }

    @GetMapping("/papers/{id}/versions/{version}")
    ResponseEntity<byte[]> file(Scope scope, @PathVariable long id, @PathVariable int version) {
        PaperVersion found = papers.version(scope, id, version);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, PaperFile.type(found.file()))
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(found.file()))
                .body(papers.content(scope, id, version));
    }

    /** What became of the text of a version in the next one. */
    @GetMapping("/papers/{id}/versions/{version}/comparison")
    ModelAndView compare(Scope scope, @PathVariable long id, @PathVariable int version) {
        return pages.comparison(scope, id, version);
    }

    @PostMapping("/papers/{id}/links")
    ModelAndView link(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String recordPage,
            @ModelAttribute("page") Page page) {
        papers.require(scope, id);
        return Steps.taken(
                () -> {
                    links.add(scope, id, recordPage);
                    return "/papers/" + id + "#links";
                },
                problems -> pages.show(scope, id, page, problems));
    }

    @PostMapping("/papers/{id}/links/removal")
    String unlink(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") long record) {
        links.remove(scope, id, kind, record);
        return "redirect:/papers/" + id + "#links";
    }

    @PostMapping("/papers/{id}/handling")
    ModelAndView handle(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String assignee,
            @RequestParam(defaultValue = "") String due,
            @ModelAttribute("page") Page page) {
        papers.require(scope, id);
        return Steps.taken(
                () -> {
                    handling.take(
                            scope,
                            id,
                            edition,
                            words,
                            assignee,
                            WrittenDay.read(due).orElse(null));
                    return "/papers/" + id;
                },
                problems -> pages.show(scope, id, page, problems));
    }

    @PostMapping("/papers/{id}/voiding")
    ModelAndView voidPaper(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        Paper paper = papers.require(scope, id);
        return Steps.taken(
                () -> {
                    papers.voidPaper(scope, id, edition, reason);
                    notices.addFlashAttribute(
                            "notice",
                            page.text("archive.notice.voided", paper.entry().title()));
                    return "/papers";
                },
                problems -> pages.show(scope, id, page, problems));
    }

    private static PaperFile brought(@Nullable MultipartFile file, String text) {
        if (file != null && !file.isEmpty()) {
            return read(file);
        }
        if (text.isBlank()) {
            throw Refused.of("file", "archive.problem.file-missing");
        }
        return new PaperFile(TYPED, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Some browsers send the whole path. */
    static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name.replaceFirst("^.*[/\\\\]", "");
    }

    private static PaperFile read(MultipartFile file) {
        try {
            return new PaperFile(name(file), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
