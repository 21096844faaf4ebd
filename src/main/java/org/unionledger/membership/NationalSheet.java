package org.unionledger.membership;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.codes.CodeList;
import org.unionledger.exchange.SheetColumn;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Words;

/**
 * The member sheet of the national real-name register: its columns in its order, the first row of members in row 5. In Chinese
 * whatever the reader's language, as the register is. Source: 总工办发〔2017〕14号, as two public systems have it.
 */
@Component
class NationalSheet {

    private static final Set<String> DAYS = Set.of("bornOn", "changedOn");

    private static final List<String> FIELDS = List.of(
            "number",
            "name",
            "sex",
            "bornOn",
            "ethnicGroup",
            "employment",
            "document",
            "identity",
            "education",
            "skill",
            "phone",
            "residenceType",
            "residencePlace",
            "change",
            "changedOn",
            "changeReason",
            "politicalStatus",
            "employer",
            "nativePlace",
            "migrant");

    private final Words words;

    NationalSheet(MessageSource messages) {
        this.words = new Words(messages, Locale.CHINA);
    }

    String title() {
        return words.text("membership.national.title");
    }

    SheetWriter writer(OutputStream out, SheetWriter.About about) {
        List<SheetColumn> columns = FIELDS.stream()
                .map(field -> {
                    String head = words.text("membership.national." + field);
                    return DAYS.contains(field) ? SheetColumn.day(head) : SheetColumn.text(head);
                })
                .toList();
        return new SheetWriter(out, words, columns, about, List.of(words.text("membership.national.note")));
    }

    @Nullable
    Object[] row(int number, Member member) {
        MemberEntry entry = member.entry();
        Traits traits = entry.traits();
        return Stream.<@Nullable Object>of(
                        number,
                        entry.name(),
                        entry.sex().label(),
                        entry.bornOn(),
                        CodeList.ETHNIC_GROUP.nameOf(traits.ethnicGroup()),
                        CodeList.EMPLOYMENT_STATUS.nameOf(traits.employment()),
                        CodeList.DOCUMENT_KIND.nameOf(entry.document().kind()),
                        entry.document().number(),
                        CodeList.EDUCATION.nameOf(traits.education()),
                        CodeList.SKILL_LEVEL.nameOf(traits.skill()),
                        entry.phone(),
                        CodeList.RESIDENCE_TYPE.nameOf(traits.residenceType()),
                        traits.residencePlace(),
                        change(member),
                        changedOn(member),
                        "",
                        CodeList.POLITICAL_STATUS.nameOf(traits.politicalStatus()),
                        member.employerName(),
                        traits.nativePlace(),
                        traits.migrant() == null
                                ? ""
                                : words.text("membership.field.migrant." + (traits.migrant() ? "yes" : "no")))
                .toArray();
    }

    private String change(Member member) {
        Leaving leaving = member.leaving();
        if (leaving != null) {
            return leaving.how().term();
        }
        return words.text(
                member.isKept()
                        ? "membership.change.kept"
                        : "membership.arrival." + member.entry().arrival().code());
    }

    private static @Nullable LocalDate changedOn(Member member) {
        Leaving leaving = member.leaving();
        if (leaving != null) {
            return leaving.on();
        }
        List<Keeping> keepings = member.keepings();
        return member.isKept()
                ? keepings.get(keepings.size() - 1).from()
                : member.entry().joinedOn();
    }
}
