package org.unionledger.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionledger.audit.Changes;
import org.unionledger.codes.Evened;
import org.unionledger.organization.EmployerDraft.Doubt;

/** Decides row by row what an import would do, by the rules, the earlier rows and the register. Writes nothing. */
final class EmployerPlanner {

    /**
     * What the register knows that the rows could mean.
     *
     * @param home         the union whose book is imported into
     * @param createPlaces whether a community that is not known may be set up
     * @param takenCodes   of employers anywhere in the book
     */
    record Known(
            Organization home,
            CommunityNames communities,
            boolean createPlaces,
            Map<String, List<Employer>> byCode,
            Map<String, List<Employer>> byName,
            Set<String> takenCodes) {}

    /** A row of the same content, whatever its number. */
    private record Content(@Nullable String community, EmployerEntry entry) {}

    private final Known known;
    private final LocalDate today;
    private final Map<Content, Integer> contents = new HashMap<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Set<Employer> meant = new HashSet<>();
    private final Map<String, Long> rowsIn = new HashMap<>();
    private final Set<String> announced = new HashSet<>();

    EmployerPlanner(Known known, LocalDate today) {
        this.known = known;
        this.today = today;
    }

    List<EmployerPlan> plan(List<EmployerDraft> drafts) {
        drafts.stream()
                .map(EmployerDraft::community)
                .filter(Objects::nonNull)
                .forEach(community -> rowsIn.merge(Evened.name(community), 1L, Long::sum));
        return drafts.stream().map(this::plan).toList();
    }

    private EmployerPlan plan(EmployerDraft draft) {
        Content content = new Content(draft.community(), draft.entry());
        Integer first = contents.get(content);
        if (first != null) {
            return new EmployerPlan.Merge(draft.number(), Doubt.about("", "repeats-row", first));
        }
        EmployerPlan plan = judge(draft);
        if (!(plan instanceof EmployerPlan.Refuse)) {
            contents.put(content, draft.number());
            names.putIfAbsent(Evened.name(draft.entry().name()), draft.number());
            if (draft.entry().creditCode() != null) {
                codes.put(draft.entry().creditCode(), draft.number());
            }
        }
        return plan;
    }

    private EmployerPlan judge(EmployerDraft draft) {
        List<Doubt> reasons = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>(draft.doubts());
        EmployerEntry entry = placed(draft, reasons, doubts);
        Optional<Employer> before = meantBy(draft, entry, reasons);
        EmployerEntry after =
                before.map(employer -> overlay(employer, draft, entry, doubts)).orElse(entry);
        EmployerRules.objectionsTo(after, today)
                .forEach(objection ->
                        reasons.add(new Doubt(objection.field(), objection.message(), objection.arguments())));
        if (!reasons.isEmpty()) {
            return new EmployerPlan.Refuse(draft.number(), reasons);
        }
        announceCommunity(draft, doubts);
        if (after.creditCode() == null) {
            doubts.add(Doubt.about(EmployerColumns.CREDIT_CODE, "credit-code-missing"));
        }
        if (before.isEmpty()) {
            Integer sameName = names.get(Evened.name(entry.name()));
            if (sameName != null) {
                doubts.add(Doubt.about(EmployerColumns.NAME, "same-name-as-row", sameName));
            }
            return new EmployerPlan.Add(draft.number(), entry, doubts);
        }
        return changed(draft, before.get(), after, doubts);
    }

    private EmployerPlan changed(EmployerDraft draft, Employer before, EmployerEntry after, List<Doubt> doubts) {
        meant.add(before);
        Set<String> fields = new HashSet<>();
        Changes changes = Changes.between(before.entry().fields(), after.fields());
        fields.addAll(changes.before().keySet());
        fields.addAll(changes.after().keySet());
        if (fields.isEmpty()) {
            return new EmployerPlan.Merge(draft.number(), Doubt.about("", "known-already"));
        }
        String labels = EmployerColumns.ALL.stream()
                .filter(column -> fields.contains(column.key()))
                .map(column -> column.label())
                .collect(Collectors.joining("、"));
        doubts.add(Doubt.about("", "will-change", labels));
        return new EmployerPlan.Change(draft.number(), before, after, doubts);
    }

    private EmployerEntry placed(EmployerDraft draft, List<Doubt> reasons, List<Doubt> doubts) {
        if (draft.community() == null) {
            if (known.home().kind() != OrganizationKind.COMMUNITY) {
                doubts.add(Doubt.about(
                        EmployerColumns.COMMUNITY,
                        "community-missing",
                        known.home().name()));
            }
            return draft.entry();
        }
        Optional<Organization> community = known.communities().find(draft.community());
        if (community.isPresent()) {
            return draft.entry().at(community.get().id());
        }
        if (!known.createPlaces()) {
            reasons.add(Doubt.about(
                    EmployerColumns.COMMUNITY,
                    "community-unknown",
                    draft.community(),
                    known.home().name()));
        } else if (known.home().kind().compareTo(OrganizationKind.COMMUNITY) >= 0) {
            reasons.add(Doubt.about(
                    EmployerColumns.COMMUNITY,
                    "community-elsewhere",
                    draft.community(),
                    known.home().name()));
        }
        return draft.entry();
    }

