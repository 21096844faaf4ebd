package org.unionledger.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Remembers outside the database how far each lane has come, so that a log that is put back whole to an earlier state, heads
 * and all, is found too. At most a minute behind.
 */
@Component
class Witness {

    private final ChainRepository repository;
    private final Chain chain;
    private final Path file;

    Witness(
            ChainRepository repository,
            Chain chain,
            @Value("${union-ledger.audit.witness-file:${union-ledger.data:data}/audit.witness}") Path file) {
        this.repository = repository;
        this.chain = chain;
        this.file = file.toAbsolutePath().normalize();
    }

    /** Empty before anything was remembered. */
    Map<Integer, AuditCheck.Known> known() {
        try {
            return Files.exists(file) ? AuditCheck.headsIn(file) : Map.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Takes over how far the lanes are now; what contradicts what is known already is left for the verification. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    synchronized void remember() {
        Map<Integer, AuditCheck.Known> known = known();
        Map<Integer, Head> agreeing = new TreeMap<>();
        for (Head head : repository.heads()) {
            if (head.isOurs(chain) && isBehind(head, known.get(head.lane()))) {
                agreeing.put(head.lane(), head);
            }
        }
        if (!agreeing.isEmpty()) {
            Map<Integer, String> lines = new TreeMap<>();
            known.forEach((lane, each) -> lines.put(lane, "head " + lane + " " + each.seq() + " " + each.hash()));
            agreeing.forEach((lane, head) -> lines.put(lane, head.line()));
            write(List.copyOf(lines.values()));
        }
    }

    private boolean isBehind(Head head, AuditCheck.@Nullable Known known) {
        if (known == null) {
            return true;
        }
        return head.seq() > known.seq()
                && (known.seq() == 0
                        || repository.hash(head.lane(), known.seq()).equals(known.hash()));
    }

    private void write(List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(
                    file.getFileName() + "." + ProcessHandle.current().pid());
            Files.write(fresh, lines, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
