package org.unionledger.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditCheck;
import org.unionledger.audit.AuditVerification;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Difference;
import org.unionledger.figures.Found;
import org.unionledger.figures.Reconciler;
import org.unionledger.figures.TotalDifference;
import org.unionledger.figures.Verification;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Compares all facts with the records they come from, all totals with the facts, and the audit log with its seals. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private BookOption book;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (OpenBook open = book.open()) {
            CommandWords words = CommandWords.ofThisMachine();
            VerifyLines lines = new VerifyLines();
            Found<Difference> differences = open.get(Verification.class).differences();
            lines.add(differences.count(), differences.first(), difference -> line(open, words, difference));
            Reconciler reconciler = open.get(Reconciler.class);
            Found<TotalDifference> totals = reconciler.differences();
            lines.add(totals.count(), totals.first(), difference -> line(open, words, difference));
            lines.add(reconciler.strayed(), union -> words.of("command.verify.strayed", unionName(open, union)));
            lines.add(reconciler.homeless(), union -> words.of("command.verify.homeless", unionName(open, union)));
            lines.add(open.get(AuditVerification.class).findings(), finding -> line(words, finding));
            return tell(lines, words);
        }
    }

    private int tell(VerifyLines lines, CommandWords words) {
        PrintWriter out = spec.commandLine().getOut();
        if (lines.count() == 0) {
            out.println(words.of("command.verify.clean"));
            return ExitCodes.DONE;
        }
        lines.shown().forEach(out::println);
        out.println(words.of("command.verify.count", lines.count()));
        return ExitCodes.DIFFERENCES;
    }

    private static String line(OpenBook open, CommandWords words, Difference difference) {
        return words.of(
                "command.verify.difference",
                unionName(open, difference.organization()),
                difference.day(),
                difference.indicator(),
                kinds(difference.breakdown()),
                difference.source().kind(),
                difference.source().record(),
                difference.stated().toPlainString(),
                difference.posted().toPlainString());
    }

    private static String line(OpenBook open, CommandWords words, TotalDifference difference) {
        return words.of(
                difference.month() ? "command.verify.month" : "command.verify.day",
                unionName(open, difference.organization()),
                difference.period(),
                difference.indicator(),
                kinds(difference.breakdown()),
                difference.counted().toPlainString(),
                difference.kept().toPlainString());
    }

    private static String line(CommandWords words, AuditCheck.Finding finding) {
        return words.of(
                "command.verify.audit." + finding.kind().name().toLowerCase(Locale.ROOT),
                finding.lane(),
                finding.from(),
                finding.to(),
                finding.row().isEmpty() ? words.of("command.verify.audit.none") : finding.rowInShort());
    }

    private static String kinds(Breakdown breakdown) {
        return breakdown.values().entrySet().stream()
                .map(each -> " " + each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining());
    }

    private static String unionName(OpenBook open, OrganizationId union) {
        Organizations organizations = open.get(Organizations.class);
        return organizations
                .root()
                .flatMap(root -> organizations.find(Scope.operatorAt(root), union))
                .map(Organization::name)
                .orElse("#" + union);
    }
}
