package org.unionledger.organization.registration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.codes.Evened;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ColumnKind;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.ImportTarget;
import org.unionledger.exchange.Judging;
import org.unionledger.exchange.Problem;
import org.unionledger.exchange.Verdict;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** Takes what unions declare to the real-name register from files; a cell that is empty leaves what is registered. */
@Component
class RegistrationImport implements ImportTarget {

    private static final String UNION = "union";
    private static final List<ImportColumn> COLUMNS = Stream.concat(
                    Stream.of(ImportColumn.of(UNION, ColumnKind.NAME, "工会名称", "工会", "工会全称", "基层工会名称", "单位名称")
                            .mandatory()),
                    Arrays.stream(Field.values()).map(RegistrationImport::column))
            .toList();

    private final Registrations registrations;
    private final RegistrationRepository repository;
    private final Organizations organizations;
    private final Words words;

    RegistrationImport(
            Registrations registrations,
            RegistrationRepository repository,
            Organizations organizations,
            MessageSource messages) {
        this.registrations = registrations;
        this.repository = repository;
        this.organizations = organizations;
        this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
    }

    private static ImportColumn column(Field field) {
        return ImportColumn.of(
                field.key(),
                field.answer().column(),
                field.label(),
                field.aliases().toArray(String[]::new));
    }

    @Override
    public String id() {
        return "registrations";
    }

    @Override
    public String name() {
        return words.text("registration.import.name");
    }

    @Override
    public String href() {
        return "/registrations";
    }

    @Override
    public Right right() {
        return Right.WRITE_ORGANIZATIONS;
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public Judging judging(ImportContext context) {
        Map<OrganizationId, Integer> earlier = new HashMap<>();
        return rows -> {
            Map<String, RegisteredUnion> unions = unions(context, rows);
            return rows.stream()
                    .map(row -> verdict(row, unions.get(nameOf(row)), earlier, context))
                    .toList();
        };
    }

    private Verdict verdict(
            ImportRow row,
            @Nullable RegisteredUnion union,
            Map<OrganizationId, Integer> earlier,
            ImportContext context) {
        if (union == null) {
            return refused("registration.import.unknown");
        }
        Integer before = earlier.putIfAbsent(union.id(), row.number());
        if (before != null) {
            return refused("registration.import.twice", before);
        }
        Registration after = union.registration().with(answers(row));
        if (after.fields().equals(union.registration().fields())) {
            return new Verdict.Merged(
                    words.text(after.answers().isEmpty() ? "registration.import.nothing" : "registration.import.same"));
        }
        List<Problem> problems =
                RegistrationRules.problemsOf(after.answers(), union.foundedOn(), context.today()).stream()
                        .map(problem -> new Problem(label(problem.field()), problem.text(words)))
                        .toList();
        return problems.isEmpty() ? new Verdict.Good(notUnderstood(row)) : new Verdict.Refused(problems);
    }

    private Verdict refused(String code, Object... arguments) {
        return new Verdict.Refused(List.of(new Problem(label(UNION), words.text(code, arguments))));
    }

    private List<Problem> notUnderstood(ImportRow row) {
        List<Problem> doubts = new ArrayList<>();
        for (Field field : Field.values()) {
            Object cell = row.values().get(field.key());
            if (cell != null && Answer.cell(field.answer(), plain(cell)).isEmpty()) {
                doubts.add(new Problem(field.label(), words.text("registration.import.field-unknown", cell)));
            }
        }
        return doubts;
    }

    private static Map<Field, String> answers(ImportRow row) {
        Map<Field, String> answers = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            Answer.cell(field.answer(), plain(row.values().get(field.key())))
                    .ifPresent(kept -> answers.put(field, kept));
        }
        return answers;
    }

    private static @Nullable Object plain(@Nullable Object cell) {
        return cell instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : cell;
    }

    private static String label(String key) {
        return COLUMNS.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .map(ImportColumn::label)
                .orElse("");
    }

    private Map<String, RegisteredUnion> unions(ImportContext context, List<ImportRow> rows) {
        List<String> names =
                rows.stream().map(RegistrationImport::nameOf).distinct().toList();
        Map<String, Organization> named = organizations.named(context.scope(), names);
        Map<OrganizationId, RegisteredUnion> known = new HashMap<>();
        repository
                .all(
                        context.organization(),
                        named.values().stream().map(Organization::id).toList(),
                        context.today())
                .forEach(union -> known.put(union.id(), union));
        Map<String, RegisteredUnion> unions = new HashMap<>();
        named.forEach((name, union) -> {
            RegisteredUnion found = known.get(union.id());
            if (found != null) {
                unions.put(name, found);
            }
        });
        return unions;
    }

    private static String nameOf(ImportRow row) {
        return Evened.name(Objects.requireNonNullElse(row.text(UNION), ""));
    }

    @Override
    public void book(ImportContext context, List<ImportRow> good) {
        context.scope().require(right());
        Map<String, RegisteredUnion> unions = unions(context, good);
        for (ImportRow row : good) {
            RegisteredUnion before = Objects.requireNonNull(unions.get(nameOf(row)));
            int version = before.registration().version();
            repository.remember(context.importId(), before.id(), version + 1);
            registrations.write(
                    context.scope(), before, version, before.registration().with(answers(row)));
        }
    }

    @Override
    public List<String> undo(ImportContext context) {
        context.scope().require(right());
        List<String> changed = repository.changedSince(context.importId());
        if (!changed.isEmpty()) {
            return List.of(words.text("registration.import.changed-since", String.join("、", changed)));
        }
        repository.before(context.importId()).forEach((union, before) -> {
            RegisteredUnion now = registrations.require(context.scope(), union);
            registrations.write(context.scope(), now, now.registration().version(), before);
        });
        return List.of();
    }
}
