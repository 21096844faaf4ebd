package org.unionledger.archive.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.unionledger.archive.Direction;
import org.unionledger.archive.PaperKinds;
import org.unionledger.archive.file.PaperFile;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.organization.Organizations;
import org.unionledger.work.Job;

/** Folders of papers, step by step: brought, read, corrected, filed or thrown away. */
@Controller
class FolderController {

    private static final int PAGE = 50;
    private static final int LATEST = 20;

    private final Folders folders;
    private final PaperKinds kinds;
    private final Organizations organizations;

    FolderController(Folders folders, PaperKinds kinds, Organizations organizations) {
        this.folders = folders;
        this.kinds = kinds;
        this.organizations = organizations;
    }

    @GetMapping("/paper-folders")
    ModelAndView index(Scope scope, Standpoint standpoint) {
        scope.require(Right.WRITE_ARCHIVE);
        return index(scope, standpoint, List.of());
    }

    private ModelAndView index(Scope scope, Standpoint standpoint, List<Problem> problems) {
        ModelAndView view = new ModelAndView("archive/folder/index");
        view.addObject("folders", folders.latest(scope, LATEST));
        view.addObject("kinds", kinds.all());
        view.addObject(
                "unionName", organizations.require(scope, standpoint.union()).name());
        view.addObject("problems", problems);
        return view;
    }

    @PostMapping("/paper-folders")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(required = false) @Nullable List<MultipartFile> folder,
            @RequestParam(defaultValue = "own") String direction,
            @RequestParam(defaultValue = "") String paperKind) {
        scope.require(Right.WRITE_ARCHIVE);
        return Steps.taken(
                () -> {
                    List<PaperFile> files = Unpacked.of(Stream.concat(given(file), given(folder))
                            .filter(each -> !each.isEmpty())
                            .map(FolderController::read)
                            .toList());
                    Direction from = Direction.read(direction).orElse(Direction.OWN);
                    long id = folders.bring(scope, standpoint.union(), name(files), from, paperKind, files);
                    return "/paper-folders/" + id;
                },
                problems -> index(scope, standpoint, problems));
    }

    /** The outermost folder, if all files lie in one. */
    private static String name(List<PaperFile> files) {
        List<String> outermost = files.stream()
                .map(each -> each.name().contains("/") ? each.name().replaceFirst("/.*", "") : "")
                .distinct()
                .toList();
        return outermost.size() == 1 ? outermost.get(0) : "";
    }

    private static Stream<MultipartFile> given(@Nullable List<MultipartFile> files) {
        return files == null ? Stream.empty() : files.stream();
    }

    private static PaperFile read(MultipartFile file) {
        try {
            String path = file.getOriginalFilename();
            return new PaperFile(path == null ? "" : path.replace('\\', '/'), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/paper-folders/{id}")
    ModelAndView show(Scope scope, @PathVariable long id, @RequestParam(defaultValue = "0") int after) {
        return show(scope, id, after, List.of());
    }

    private ModelAndView show(Scope scope, long id, int after, List<Problem> problems) {
        Folder folder = folders.require(scope, id);
        Job job = folders.job(folder).orElse(null);
        if (folder.isWorking() && job != null && !job.state().isUnfinished()) {
            folder = folders.require(scope, id);
        }
        List<FolderFile> files = folders.files(scope, id, after, PAGE + 1);
        ModelAndView view = new ModelAndView("archive/folder/show");
        view.addObject("folder", folder);
        view.addObject("job", job);
        view.addObject("files", files.subList(0, Math.min(PAGE, files.size())));
        view.addObject("after", after);
        view.addObject("next", files.size() > PAGE ? files.get(PAGE - 1).number() : 0);
        view.addObject("kinds", kinds.all());
        view.addObject("unionName", organizations.require(scope, folder.union()).name());
        view.addObject("problems", problems);
        return view;
    }

    /** Writes the corrections of a page, and files all if that is what was pressed. */
    @PostMapping("/paper-folders/{id}/corrections")
    ModelAndView correct(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "false") boolean filing,
            @RequestParam Map<String, String> fields,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        folders.require(scope, id);
        return Steps.taken(
                () -> {
                    folders.correct(scope, id, corrections(scope, id, after, fields));
                    if (filing) {
                        folders.file(scope, id);
                        return "/paper-folders/" + id;
                    }
                    notices.addFlashAttribute("notice", page.text("archive.folder.corrected"));
                    return "/paper-folders/" + id + (after > 0 ? "?after=" + after : "");
                },
                problems -> show(scope, id, after, problems));
    }

    private Map<Integer, Proposal> corrections(Scope scope, long id, int after, Map<String, String> fields) {
        Map<Integer, Proposal> corrected = new HashMap<>();
        folders.files(scope, id, after, PAGE)
                .forEach(file -> CorrectedFile.read(file.number(), fields)
                        .ifPresent(proposal -> corrected.put(file.number(), proposal)));
        return corrected;
    }

    @PostMapping("/paper-folders/{id}/reading")
    ModelAndView readAgain(Scope scope, @PathVariable long id) {
        folders.require(scope, id);
        return Steps.taken(
                () -> {
                    folders.readAgain(scope, id);
                    return "/paper-folders/" + id;
                },
                problems -> show(scope, id, 0, problems));
    }

    @PostMapping("/paper-folders/{id}/discarding")
    ModelAndView discard(Scope scope, @PathVariable long id) {
        folders.require(scope, id);
        return Steps.taken(
                () -> {
                    folders.discard(scope, id);
                    return "/paper-folders";
                },
                problems -> show(scope, id, 0, problems));
    }
}
