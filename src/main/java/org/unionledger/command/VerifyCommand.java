package org.unionledger.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditCheck;
import org.unionledger.audit.AuditVerification;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Difference;
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

    private static final int SHOWN = 100;

    @Mixin
    private BookOption book;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (OpenBook open = book.open()) {
            CommandWords words = CommandWords.ofThisMachine();
            List<String> lines = new ArrayList<>();
            open.get(Verification.class).differences().forEach(difference -> lines.add(line(open, words, difference)));
            Reconciler reconciler = open.get(Reconciler.class);
            reconciler.differences().forEach(difference -> lines.add(line(open, words, difference)));
            reconciler
                    .strayed()
                    .forEach(union -> lines.add(words.of("command.verify.strayed", unionName(open, union))));
            reconciler
                    .homeless()
                    .forEach(union -> lines.add(words.of("command.verify.homeless", unionName(open, union))));
            open.get(AuditVerification.class).findings().forEach(finding -> lines.add(line(words, finding)));
            return tell(lines, words);
        }
    }

    private int tell(List<String> lines, CommandWords words) {
        PrintWriter out = spec.commandLine().getOut();
        if (lines.isEmpty()) {
            out.println(words.of("command.verify.clean"));
            return ExitCodes.DONE;
        }
        lines.stream().limit(SHOWN).forEach(out::println);
        out.println(words.of("command.verify.count", lines.size()));
        return ExitCodes.DIFFERENCES;
    }

    private static String line(OpenBook open, CommandWords words, Difference difference) {
        return words.of(
                "command.verify.difference",
                unionName(open, difference.organization()),
                difference.day(),
                difference.indicator(),
                difference.breakdown(),
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
                difference.breakdown(),
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

    private static String unionName(OpenBook open, OrganizationId union) {
        Organizations organizations = open.get(Organizations.class);
        return organizations
                .root()
                .flatMap(root -> organizations.find(Scope.operatorAt(root), union))
                .map(Organization::name)
                .orElse("#" + union);
    }
}
