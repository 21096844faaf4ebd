package org.unionledger.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.unionledger.codes.CodeList;
import org.unionledger.frame.Words;

/**
 * Which employers a list shows; everything empty means all.
 *
 * @param q             part of the name or of its initials, beginning of the code, or the chair
 * @param establishment code of an {@link Establishment}, or {@link #ENDED}
 * @param form          code of a {@link UnionForm}
 * @param unitKind      code of the list unit-kind
 * @param scale         code of a {@link Scale}
 * @param industry      code of the list industry-section
 * @param difficulty    code of a {@link Difficulty}
 */
public record EmployerFilter(
        String q,
        String establishment,
        String form,
        String unitKind,
        String scale,
        String industry,
        String difficulty) {

    /** Those that have left the register; the other lists show those that are there. */
    public static final String ENDED = "ended";

    /** @param q and the others as the address gives them; what is not known counts as empty */
    static EmployerFilter of(
            @Nullable String q,
            @Nullable String establishment,
            @Nullable String form,
            @Nullable String unitKind,
            @Nullable String scale,
            @Nullable String industry,
            @Nullable String difficulty) {
        return new EmployerFilter(
                q == null ? "" : q.strip(),
                known(
                        establishment,
                        Stream.concat(establishments().stream().map(Establishment::code), Stream.of(ENDED))),
                known(form, Arrays.stream(UnionForm.values()).map(UnionForm::code)),
                known(unitKind, CodeList.UNIT_KIND.entries().stream().map(CodeList.Entry::code)),
                known(scale, Arrays.stream(Scale.values()).map(Scale::code)),
                known(industry, CodeList.INDUSTRY_SECTION.entries().stream().map(CodeList.Entry::code)),
                known(difficulty, Arrays.stream(Difficulty.values()).map(Difficulty::code)));
    }

    private static String known(@Nullable String value, Stream<String> values) {
        return value == null ? "" : values.filter(value::equals).findFirst().orElse("");
    }

    public boolean isEmpty() {
        return equals(new EmployerFilter("", "", "", "", "", "", ""));
    }

    public EmployerFilter withEstablishment(String other) {
        return new EmployerFilter(q, other, form, unitKind, scale, industry, difficulty);
    }

    public EmployerFilter withForm(String other) {
        return new EmployerFilter(q, establishment, other, unitKind, scale, industry, difficulty);
    }

    /** The beginning of a list with this filter. */
    public String href(String path) {
        return href(path, Optional.empty());
    }

    /** The page of a list behind a cursor. */
    String href(String path, Optional<NameCursor> after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "q", q);
        add(address, "establishment", establishment);
        add(address, "form", form);
        add(address, "unitKind", unitKind);
        add(address, "scale", scale);
        add(address, "industry", industry);
        add(address, "difficulty", difficulty);
        after.ifPresent(cursor -> address.queryParam("after", "{after}"));
        return after.map(
                        cursor -> address.encode().buildAndExpand(cursor.text()).toUriString())
                .orElseGet(() -> address.encode().build().toUriString());
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }

    /** In words, as an export states it; empty when it shows all. */
    String inWords(Words words) {
        return String.join(
                "，",
                Stream.of(
                                q,
                                establishment.isEmpty()
                                        ? ""
                                        : words.text("organization.establishment." + establishment),
                                form.isEmpty() ? "" : words.text("organization.form." + form),
                                unitKind.isEmpty() ? "" : UnitKinds.name(words, unitKind),
                                scale.isEmpty() ? "" : words.text("organization.scale." + scale),
                                industry.isEmpty() ? "" : Industries.name(words, industry),
                                difficulty.isEmpty() ? "" : words.text("organization.difficulty." + difficulty))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    /** What may be chosen from. */
    public static List<Establishment> establishments() {
        return List.of(Establishment.values());
    }

    /** What may be chosen from. */
    public static List<CodeList.Entry> industries() {
        return CodeList.INDUSTRY_SECTION.entries();
    }

    /** What may be chosen from. */
    public static List<CodeList.Entry> unitKinds() {
        return CodeList.UNIT_KIND.entries();
    }
}
