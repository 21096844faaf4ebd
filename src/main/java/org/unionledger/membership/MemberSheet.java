package org.unionledger.membership;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeList;
import org.unionledger.exchange.SheetColumn;
import org.unionledger.frame.Words;

/** The list of members as a sheet: every field of the register, protected numbers masked. */
final class MemberSheet {

    private static final List<String> FIELDS = List.of(
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
            "politicalStatus",
            "employer",
            "nativePlace",
            "migrant",
            "groups",
            "arrival",
            "joinedOn");

    private MemberSheet() {}

    static List<SheetColumn> columns(Words words) {
        return FIELDS.stream()
                .map(field -> field.endsWith("On")
                        ? SheetColumn.day(words.text("membership.field." + field))
                        : SheetColumn.text(words.text("membership.field." + field)))
                .toList();
    }

    static @Nullable Object[] row(Member member, Words words) {
        MemberEntry entry = member.entry();
        Traits traits = entry.traits();
        return Stream.<@Nullable Object>of(
                        entry.name(),
                        entry.sex().label(),
                        entry.bornOn(),
                        CodeList.ETHNIC_GROUP.nameOf(traits.ethnicGroup()),
                        CodeList.EMPLOYMENT_STATUS.nameOf(traits.employment()),
                        CodeList.DOCUMENT_KIND.nameOf(entry.document().kind()),
                        member.maskedIdentity(),
                        CodeList.EDUCATION.nameOf(traits.education()),
                        CodeList.SKILL_LEVEL.nameOf(traits.skill()),
                        member.maskedPhone(),
                        CodeList.RESIDENCE_TYPE.nameOf(traits.residenceType()),
                        traits.residencePlace(),
                        CodeList.POLITICAL_STATUS.nameOf(traits.politicalStatus()),
                        member.employerName(),
                        traits.nativePlace(),
                        yesOrNo(traits.migrant(), words),
                        entry.groupNames(),
                        words.text("membership.arrival." + entry.arrival().code()),
                        entry.joinedOn())
                .toArray();
    }

    private static String yesOrNo(@Nullable Boolean migrant, Words words) {
        return migrant == null ? "" : words.text("membership.field.migrant." + (migrant ? "yes" : "no"));
    }
}
