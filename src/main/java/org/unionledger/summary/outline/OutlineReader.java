package org.unionledger.summary.outline;

import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionledger.summary.outline.OutlineFile.ParagraphEntry;
import org.unionledger.summary.outline.OutlineFile.SeasonEntry;
import org.unionledger.summary.outline.OutlineFile.SectionEntry;
import org.unionledger.summary.outline.OutlineFile.SentenceEntry;
import org.unionledger.summary.outline.OutlineParagraph.Sentence;
import org.unionledger.summary.pattern.NotAPattern;
import org.unionledger.summary.pattern.Pattern;
import org.unionledger.summary.pattern.Phrases;

/** Reads one outline file and names the place of whatever is wrong in it, such as {@code sections[2].heading}. */
public final class OutlineReader {

    private final String file;
    private final OutlineFile written;
    private final Phrases phrases;

    private OutlineReader(String file, OutlineFile written) {
        this.file = file;
        this.written = written;
        this.phrases = new Phrases(written.phrases() == null ? Map.of() : written.phrases());
    }

    /**
     * @param file its name, for messages
     * @throws NotAnOutline if anything in it is missing or cannot be understood
     */
    public static Outline read(String file, String text) {
        return read(file, OutlineText.read(file, text));
    }

    /** As {@link #read(String, String)}. */
    public static Outline read(String file, OutlineFile written) {
        return new OutlineReader(file, written).outline();
    }

    private Outline outline() {
        int version = required("version", written.version());
        if (version < 1) {
            throw new NotAnOutline(file + " version", "versions count from 1");
        }
        return new Outline(
                required("id", written.id()),
                version,
                required("name", written.name()),
                titles(required("titles", written.titles())),
                Set.copyOf(required("unions", written.unions())),
                written.named() == null ? List.of() : List.copyOf(written.named()),
                written.years() == null ? Years.CALENDAR : written.years(),
                season(written.season()),
                required("counter", written.counter()),
                paragraphs("opening", written.opening()),
                sections("sections", required("sections", written.sections())),
                paragraphs("closing", written.closing()),
                written);
    }

    /** In the order written. */
    private Map<String, Pattern> titles(Map<String, String> titles) {
        Map<String, Pattern> read = new LinkedHashMap<>();
        titles.forEach((kind, title) -> read.put(kind, headline("titles." + kind, title)));
        return Collections.unmodifiableMap(read);
    }

    private @Nullable Season season(@Nullable SeasonEntry entry) {
        return entry == null ? null : new Season(day("season.from", entry.from()), day("season.to", entry.to()));
    }

    private MonthDay day(String place, @Nullable String written) {
        try {
            return MonthDay.parse("--" + required(place, written));
        } catch (DateTimeParseException problem) {
            throw new NotAnOutline(file + " " + place, "a day of the year is written as 12-15");
        }
    }

    private List<OutlineSection> sections(String place, @Nullable List<SectionEntry> entries) {
        List<OutlineSection> sections = new ArrayList<>();
        for (SectionEntry entry : entries == null ? List.<SectionEntry>of() : entries) {
            String here = place + "[" + (sections.size() + 1) + "].";
            sections.add(new OutlineSection(
                    headline(here + "heading", entry.heading()),
                    paragraphs(here + "paragraphs", entry.paragraphs()),
                    sections(here + "sections", entry.sections())));
        }
        return List.copyOf(sections);
    }

    private List<OutlineParagraph> paragraphs(String place, @Nullable List<ParagraphEntry> entries) {
        List<OutlineParagraph> paragraphs = new ArrayList<>();
        for (ParagraphEntry entry : entries == null ? List.<ParagraphEntry>of() : entries) {
            String here = place + "[" + (paragraphs.size() + 1) + "].say";
            paragraphs.add(new OutlineParagraph(
                    sentences(here, required(here, entry.say())),
                    Boolean.TRUE.equals(entry.counted()),
                    Boolean.TRUE.equals(entry.always())));
        }
        return List.copyOf(paragraphs);
    }

    private List<Sentence> sentences(String place, List<SentenceEntry> entries) {
        List<Sentence> sentences = new ArrayList<>();
        for (SentenceEntry entry : entries) {
            String here = place + "[" + (sentences.size() + 1) + "]";
            sentences.add(new Sentence(
                    entry.first().stream().map(text -> pattern(here, text)).toList()));
        }
        return List.copyOf(sentences);
    }

    private Pattern headline(String place, @Nullable String text) {
        Pattern headline = pattern(place, required(place, text));
        if (headline.hasFigures()) {
            throw new NotAnOutline(file + " " + place, "a title or heading holds no figures");
        }
        return headline;
    }

    private Pattern pattern(String place, String text) {
        try {
            return Pattern.parse(text, phrases);
        } catch (NotAPattern problem) {
            throw new NotAnOutline(file + " " + place, problem);
        }
    }

    private <T> T required(String place, @Nullable T value) {
        if (value == null) {
            throw new NotAnOutline(file + " " + place, "is missing");
        }
        return value;
    }
}
