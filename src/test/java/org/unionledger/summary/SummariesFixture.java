package org.unionledger.summary;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.frame.MentionSource;
import org.unionledger.frame.Mentioned;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.outline.Outline;
import org.unionledger.summary.outline.OutlineReader;
import org.unionledger.summary.outline.Outlines;

/** A street with communities below it, an invented book, and outlines written in the test. */
final class SummariesFixture {

    static final OrganizationId STREET = new OrganizationId(1);
    static final Scope OFFICER = Scope.operatorAt(STREET);

    private final InventedBook book = new InventedBook();
    private final List<Organization> communities = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-08T02:00:00Z");
    private OrganizationKind kind = OrganizationKind.STREET;
    private String outline = "";
    private Mentions mentions = new Mentions(List.of());
    private List<EnteredFigures> entered = List.of();

    static SummariesFixture aStreet() {
        return new SummariesFixture();
    }

    InventedBook book() {
        return book;
    }

    SummariesFixture withCommunity(int id, String name) {
        OrganizationId community = new OrganizationId(id);
        communities.add(new Organization(community, name, OrganizationKind.COMMUNITY, STREET, null, null));
        book.below(community, STREET);
        return this;
    }

    /** It is no street after all. */
    SummariesFixture withKind(OrganizationKind other) {
        kind = other;
        return this;
    }

    /** What another module would offer, whatever the days; its first name says which days were asked for. */
    SummariesFixture offering(String kind, String... names) {
        mentions = new Mentions(List.of(offer(kind, names)));
        return this;
    }

    /** What somebody has entered by itself in another module. */
    SummariesFixture entering(FigureQuery... figures) {
        entered = List.of((union, period) -> List.of(figures));
        return this;
    }

    /** The same of things that are about indicators. */
    SummariesFixture offering(String kind, Mentioned... items) {
        mentions = new Mentions(List.of(offer(kind, items)));
        return this;
    }

    static MentionSource offer(String kind, String... names) {
        return offer(kind, Stream.of(names).map(Mentioned::of).toArray(Mentioned[]::new));
    }

    static MentionSource offer(String kind, Mentioned... items) {
        return new MentionSource() {
            @Override
            public String mentions() {
                return kind;
            }

            @Override
            public List<Mentioned> mentioned(
                    Scope scope, OrganizationId union, LocalDate from, LocalDate to, int limit) {
                return Stream.concat(Stream.of(Mentioned.of(from + "起")), Stream.of(items))
                        .limit(limit)
                        .toList();
            }
        };
    }

    SummariesFixture on(String moment) {
        now = Instant.parse(moment);
        return this;
    }

    /** The sections of an outline, as in its file. */
    SummariesFixture withSections(String... lines) {
        return withOutline(
                "sections:",
                String.join("\n", Arrays.stream(lines).map(line -> "  " + line).toList()));
    }

    /** All of an outline but its head. */
    SummariesFixture withOutline(String... lines) {
        outline = """
                id: test
                version: 3
                name: 试写
                titles:
                  annual: "{union}{year}年度工作总结"
                  half_year: "{union}{period}工作总结"
                  month: "{union}{period}工作小结"
                  campaign: "{union}{year}年送温暖活动总结"
                unions: [street]
                counter: "{nth}是"
                """ + String.join("\n", lines);
        return this;
    }

    /** Of the outline that comes with the product. */
    Summary composedAsShipped() throws IOException {
        try (InputStream shipped = getClass().getResourceAsStream("/summaries/street.yaml")) {
            outline = new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8);
        }
        return composed();
    }

    Summary composed() {
        return composed(AsOf.NOW);
    }

    Summary composed(AsOf asOf) {
        return summaries().compose(OFFICER, STREET, SummaryRequest.annual(2025), asOf);
    }

    Summary composed(SummaryRequest request) {
        return summaries().compose(OFFICER, STREET, request, AsOf.NOW);
    }

    Summaries summaries() {
        Organizations organizations = mock(Organizations.class);
        given(organizations.require(any(), any()))
                .willReturn(new Organization(STREET, "青山街道总工会", kind, null, null, null));
        given(organizations.children(any(), any())).willReturn(communities);
        return new Summaries(
                organizations,
                book,
                union -> outlines().all(),
                mentions,
                entered,
                messages(),
                Clock.fixed(now, ZoneId.of("Asia/Shanghai")));
    }

    private Outlines outlines() {
        return new Outlines(List.of(read(outline)));
    }

    static Outline read(String outline) {
        return OutlineReader.read("test.yaml", outline);
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/summary", "messages/figures", "messages/frame");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
