package org.unionledger.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.exchange.layout.FileLayout;
import org.unionledger.exchange.layout.SheetLayout;
import org.unionledger.exchange.sheet.Limits;
import org.unionledger.frame.Download;
import org.unionledger.frame.Standpoint;

/** Imports, from the file to its undoing. */
@Controller
class ImportController {

    private final ImportFlow flow;
    private final ImportPages pages;
    private final Books books;
    private final ExportLog exports;

    ImportController(ImportFlow flow, ImportPages pages, Books books, ExportLog exports) {
        this.flow = flow;
        this.pages = pages;
        this.books = books;
        this.exports = exports;
    }

    @GetMapping("/imports")
    String index(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        List<ImportPage.Line> imports = pages.list(scope, standpoint.union(), before);
        model.addAttribute("imports", imports);
        model.addAttribute("pager", pages.pager(scope, standpoint.union(), before, imports));
        return "exchange/index";
    }

    @GetMapping("/imports/new")
    ModelAndView create(Scope scope) {
        scope.require(Right.IMPORT);
        return form(scope, List.of());
    }

    private ModelAndView form(Scope scope, List<String> problems) {
        ModelAndView page = new ModelAndView("exchange/new");
        page.addObject("books", pages.books(scope, null));
        page.addObject("problems", problems);
        page.addObject("megabytes", Limits.FILE_BYTES >> 20);
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return page;
    }

    @PostMapping("/imports")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @RequestParam List<MultipartFile> file,
            @RequestParam(defaultValue = FileReading.AUTO) String as,
            @RequestParam(defaultValue = "false") boolean createPlaces)
            throws IOException {
        scope.require(Right.IMPORT);
        List<MultipartFile> chosen =
                file.stream().filter(each -> !isNameless(each)).toList();
        if (chosen.isEmpty()) {
            return form(scope, List.of("exchange.new.no_file"));
        }
        if (chosen.stream().anyMatch(each -> each.getSize() > Limits.FILE_BYTES)) {
            return form(scope, List.of("exchange.new.too_large"));
        }
        long last = 0;
        for (MultipartFile each : chosen) {
            last = flow.upload(scope, standpoint.union(), name(each), each.getBytes(), as, createPlaces);
        }
        return new ModelAndView("redirect:/imports" + (chosen.size() == 1 ? "/" + last : ""));
    }

    private static boolean isNameless(MultipartFile file) {
        return file.getOriginalFilename() == null || file.getOriginalFilename().isBlank();
    }

    /** Some browsers send the whole path. */
    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name.replaceFirst("^.*[/\\\\]", "");
    }

    @GetMapping("/imports/{id}")
    String show(
            Scope scope,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        model.addAttribute("shown", pages.show(scope, id, kind, after));
        return "exchange/show";
    }

    @PostMapping("/imports/{id}/reading")
    String readAgain(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = FileReading.AUTO) String as,
            @RequestParam(defaultValue = "false") boolean createPlaces) {
        flow.readAgain(scope, id, as, createPlaces);
        return "redirect:/imports/" + id;
    }

    /** Fields are named {@code column-SHEET-INDEX} and hold the key of the book's column, or nothing. */
    @PostMapping("/imports/{id}/columns")
    String correct(Scope scope, @PathVariable long id, @RequestParam Map<String, String> fields) {
        FileLayout layout = flow.require(scope, id).layout();
        if (layout != null) {
            flow.correct(scope, id, columns(layout, fields));
        }
        return "redirect:/imports/" + id;
    }

    /** What was said of one sheet holds for all with the same heads. */
    private static List<Map<Integer, String>> columns(FileLayout layout, Map<String, String> fields) {
        Map<String, Integer> shown = new HashMap<>();
        List<Map<Integer, String>> columns = new ArrayList<>();
        for (int i = 0; i < layout.sheets().size(); i++) {
            SheetLayout sheet = layout.sheets().get(i);
            shown.putIfAbsent(sheet.template(), i);
            Map<Integer, String> keys = new TreeMap<>();
            for (var column : sheet.columns()) {
                String key = fields.getOrDefault("column-" + shown.get(sheet.template()) + "-" + column.index(), "");
                if (!key.isEmpty() && !keys.containsValue(key)) {
                    keys.put(column.index(), key);
                }
            }
            columns.add(keys);
        }
        return columns;
    }

    @PostMapping("/imports/{id}/booking")
    String book(Scope scope, @PathVariable long id) {
        flow.book(scope, id);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/undoing")
    String undo(Scope scope, @PathVariable long id) {
        flow.undo(scope, id);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/discarding")
    String discard(Scope scope, @PathVariable long id) {
        flow.discard(scope, id);
        return "redirect:/imports";
    }

    @GetMapping("/imports/{id}/errors.xlsx")
    void errors(Scope scope, @PathVariable long id, HttpServletResponse response) throws IOException {
        Import made = flow.require(scope, id);
        exports.writeErrors(scope, made);
        attach(response, ChineseWords.of("exchange.errors.file", made.fileName().replaceFirst("\\.[^.]*$", "")));
        flow.writeErrors(scope, made, response.getOutputStream());
    }

    @GetMapping("/imports/templates/{target}.xlsx")
    void template(Scope scope, @PathVariable String target, HttpServletResponse response) throws IOException {
        ImportTarget book = books.find(scope, target).orElseThrow(() -> new NotInScope("book " + target));
        attach(response, book.name() + ".xlsx");
        new BlankTemplate(book).write(response.getOutputStream());
    }

    private static void attach(HttpServletResponse response, String name) {
        Download.begin(response, name, SheetWriter.CONTENT_TYPE);
    }
}
