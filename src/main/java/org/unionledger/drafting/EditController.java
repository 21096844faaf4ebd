package org.unionledger.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Steps;

/** Writing a document: as rich text that saves itself, and paragraph by paragraph where there is no script. */
@Controller
class EditController {

    private static final String EDIT = "/edit";

    private final Documents documents;
    private final DocumentPages pages;

    EditController(Documents documents, DocumentPages pages) {
        this.documents = documents;
        this.pages = pages;
    }

    @GetMapping("/documents/{id}/edit")
    ModelAndView edit(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return documents.require(scope, id).state().isWriting()
                ? pages.edit(scope, id, page, List.of())
                : new ModelAndView("redirect:/documents/" + id);
    }

    /** What the editor saves by itself; answers the edition that is now kept, 409 when somebody else was first. */
    @PostMapping("/documents/{id}/text")
    ResponseEntity<Map<String, Object>> save(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String content,
            @ModelAttribute("page") Page page) {
        try {
            return ResponseEntity.ok(Map.of("edition", documents.save(scope, id, edition, title, content)));
        } catch (ChangedMeanwhile | ConcurrencyFailureException taken) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(Map.of("problem", page.text("drafting.problem.changed-meanwhile")));
        } catch (Refused why) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(Map.of("problem", why.problems().get(0).text(page.words())));
        }
    }

    /** Both texts, where somebody else was first: what is kept, and what was written here. */
    @PostMapping("/documents/{id}/conflict")
    ModelAndView conflict(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String content) {
        Draft draft = documents.open(scope, id);
        Content own = ContentJson.read(content, draft.bindings().keySet());
        ModelAndView view = new ModelAndView("drafting/conflict");
        view.addObject("document", draft.document());
        view.addObject("title", title);
        view.addObject("content", ContentJson.write(own));
        view.addObject("lines", TextDifference.between(draft.content(), own, draft.bindings()));
        return view;
    }

    /** Decides for the own text of two, after both were shown. */
    @PostMapping("/documents/{id}/replacement")
    ModelAndView replace(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String content,
            @ModelAttribute("page") Page page) {
        return Steps.taken(
                () -> {
                    documents.replace(scope, id, edition, title, content);
                    return home(id) + EDIT;
                },
                problems -> pages.show(scope, id, page, problems));
    }

    /** One paragraph as plain text, its figures as numbers in braces. */
    @GetMapping("/documents/{id}/paragraphs/{key}")
    ModelAndView paragraph(Scope scope, @PathVariable long id, @PathVariable String key) {
        Draft draft = documents.open(scope, id);
        Block block = draft.content().block(key).orElseThrow(() -> new NotInScope("paragraph " + key));
        return paragraph(draft, block, TokenText.write(block), List.of());
    }

    private static ModelAndView paragraph(Draft draft, Block block, String text, List<Problem> problems) {
        ModelAndView view = new ModelAndView("drafting/paragraph");
        view.addObject("draft", draft);
        view.addObject("block", block);
        view.addObject("text", text);
        view.addObject("problems", problems);
        return view;
    }

    /**
     * Writes one paragraph: a line break begins another one, and without any text it is deleted.
     *
     * @param block what it becomes: a heading of a level, or a paragraph
     */
    @PostMapping("/documents/{id}/paragraphs/{key}")
    ModelAndView saveParagraph(
            Scope scope,
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String block,
            @RequestParam(defaultValue = "") String text,
            @ModelAttribute("page") Page page) {
        Draft draft = documents.open(scope, id);
        Block before = draft.content().block(key).orElseThrow(() -> new NotInScope("paragraph " + key));
        BlockKind kind = BlockKind.of(block).orElse(before.kind());
        return Steps.taken(
                () -> {
                    List<Block> written = written(draft, key, kind, text);
                    documents.save(scope, id, edition, draft.content().with(key, written));
                    return home(id) + EDIT;
                },
                problems -> paragraph(draft, before, text, problems));
    }

    private static List<Block> written(Draft draft, String key, BlockKind kind, String text) {
        List<Block> blocks = new ArrayList<>();
        Set<String> taken = draft.content().blocks().stream().map(Block::key).collect(Collectors.toSet());
        for (String line : text.split("\\R")) {
            if (!line.isBlank()) {
                String own = blocks.isEmpty() ? key : draft.content().freeKey(taken);
                taken.add(own);
                List<Run> runs = TokenText.read(line, draft.bindings().keySet());
                blocks.add(new Block(own, blocks.isEmpty() ? kind : BlockKind.PARAGRAPH, runs));
            }
        }
        return blocks;
    }

    private static String home(long id) {
        return "/documents/" + id;
    }
}
