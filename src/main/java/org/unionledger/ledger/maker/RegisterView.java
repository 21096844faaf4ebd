package org.unionledger.ledger.maker;

import java.util.List;
import org.unionledger.ledger.Registers.Working;
import org.unionledger.ledger.declaration.RegisterText;

/**
 * A register as it is being made.
 *
 * @param formulas computed indicators that are made along with it
 * @param computed computed indicators that there are already, of what the register counts
 * @param flaws    what keeps it from being taken into use
 * @param changed  what the draft says and what is in use does not; empty where either is missing
 * @param versions the latest first
 */
public record RegisterView(
        Working working,
        String owner,
        List<String> flaws,
        List<FieldLine> fields,
        List<PostingLine> postings,
        List<PostingLine> formulas,
        List<ComputedLine> computed,
        List<CheckLine> checks,
        List<Difference> changed,
        List<VersionLine> versions) {

    /** @param uses where it is used beside the form: as the day, the state, in the list … */
    public record FieldLine(String key, String label, String says, List<String> uses) {}

    public record PostingLine(String key, String says) {}

    /** @param href where it is told */
    public record ComputedLine(String says, String href) {}

    public record CheckLine(String key, String says, String message, boolean warning) {}

    /** @param differences from the version before; empty for the first */
    public record VersionLine(int number, String at, String by, String note, List<Difference> differences) {}

    public RegisterText text() {
        return working.text();
    }

    public String home() {
        return "/registers/" + working.register().id();
    }
}
