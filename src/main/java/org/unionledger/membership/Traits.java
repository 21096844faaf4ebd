package org.unionledger.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeList;

/**
 * What the real-name register (实名制) asks of a person besides name, document and telephone. Each is null when not known.
 *
 * @param ethnicGroup     民族, code of {@link CodeList#ETHNIC_GROUP}
 * @param politicalStatus 政治面貌, code of {@link CodeList#POLITICAL_STATUS}
 * @param education       学历, code of {@link CodeList#EDUCATION}
 * @param employment      就业状况, code of {@link CodeList#EMPLOYMENT_STATUS}
 * @param skill           技能（技术）等级, code of {@link CodeList#SKILL_LEVEL}
 * @param residenceType   户籍类型, code of {@link CodeList#RESIDENCE_TYPE}
 * @param residencePlace  户籍所在地, as written
 * @param nativePlace     籍贯, as written
 * @param migrant         是否农民工; null when nobody has said
 * @param groups          重点群体, codes of {@link CodeList#SPECIAL_GROUP} in their order; empty when of none
 */
public record Traits(
        @Nullable String ethnicGroup,
        @Nullable String politicalStatus,
        @Nullable String education,
        @Nullable String employment,
        @Nullable String skill,
        @Nullable String residenceType,
        @Nullable String residencePlace,
        @Nullable String nativePlace,
        @Nullable Boolean migrant,
        List<String> groups) {

    /** Code of 新就业形态劳动者 among the groups. */
    public static final String PLATFORM = "1";

    public static final Traits UNKNOWN = new Traits(null, null, null, null, null, null, null, null, null, List.of());

    public Traits {
        residencePlace = residencePlace == null || residencePlace.isBlank() ? null : residencePlace.strip();
        nativePlace = nativePlace == null || nativePlace.isBlank() ? null : nativePlace.strip();
        groups = groups.stream().distinct().sorted().toList();
    }

    /** Whether of those who work for a platform, often without an employer (MEM-01). */
    public boolean isPlatformWorker() {
        return groups.contains(PLATFORM);
    }
}
