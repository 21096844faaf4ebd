package org.unionledger.command;

import org.jspecify.annotations.Nullable;
import org.unionledger.exchange.ImportReport;

/**
 * What became of a file.
 *
 * @param report null when the file was refused as a whole
 * @param refusal why it was; empty when it was not
 */
record ImportOutcome(String file, @Nullable ImportReport report, String refusal) {

    static ImportOutcome reported(String file, ImportReport report) {
        return new ImportOutcome(file, report, "");
    }

    static ImportOutcome refused(String file, String why) {
        return new ImportOutcome(file, null, why);
    }
}
