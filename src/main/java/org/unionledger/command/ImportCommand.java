package org.unionledger.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ErrorWorkbook;
import org.unionledger.exchange.ImportOptions;
import org.unionledger.exchange.ImportRefused;
import org.unionledger.exchange.Imports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports files into the books of a union: each file as a whole or not at all. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    /** Who is named elsewhere comes before those who name them. */
    private static final List<String> FIRST = List.of("employers", "members");

    @Mixin
    private UnionWork work;

    @Option(names = "--as", defaultValue = "auto", paramLabel = "BOOK")
    private String as;

    @Option(names = "--create-places")
    private boolean createPlaces;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--errors", paramLabel = "OUT.xlsx")
    private @Nullable Path errors;

    @Option(names = "--format", defaultValue = "text", paramLabel = "FORMAT")
    private ImportFormat format;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files;

    @Override
    public Integer call() throws IOException {
        if (errors != null) {
            FileTrouble.requireFolderOf(errors);
        }
        return work.<IOException>run((open, scope, union, out) -> {
            List<ImportOutcome> outcomes = run(open.get(Imports.class), scope, union.id());
            format.write(outcomes, CommandWords.ofThisMachine(), out);
            boolean all = outcomes.stream().allMatch(outcome -> outcome.report() != null);
            return all ? ExitCodes.DONE : ExitCodes.REFUSED;
        });
    }

    private List<ImportOutcome> run(Imports imports, Scope scope, OrganizationId place) throws IOException {
        try (ErrorWorkbook workbook = errors == null ? null : ErrorWorkbook.to(errors)) {
            ImportOptions options = new ImportOptions(createPlaces, dryRun, workbook);
            List<ImportOutcome> outcomes = new ArrayList<>();
            for (Path file : inOrder(imports, scope)) {
                outcomes.add(run(imports, scope, place, file, options));
            }
            return outcomes;
        }
    }

    private ImportOutcome run(Imports imports, Scope scope, OrganizationId place, Path file, ImportOptions options) {
        String name = String.valueOf(file.getFileName());
        try {
            return ImportOutcome.reported(name, imports.run(scope, place, as, file, options));
        } catch (ImportRefused refused) {
            return ImportOutcome.refused(name, String.valueOf(refused.getMessage()));
        }
    }

    /** Employers, then members, then ledgers; within each in the order given. */
    private List<Path> inOrder(Imports imports, Scope scope) {
        if (files.size() == 1 || !as.equals("auto")) {
            return files;
        }
        return files.stream()
                .map(file ->
                        new Ranked(file, rank(imports.recognize(scope, file).orElse(""))))
                .sorted(Comparator.comparing(Ranked::rank))
                .map(Ranked::file)
                .toList();
    }

    private static int rank(String book) {
        return FIRST.contains(book) ? FIRST.indexOf(book) : FIRST.size();
    }

    private record Ranked(Path file, int rank) {}
}
