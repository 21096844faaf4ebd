package org.unionledger.organization.registration;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.UnifiedSocialCreditCode;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.frame.Words;
import org.unionledger.organization.Industries;
import org.unionledger.organization.RegisteredNames;
import org.unionledger.organization.UnionFacts;

/** What the book knows of unions from its other records, so that nobody tells it twice. */
@Component
class KnownFacts {

    /** Stocks of figures that the register asks for. */
    private static final Map<String, String> STOCKS = new LinkedHashMap<>();

    static {
        STOCKS.put("members", "member.total");
        STOCKS.put("womenMembers", "member.female");
        STOCKS.put("hardship", "aid.files.hardship");
    }

    private static final List<String> OWN = List.of(
            "employer",
            "organizationCode",
            "creditCode",
            "unionCode",
            "unitKind",
            "industry",
            "parent",
            "foundedOn",
            "form",
            "leader",
            "phone",
            "workers",
            "women",
            "migrants",
            "level");

    private final ObjectProvider<UnionFacts> others;
    private final FigureReader figures;
    private final Clock clock;

    KnownFacts(ObjectProvider<UnionFacts> others, FigureReader figures, Clock clock) {
        this.others = others;
        this.figures = figures;
        this.clock = clock;
    }

    /** In the order of the sheet. */
    List<String> keys() {
        return Stream.of(
                        OWN.stream(),
                        STOCKS.keySet().stream(),
                        others.orderedStream().flatMap(each -> each.keys().stream()))
                .flatMap(each -> each)
                .toList();
    }

    /** By union and key; figures only for who may read them. */
    Map<OrganizationId, Map<String, Object>> of(Scope scope, List<RegisteredUnion> unions, Words words) {
        LocalDate today = LocalDate.now(clock);
        List<OrganizationId> ids = unions.stream().map(RegisteredUnion::id).toList();
        Map<OrganizationId, Map<String, Object>> known = new HashMap<>();
        unions.forEach(union -> known.put(union.id(), own(union, words)));
        others.orderedStream()
                .forEach(each -> each.of(ids, today)
                        .forEach((union, facts) -> its(known, union).putAll(facts)));
        if (scope.may(Right.READ_FIGURES)) {
            addStocks(ids, today, known);
        }
        return known;
    }

    private static Map<String, Object> own(RegisteredUnion union, Words words) {
        Map<String, Object> facts = new HashMap<>();
        put(facts, "unionCode", union.code());
        put(facts, "parent", union.parent());
        put(facts, "foundedOn", union.foundedOn());
        facts.put("level", RegisteredNames.level(words, union.kind()));
        RegisteredUnion.OwnEmployer employer = union.employer();
        if (employer != null) {
            put(facts, "employer", employer.name());
            put(facts, "creditCode", employer.creditCode());
            put(facts, "organizationCode", UnifiedSocialCreditCode.organizationCode(employer.creditCode()));
            put(facts, "unitKind", RegisteredNames.unitKind(words, employer.unitKind()));
            put(facts, "industry", employer.industry() == null ? null : Industries.name(words, employer.industry()));
            put(facts, "form", RegisteredNames.form(words, employer.form()));
            put(facts, "leader", employer.chair());
            put(facts, "phone", employer.phone());
            put(facts, "workers", employer.headcount().workers());
            put(facts, "women", employer.headcount().women());
            put(facts, "migrants", employer.headcount().migrants());
        }
        return facts;
    }

    private static void put(Map<String, Object> facts, String key, @Nullable Object value) {
        if (value != null) {
            facts.put(key, value);
        }
    }

    private void addStocks(
            List<OrganizationId> unions, LocalDate today, Map<OrganizationId, Map<String, Object>> known) {
        List<String> keys = List.copyOf(STOCKS.keySet());
        List<FigureQuery> queries = new ArrayList<>();
        for (OrganizationId union : unions) {
            STOCKS.values().forEach(stock -> queries.add(FigureQuery.of(stock, union, Period.day(today))));
        }
        List<Figure> answers = figures.read(queries, AsOf.NOW);
        for (int each = 0; each < answers.size(); each++) {
            BigDecimal value = answers.get(each).value();
            put(its(known, unions.get(each / keys.size())), keys.get(each % keys.size()), value);
        }
    }

    private static Map<String, Object> its(Map<OrganizationId, Map<String, Object>> known, OrganizationId union) {
        return Objects.requireNonNull(known.get(union));
    }
}
