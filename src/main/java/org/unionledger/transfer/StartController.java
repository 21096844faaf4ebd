package org.unionledger.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;
import org.unionledger.membership.Member;
import org.unionledger.membership.MemberFilter;
import org.unionledger.membership.Members;

/** Sends members elsewhere: who, found in the own register, and to where, found by name in the whole tree. */
@Controller
class StartController {

    private final Transfers transfers;
    private final Members members;
    private final WholeTree tree;

    StartController(Transfers transfers, Members members, WholeTree tree) {
        this.transfers = transfers;
        this.members = members;
        this.tree = tree;
    }

    @GetMapping("/transfers/new")
    ModelAndView create(Scope scope, Standpoint standpoint, @ModelAttribute("form") StartForm form) {
        scope.require(Right.WRITE_MEMBERS);
        return page(scope, standpoint, form, List.of());
    }

    @PostMapping("/transfers")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("form") StartForm form,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return Steps.taken(
                () -> {
                    OrganizationId receiver =
                            form.union().orElseThrow(() -> Refused.of("", "transfer.problem.no-receiver"));
                    int started = transfers
                            .start(scope, form.member(), receiver, form.note())
                            .size();
                    flash.addFlashAttribute("notice", page.text("transfer.started", started));
                    return "/transfers?side=" + TransferFilter.OUT;
                },
                problems -> page(scope, standpoint, form, problems));
    }

    private ModelAndView page(Scope scope, Standpoint standpoint, StartForm form, List<Problem> problems) {
        Map<Long, Member> chosen = members.all(scope, form.member());
        ModelAndView view = new ModelAndView("transfer/new");
        view.addObject("form", form);
        view.addObject("chosen", List.copyOf(chosen.values()));
        view.addObject("found", found(scope, standpoint, form, chosen));
        view.addObject("receivers", receivers(form));
        view.addObject("problems", problems);
        return view;
    }

    /** Nobody before something is asked for; those chosen already are not found again. */
    private List<Member> found(Scope scope, Standpoint standpoint, StartForm form, Map<Long, Member> chosen) {
        if (form.q().isBlank()) {
            return List.of();
        }
        MemberFilter filter = new MemberFilter(standpoint.union(), form.q(), false, Map.of());
        return members.list(scope, filter, "").members().stream()
                .filter(member -> !chosen.containsKey(member.id()))
                .toList();
    }

    /** The one chosen already first. */
    private List<UnionLine> receivers(StartForm form) {
        List<UnionLine> lines = new ArrayList<>();
        form.union().flatMap(tree::find).ifPresent(lines::add);
        tree.search(form.to()).stream()
                .filter(line -> line.id().value() != form.receiver())
                .forEach(lines::add);
        return lines;
    }
}
