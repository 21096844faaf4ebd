package org.unionledger.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.unionledger.access.Scope;
import org.unionledger.archive.Direction;
import org.unionledger.archive.file.PaperFile;
import org.unionledger.archive.folder.Fate;
import org.unionledger.archive.folder.Folder;
import org.unionledger.archive.folder.FolderFile;
import org.unionledger.archive.folder.Folders;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The papers of a union. */
@Command(name = "archive", subcommands = ArchiveCommand.Import.class, synopsisSubcommandLabel = "COMMAND")
final class ArchiveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCodes.USAGE;
    }

    /** Files what is in a folder, as far as its files say what must be written about them. */
    @Command(name = "import")
    static final class Import implements Callable<Integer> {

        @Mixin
        private UnionWork work;

        @Option(names = "--as", defaultValue = "", paramLabel = "KIND")
        private String kind;

        @Option(names = "--direction", defaultValue = "own", paramLabel = "DIRECTION")
        private Direction direction;

        @Option(names = "--dry-run")
        private boolean dryRun;

        @Parameters(paramLabel = "FOLDER")
        private Path folder;

        @Override
        public Integer call() {
            PaperFolder found = PaperFolder.at(folder);
            List<PaperFile> files = found.read();
            return work.run((open, scope, union, out) -> {
                Folders folders = open.get(Folders.class);
                Folder filed = run(folders, scope, union, files);
                told(folders, scope, filed, out);
                return filed.count(Fate.REFUSED) + filed.count(Fate.INCOMPLETE) == 0
                        ? ExitCodes.DONE
                        : ExitCodes.REFUSED;
            });
        }

        private Folder run(Folders folders, Scope scope, Organization union, List<PaperFile> files) {
            try {
                String name = String.valueOf(folder.toAbsolutePath().getFileName());
                long id = folders.bringAndRead(scope, union.id(), name, direction, kind, files);
                return dryRun ? folders.require(scope, id) : folders.fileAtOnce(scope, id);
            } catch (Refused refused) {
                throw new CommandRefused(
                        "command.archive.refused",
                        folder,
                        CommandWords.ofThisMachine().of(refused.problems().get(0)));
            }
        }

        private void told(Folders folders, Scope scope, Folder filed, PrintWriter out) {
            CommandWords words = CommandWords.ofThisMachine();
            for (FolderFile file : folders.files(scope, filed.id())) {
                if (!file.problem().isEmpty()) {
                    out.println(words.of(
                            "command.archive.left",
                            file.path(),
                            words.of(file.problemKey(), file.argument(), PaperFile.LARGEST >> 20)));
                }
            }
            int filedOrReady = filed.count(Fate.FILED) + filed.count(Fate.READY);
            int left = filed.count(Fate.REFUSED) + filed.count(Fate.INCOMPLETE);
            out.println(words.of(
                    "command.archive.counts", folder, filed.files(), filedOrReady, filed.count(Fate.MERGED), left));
            if (dryRun) {
                folders.discard(scope, filed.id());
            }
        }
    }
}
