package org.unionledger.frame;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates, numbers and money as the readers of one language write them. */
public final class Formats {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final Words words;

    public Formats(Words words) {
        this.words = words;
    }

    /** 2025年3月8日, or 2025-03-08 in English; empty for null. */
    public String day(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        return words.isChinese() ? CHINESE_DAY.format(day) : day.toString();
    }

    /** 2025-03-08 14:05 in either language, by the clock on the wall in China. */
    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** With grouping and exactly these decimals, rounded half up for the eye only; empty for null. */
    public String number(@Nullable BigDecimal number, int decimals) {
        if (number == null) {
            return "";
        }
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** 9,800元, 1.2万元 (at most two decimals); in English always yuan. Empty for null. */
    public String money(@Nullable BigDecimal yuan) {
        if (yuan == null) {
            return "";
        }
        if (words.isChinese() && yuan.abs().compareTo(WAN) >= 0) {
            BigDecimal wan = yuan.divide(WAN, 2, RoundingMode.HALF_UP).stripTrailingZeros();
            return words.text("frame.money.wan", number(wan, Math.max(0, wan.scale())));
        }
        BigDecimal plain = yuan.stripTrailingZeros();
        return words.text("frame.money.yuan", number(plain, plain.scale() > 0 ? 2 : 0));
    }
}
