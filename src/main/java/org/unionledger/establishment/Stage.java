package org.unionledger.establishment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the work to set up a union has come, in the order of the work. Stored in lower case; label {@code establishment.stage.<code>}. */
public enum Stage {
    /** 摸底: the employer has been looked into. */
    SURVEY("摸底"),
    /** 动员. */
    MOBILIZATION("动员"),
    /** 筹备: there is a preparatory group. */
    PREPARATION("筹备"),
    /** 筹备金: notice was given of the preparatory fee. May be left out. */
    FEE("筹备金"),
    /** 申请: the union above was asked. */
    APPLICATION("申请"),
    /** 批复: the union above has approved, and the union is there. */
    APPROVAL("批复"),
    /** 选举. */
    ELECTION("选举"),
    /** 法人登记. */
    LEGAL_PERSON("法人登记"),
    /** 挂牌: the work is done. */
    PLAQUE("挂牌");

    private final String term;

    Stage(String term) {
        this.term = term;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of the breakdown {@code stage}, in Chinese. */
    String term() {
        return term;
    }

    /** The one that is due after this; null after the last. The fee is never due: not every employer owes one. */
    @Nullable
    Stage next() {
        if (this == PLAQUE) {
            return null;
        }
        Stage following = values()[ordinal() + 1];
        return following == FEE ? APPLICATION : following;
    }

    /** What must have been reached before; null where the law asks for nothing before it. */
    @Nullable
    Stage condition() {
        return switch (this) {
            case APPROVAL -> APPLICATION;
            case ELECTION, PLAQUE -> APPROVAL;
            case LEGAL_PERSON -> ELECTION;
            default -> null;
        };
    }

    static Stage ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Empty for what is no stage. */
    static Optional<Stage> read(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