    /** Said once for each community that will be set up, at the first row in it that is taken. */
    private void announceCommunity(EmployerDraft draft, List<Doubt> doubts) {
        String community = draft.community();
        if (community != null
                && known.communities().find(community).isEmpty()
                && announced.add(Evened.name(community))) {
            long rows = rowsIn.getOrDefault(Evened.name(community), 1L);
            doubts.add(Doubt.about(EmployerColumns.COMMUNITY, "community-created", community, rows));
        }
    }

    /** The employer of the register that the row means; by its code first. */
    private Optional<Employer> meantBy(EmployerDraft draft, EmployerEntry entry, List<Doubt> reasons) {
        String code = entry.creditCode();
        Integer sameCode = code == null ? null : codes.get(code);
        if (sameCode != null) {
            reasons.add(Doubt.about(EmployerColumns.CREDIT_CODE, "same-code-as-row", sameCode));
            return Optional.empty();
        }
        List<Employer> coded = code == null ? List.of() : known.byCode().getOrDefault(code, List.of());
        if (coded.isEmpty() && code != null && known.takenCodes().contains(code)) {
            reasons.add(
                    new Doubt(EmployerColumns.CREDIT_CODE, "organization.objection.employer-code-taken", List.of()));
            return Optional.empty();
        }
        Optional<Employer> employer = coded.isEmpty() ? byName(draft, entry, reasons) : Optional.of(coded.get(0));
        if (employer.isPresent() && employer.get().hasEnded(today)) {
            reasons.add(new Doubt(
                    EmployerColumns.NAME,
                    "organization.objection.employer-ended",
                    List.of(employer.get().entry().name())));
        }
        if (employer.isPresent() && meant.contains(employer.get())) {
            reasons.add(Doubt.about(EmployerColumns.NAME, "same-employer-twice"));
        }
        return employer;
    }

    /** By name only where a code on one of both sides is missing: two codes are two employers. */
    private Optional<Employer> byName(EmployerDraft draft, EmployerEntry entry, List<Doubt> reasons) {
        String name = Evened.name(entry.name());
        List<Employer> ever = known.byName().getOrDefault(name, List.of()).stream()
                .filter(employer -> employer.entry().creditCode() == null || entry.creditCode() == null)
                .toList();
        List<Employer> there =
                ever.stream().filter(employer -> !employer.hasEnded(today)).toList();
        List<Employer> namesakes = there.isEmpty() ? ever : there;
        if (namesakes.size() > 1) {
            reasons.add(Doubt.about(EmployerColumns.NAME, "name-ambiguous", namesakes.size()));
            return Optional.empty();
        }
        Integer sameName = names.get(name);
        if (namesakes.isEmpty() && sameName != null && entry.creditCode() == null) {
            reasons.add(Doubt.about(EmployerColumns.NAME, "same-name-without-code", sameName));
        }
        return namesakes.stream().findFirst();
    }

    /** What the register says, with everything that the row says written over it. */
    private static EmployerEntry overlay(Employer before, EmployerDraft draft, EmployerEntry row, List<Doubt> doubts) {
        EmployerEntry old = before.entry();
        boolean sameName = Evened.name(old.name()).equals(Evened.name(row.name()));
        boolean hasUnion = before.union() != null;
        if (hasUnion && draft.stated() && !row.isUnionised()) {
            doubts.add(Doubt.about(EmployerColumns.ESTABLISHMENT, "union-stays"));
        }
        if (hasUnion && draft.community() != null && !row.community().equals(old.community())) {
            doubts.add(Doubt.about(EmployerColumns.COMMUNITY, "community-stays", before.communityName()));
        }
        Establishment stated = draft.stated() || row.isUnionised() ? row.establishment() : old.establishment();
        return new EmployerEntry(
                sameName ? old.name() : row.name(),
                either(row.creditCode(), old.creditCode()),
                either(row.unitKind(), old.unitKind()),
                hasUnion || draft.community() == null ? old.community() : row.community(),
                either(row.movedInOn(), old.movedInOn()),
                new Headcount(
                        either(row.headcount().workers(), old.headcount().workers()),
                        either(row.headcount().women(), old.headcount().women()),
                        either(row.headcount().migrants(), old.headcount().migrants())),
                hasUnion ? Establishment.ESTABLISHED : stated,
                either(row.form(), old.form()),
                either(row.foundedOn(), old.foundedOn()),
                either(row.chair(), old.chair()),
                either(row.phone(), old.phone()),
                row.profile().or(old.profile()));
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    /** Names of communities that rows mean and nobody knows; each once, as first written. */
    static Collection<String> unknownCommunities(CommunityNames communities, List<EmployerDraft> drafts) {
        Map<String, String> names = new LinkedHashMap<>();
        drafts.stream()
                .map(EmployerDraft::community)
                .filter(Objects::nonNull)
                .filter(name -> communities.find(name).isEmpty())
                .forEach(name -> names.putIfAbsent(Evened.name(name), name));
        return names.values();
    }
}
