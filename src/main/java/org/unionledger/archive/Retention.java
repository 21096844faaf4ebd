package org.unionledger.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How long a paper is kept (保管期限): 《机关文件材料归档范围和文书档案保管期限规定》 (国家档案局令第8号, 2006) knows for ever, 30 and 10
 * years. The years are parameters. Stored in lower case; label {@code archive.retention.<code>}.
 */
public enum Retention {
    /** 永久. */
    PERMANENT(""),
    /** 定期30年. */
    LONG("archive.retention.long.years"),
    /** 定期10年. */
    SHORT("archive.retention.short.years");

    private final String parameter;

    Retention(String parameter) {
        this.parameter = parameter;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The parameter that says the years; empty for ever. */
    Optional<String> years() {
        return parameter.isEmpty() ? Optional.empty() : Optional.of(parameter);
    }

    /** Empty for what is none. */
    public static Optional<Retention> read(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
