package org.unionledger.frame;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;

/**
 * What every page needs besides its own content: words, who reads, where they stand, the menu. Added to each model under the
 * name {@code page}.
 */
public final class Page {

    private final Words words;
    private final Formats formats;
    private final @Nullable Reader reader;
    private final List<MenuSection> menu;
    private final Csrf csrf;
    private final String path;
    private final @Nullable String notice;
    private final List<Integer> years;
    private final PersonNames names;

    /** Somebody signed in. */
    record Reader(Scope scope, String name, Standpoint standpoint) {}

    /** The hidden field every form carries. */
    record Csrf(String name, String token) {}

    Page(
            Words words,
            @Nullable Reader reader,
            List<MenuSection> menu,
            Csrf csrf,
            String path,
            @Nullable String notice,
            List<Integer> years,
            PersonNames names) {
        this.words = words;
        this.formats = new Formats(words);
        this.reader = reader;
        this.menu = menu;
        this.csrf = csrf;
        this.path = path;
        this.notice = notice;
        this.years = years;
        this.names = names;
    }

    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    public Words words() {
        return words;
    }

    public boolean isSignedIn() {
        return reader != null;
    }

    public boolean may(Right right) {
        return reader != null && reader.scope().may(right);
    }

    /** @throws IllegalStateException on a page that needs no sign-in */
    public Scope scope() {
        return reader().scope();
    }

    /** @throws IllegalStateException on a page that needs no sign-in */
    public Standpoint standpoint() {
        return reader().standpoint();
    }

    public String readerName() {
        return reader().name();
    }

    private Reader reader() {
        if (reader == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return reader;
    }

    public List<MenuSection> menu() {
        return menu;
    }

    public String csrfName() {
        return csrf.name();
    }

    public String csrfToken() {
        return csrf.token();
    }

    /** What whoever signs in with this login is called; for what was done for another, both. Empty for null. */
    public String person(@Nullable String login) {
        return names.of(login);
    }

    /** The path of this page without query. */
    public String path() {
        return path;
    }

    /** What the previous step reports, such as "已保存"; null when it reports nothing. */
    public @Nullable String notice() {
        return notice;
    }

    /** Years to choose the standpoint from, the latest first. */
    public List<Integer> years() {
        return years;
    }

    public String languageTag() {
        return words.isChinese() ? "zh-CN" : "en";
    }

    /** 2025年3月8日; empty for null. */
    public String day(@Nullable LocalDate day) {
        return formats.day(day);
    }

    /** With grouping; empty for null. */
    public String number(@Nullable BigDecimal number, int decimals) {
        return formats.number(number, decimals);
    }

    public String number(long number) {
        return formats.number(BigDecimal.valueOf(number), 0);
    }

    /** In 万元 from ten thousand yuan on, as people write it; the exact value belongs on hover. Empty for null. */
    public String money(@Nullable BigDecimal yuan) {
        return formats.money(yuan);
    }
}
