package org.unionledger.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.archive.Direction;
import org.unionledger.archive.Handling;
import org.unionledger.archive.Openness;
import org.unionledger.archive.Paper;
import org.unionledger.archive.PaperEntry;
import org.unionledger.archive.PaperKinds;
import org.unionledger.archive.Papers;
import org.unionledger.archive.Retention;
import org.unionledger.archive.file.PaperFile;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A street's papers: issued, received and on their way, made for itself, and some that need not be kept any longer. */
@Component
class ArchiveBooking {

    private static final List<String> SAID = List.of("拟请办公室阅办，并转各社区联合工会", "同意，按要求办理", "已按要求办理并报送");
    private static final int ASSIGNED = 1;
    private static final int DAYS_TO_DO = 20;

    private final Papers papers;
    private final Handling handling;
    private final PaperKinds kinds;

    ArchiveBooking(Papers papers, Handling handling, PaperKinds kinds) {
        this.papers = papers;
        this.handling = handling;
        this.kinds = kinds;
    }

    private record Shelf(List<Invented> papers) {}

    /** As {@code demo/archive.yaml} describes it. */
    private record Invented(
            String direction,
            String kind,
            int years,
            String day,
            @Nullable String number,
            @Nullable String issuer,
            String title,
            String subject,
            List<String> keywords,
            @Nullable String openness,
            @Nullable String retention,
            @Nullable Integer handled,
            String text,
            @Nullable String next) {

        LocalDate dated(LocalDate today) {
            return LocalDate.parse(today.getYear() - years + "-" + day);
        }
    }

    /** @param union the officer's, by its name */
    void book(Scope officer, String union, LocalDate today) {
        read().papers().stream()
                .filter(paper -> !paper.dated(today).isAfter(today))
                .forEach(paper -> book(officer, union, paper, today));
    }

    private static Shelf read() {
        try (var content = new ClassPathResource("demo/archive.yaml").getInputStream()) {
            return new YAMLMapper().readValue(content, Shelf.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void book(Scope officer, String union, Invented invented, LocalDate today) {
        PaperEntry entry = entry(union, invented, today);
        String year = "" + entry.datedOn().getYear();
        PaperFile file = file(entry.title() + ".txt", invented.text(), year);
        long id = papers.register(officer, officer.place(), entry, file, false, false);
        if (invented.next() != null) {
            int edition = papers.require(officer, id).edition();
            papers.replaceFile(officer, id, edition, file(entry.title() + "（修订）.txt", invented.next(), year), "增加签收要求");
        }
        for (int step = 0; step < Objects.requireNonNullElse(invented.handled(), 0); step++) {
            Paper paper = papers.require(officer, id);
            LocalDate due = step == ASSIGNED ? today.plusDays(DAYS_TO_DO) : null;
            handling.take(officer, id, paper.edition(), SAID.get(step), step == ASSIGNED ? "陈静" : "", due);
        }
    }

    private static PaperFile file(String name, String text, String year) {
        return new PaperFile(name, text.replace("{year}", year).getBytes(StandardCharsets.UTF_8));
    }

    private PaperEntry entry(String union, Invented invented, LocalDate today) {
        LocalDate dated = invented.dated(today);
        Direction direction = Direction.read(invented.direction()).orElseThrow();
        String year = "" + dated.getYear();
        return new PaperEntry(
                direction,
                invented.kind(),
                invented.title().replace("{year}", year),
                Objects.requireNonNullElse(invented.number(), "").replace("{year}", year),
                Objects.requireNonNullElse(invented.issuer(), union),
                dated,
                direction == Direction.RECEIVED ? received(dated, today) : null,
                Openness.read(Objects.requireNonNullElse(invented.openness(), ""))
                        .orElse(Openness.OPEN),
                invented.keywords(),
                invented.subject(),
                "李静",
                Retention.read(Objects.requireNonNullElse(invented.retention(), ""))
                        .orElseGet(() -> kinds.named(invented.kind()).retention()));
    }

    /** By post. */
    private static LocalDate received(LocalDate dated, LocalDate today) {
        LocalDate arrived = dated.plusDays(2);
        return arrived.isAfter(today) ? today : arrived;
    }
}
