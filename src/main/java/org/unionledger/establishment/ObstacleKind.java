package org.unionledger.establishment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What keeps an employer from a union. Stored in lower case; label {@code establishment.obstacle.<code>}. */
public enum ObstacleKind {
    OWNER("企业主不愿意"),
    WORKERS("职工意愿低"),
    FEW("职工人数少"),
    TURNOVER("人员流动大"),
    CANDIDATE("没有合适人选"),
    MONEY("担心经费负担"),
    LEAVING("将搬迁或注销"),
    ELSEWHERE("总部在外地"),
    OTHER("其他");

    private final String term;

    ObstacleKind(String term) {
        this.term = term;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of the breakdown {@code obstacle}, in Chinese. */
    String term() {
        return term;
    }

    static ObstacleKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static Optional<ObstacleKind> read(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
