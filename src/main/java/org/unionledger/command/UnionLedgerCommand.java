package org.unionledger.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program as a whole; does nothing but to list its commands. */
@Command(
        name = "union-ledger",
        mixinStandardHelpOptions = true,
        versionProvider = UnionLedgerCommand.Version.class,
        scope = picocli.CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            ServeCommand.class,
            InitCommand.class,
            ImportCommand.class,
            ArchiveCommand.class,
            FiguresCommand.class,
            SummaryCommand.class,
            ReadCommand.class,
            VerifyCommand.class,
            RebuildCommand.class,
            AuditCommand.class,
            KeysCommand.class
        })
final class UnionLedgerCommand {

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Version.class.getPackage().getImplementationVersion();
            return new String[] {"Union Ledger 工会一本账 " + (version == null ? "" : version)};
        }
    }
}
