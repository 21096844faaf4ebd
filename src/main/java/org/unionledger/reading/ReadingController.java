package org.unionledger.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;

/** 核对总结: a summary goes in, its figures and what does not hold come out. It is kept where that was asked for. */
@Controller
class ReadingController {

    private final Reader reader;
    private final Readings readings;
    private final ReadingPages pages;

    ReadingController(Reader reader, Readings readings, ReadingPages pages) {
        this.reader = reader;
        this.readings = readings;
        this.pages = pages;
    }

    @GetMapping("/readings/new")
    ModelAndView create(Scope scope) {
        scope.require(Right.COMPOSE_SUMMARIES);
        return form("", List.of());
    }

    /** @param keep whether it is kept, to be returned to and entered from */
    @PostMapping("/readings")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean keep)
            throws IOException {
        scope.require(Right.COMPOSE_SUMMARIES);
        try {
            return read(scope, standpoint, page, sent(file, text), keep);
        } catch (Unreadable unreadable) {
            return form(text, List.of(unreadable.key()));
        }
    }

    private ModelAndView read(Scope scope, Standpoint standpoint, Page page, Sent sent, boolean keep) {
        if (sent.content().length == 0) {
            return form("", List.of("reading.nothing"));
        }
        return keep
                ? new ModelAndView(
                        "redirect:/readings/" + readings.keep(scope, standpoint.union(), sent.name(), sent.content()))
                : new ModelAndView(
                        "reading/show",
                        "view",
                        pages.page(scope, standpoint, page.words(), reader.read(sent.content())));
    }

    /** @param name of the file; empty where the text was pasted */
    private record Sent(String name, byte[] content) {}

    /** The file where one was chosen, else the pasted text. */
    private static Sent sent(@Nullable MultipartFile file, String text) throws IOException {
        if (file == null || file.isEmpty()) {
            return new Sent("", text.isBlank() ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
        }
        if (file.getSize() > Reader.LARGEST) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE);
        }
        return new Sent(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    }

    private static ModelAndView form(String text, List<String> problems) {
        ModelAndView form = new ModelAndView("reading/new");
        form.addObject("text", text);
        form.addObject("problems", problems);
        form.addObject("megabytes", Reader.LARGEST >> 20);
        form.addObject("days", Readings.KEPT_FOR.toDays());
        if (!problems.isEmpty()) {
            form.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return form;
    }
}
