package org.unionledger.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.reading.check.Body;
import org.unionledger.reading.check.Checks;
import org.unionledger.reading.check.Finding;
import org.unionledger.reading.check.Stated;
import org.unionledger.reading.number.Quantity;
import org.unionledger.reading.number.Scanner;
import org.unionledger.reading.number.Token;
import org.unionledger.reading.role.Place;
import org.unionledger.reading.role.Roles;
import org.unionledger.reading.role.Subject;
import org.unionledger.reading.source.SourceFiles;
import org.unionledger.reading.source.SourceText;
import org.unionledger.reading.text.Text;
import org.unionledger.reading.text.Times;

/** Reads any work summary (工作总结): its figures, what each stands for, and which of them do not hold. */
public final class Reader {

    /** The largest file taken, in bytes. */
    public static final long LARGEST = SourceFiles.LARGEST;

    private static final int LONGEST_TITLE = 40;

    private final Proposals proposals;

    Reader(Proposals proposals) {
        this.proposals = proposals;
    }

    /** The reader with the words of the genre as they are shipped. */
    public static Reader shipped() {
        return new Reader(new ShippedProposals());
    }

    /**
     * Reads txt, html, docx or pdf.
     *
     * @throws Unreadable if the file is of another kind, broken, locked or too large
     */
    public Reading read(Path file) throws IOException {
        return read(SourceFiles.read(file));
    }

    /** @throws Unreadable as above */
    public Reading read(byte[] content) {
        return read(SourceFiles.read(content));
    }

    Reading read(SourceText source) {
        String page = source.clean();
        List<Token> tokens = Scanner.scan(page);
        List<ReadText> texts =
                Text.in(page).stream().map(text -> text(source, text, tokens)).toList();
        return new Reading(source.original(), texts);
    }

    private ReadText text(SourceText source, Text text, List<Token> tokens) {
        List<Stated> figures = new ArrayList<>();
        for (Token token : tokens) {
            boolean within = token.start() >= text.start() && token.end() <= text.end();
            if (within && !text.isFurniture(token.start())) {
                Place place = new Place(source.clean(), text, token);
                figures.add(new Stated(place, Roles.of(place, listedRole(figures, place)), Subject.of(place)));
            }
        }
        List<Finding> findings = Checks.of(new Body(source.clean(), text, figures));
        return new ReadText(
                as(source, text, title(source.clean(), text)),
                text.kind().code(),
                as(source, text, text.writer()),
                text.period().words(),
                source.start(text.start()),
                source.end(text.end()),
                figures.stream().map(figure -> figure(source, figure)).toList(),
                findings.stream()
                        .map(finding -> finding(source, figures, finding))
                        .toList(),
                passages(source, text, figures));
    }

    /** Of a text without title its first words. */
    private static String title(String page, Text text) {
        if (!text.title().isEmpty()) {
            return text.title();
        }
        String opening = page.substring(text.start(), Math.min(text.end(), text.start() + LONGEST_TITLE));
        return opening.replaceFirst("^[^\\p{L}\\d“(【]+", "")
                .split("[。;!?\n]", 2)[0]
                .strip();
    }

    /** The role of the quantity that a figure is listed behind, else result. */
    private static Role listedRole(List<Stated> figures, Place place) {
        for (int i = figures.size() - 1; i >= 0; i--) {
            if (figures.get(i).place().token().quantity().isPresent()) {
                return place.isListedBehind(figures.get(i).place())
                        ? figures.get(i).role()
                        : Role.RESULT;
            }
        }
        return Role.RESULT;
    }

    /** The text as it is seen, cut at its figures. */
    private static List<Passage> passages(SourceText source, Text text, List<Stated> figures) {
        List<Passage> passages = new ArrayList<>();
        int at = text.start();
        for (int i = 0; i < figures.size(); i++) {
            Token token = figures.get(i).place().token();
            if (token.start() > at) {
                passages.add(new Passage(source.seen(at, token.start()), Passage.NO_FIGURE));
            }
            passages.add(new Passage(source.seen(token.start(), token.end()), i));
            at = token.end();
        }
        passages.add(new Passage(source.seen(at, text.end()), Passage.NO_FIGURE));
        return passages;
    }

    /** Words that were taken from the read text as they stand in the file. */
    private static String as(SourceText source, Text text, String words) {
        int at = words.isEmpty() ? -1 : source.clean().indexOf(words, text.start());
        return at < 0 || at >= text.end() ? words : source.original(at, at + words.length());
    }

    private ReadFigure figure(SourceText source, Stated stated) {
        Place place = stated.place();
        Token token = place.token();
        Quantity quantity = token.quantityOrNull();
        return new ReadFigure(
                source.start(token.start()),
                source.end(token.end()),
                source.original(token.start(), token.end()),
                source.original(place.sentenceStart(), place.sentenceEnd()).strip(),
                quantity == null ? null : quantity.value(),
                quantity == null ? null : quantity.upTo(),
                quantity == null ? "" : quantity.unit().word(),
                quantity != null && quantity.approximate(),
                stated.isQuantity() ? stated.subject().noun() : "",
                Times.of(place.sentenceBefore(), place.text().period()).words(),
                stated.role(),
                stated.isQuantity() ? proposals.of(stated) : null);
    }

    private static ReadFinding finding(SourceText source, List<Stated> figures, Finding finding) {
        return new ReadFinding(
                finding.sort().code(),
                finding.holds(),
                finding.quotes().stream()
                        .map(quote -> source.original(
                                quote.place().token().start(),
                                quote.place().token().end()))
                        .toList(),
                finding.quotes().stream()
                        .map(figures::indexOf)
                        .filter(number -> number >= 0)
                        .toList(),
                rounded(finding.computed()),
                finding.stated(),
                finding.words());
    }

    /** To four decimals, as a computed rate has no end. */
    private static @Nullable BigDecimal rounded(@Nullable BigDecimal computed) {
        if (computed == null || computed.scale() <= 4) {
            return computed;
        }
        BigDecimal rounded = computed.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
